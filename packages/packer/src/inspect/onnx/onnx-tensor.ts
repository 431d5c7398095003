import { checkRange, type ByteSource } from "../../resolve/byte-source.ts";
import { byteLengthOf, type DType, type Tensor } from "../tensor.ts";
import { dtypeOf } from "./dtype.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { externalDataOf, type OpenExternal } from "./external-data.ts";
import { maxDenseBytes, maxTypedDataBytes } from "./limits.ts";
import type { TensorMessage } from "./messages.ts";
import { checkedName } from "./name.ts";
import { fromReference, type Payload } from "./payload.ts";
import { dimsOf } from "./shape.ts";
import { hasTypedData, typedFieldOf, typedFields, unpackTypedData } from "./typed-data.ts";

/** What the tensors of one file share: the source and what is left of the memory for typed data. */
export interface TensorContext {
  readonly source: ByteSource;
  readonly openExternal: OpenExternal | undefined;
  typedBytesLeft: number;
  /** What is left for the dense form of sparse tensors. */
  denseBytesLeft: number;
}

export function tensorContext(source: ByteSource, openExternal: OpenExternal | undefined): TensorContext {
  return { source, openExternal, typedBytesLeft: maxTypedDataBytes, denseBytesLeft: maxDenseBytes };
}

/**
 * A tensor of a skeleton. Raw data stays in the source, which must stay open; typed data is decoded into memory here.
 *
 * @param what how messages call it, such as `initializer "w"`
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED (external data without a way to open it, segments, element types), LIMIT_EXCEEDED
 */
export async function tensorOf(message: TensorMessage, what: string, context: TensorContext): Promise<Tensor> {
  const subject = `${context.source.name}: ${what}`;
  const name = checkedName(message.name, subject);
  if (message.segment) throw unsupported(subject, "it is a segment of a tensor", "Export tensors whole.");
  const dtype = dtypeOf(message.dataType, subject);
  const shape = dimsOf(message.dims, subject);
  const byteLength = byteLengthOf(dtype, shape);
  const read = await readerOf(message, dtype, byteLength, subject, context);
  return { name, dtype, shape, byteLength, read };
}

async function readerOf(
  message: TensorMessage,
  dtype: DType,
  byteLength: number,
  subject: string,
  context: TensorContext,
): Promise<Tensor["read"]> {
  if (message.dataLocation !== 0) return externalReader(message, byteLength, subject, context);
  const field = typedFieldOf(dtype);
  const raw = Object.hasOwn(message, "rawData");
  const stray = typedFields.find((other) => hasTypedData(message, other) && (raw || other !== field));
  if (stray !== undefined) throw invalid(subject, `${stray} beside ${raw ? "rawData" : `the field of ${dtype}, ${field}`}`);
  if (!raw) return bytesReader(await readTypedData(message[field].map(fromReference), dtype, byteLength, subject, context), subject);
  const payload = fromReference(message.rawData);
  if (payload.length !== byteLength) {
    throw invalid(subject, "its raw data is not as long as its shape says", {
      expected: `${byteLength} bytes`,
      found: `${payload.length} bytes`,
    });
  }
  return rangeReader(context.source, payload.offset, byteLength, subject);
}

/** Data in another file is opened when the model is read, so that a file that is missing or too short is told then. */
async function externalReader(
  message: TensorMessage,
  byteLength: number,
  subject: string,
  { openExternal }: TensorContext,
): Promise<Tensor["read"]> {
  if (Object.hasOwn(message, "rawData") || typedFields.some((field) => hasTypedData(message, field))) {
    throw invalid(subject, "it has data of its own beside external data");
  }
  const { location, offset } = externalDataOf(message.externalData, byteLength, subject);
  if (openExternal === undefined) throw unsupported(subject, "its data lies in another file", saveWhole, { found: location });
  const source = await openExternal(location);
  checkRange(`${subject}, in ${source.name}`, source.size, offset, byteLength);
  return rangeReader(source, offset, byteLength, subject);
}

const saveWhole = "Save the model as one file: onnx.save(model, path, save_as_external_data=False).";

function rangeReader(source: ByteSource, start: number, byteLength: number, subject: string): Tensor["read"] {
  return (offset, length, room) => {
    checkRange(subject, byteLength, offset, length);
    return source.read(start + offset, length, room);
  };
}

function bytesReader(bytes: Uint8Array, subject: string): Tensor["read"] {
  return async (offset, length) => {
    checkRange(subject, bytes.length, offset, length);
    return bytes.slice(offset, offset + length);
  };
}

async function readTypedData(
  pieces: readonly Payload[],
  dtype: DType,
  byteLength: number,
  subject: string,
  context: TensorContext,
): Promise<Uint8Array> {
  const { offset, length } = pieces[0] ?? { offset: 0, length: 0 };
  // protobuf allows pieces, no writer makes them, and each would cost a read of the file.
  if (pieces.length > 1) throw unsupported(subject, `its numbers come in ${pieces.length} pieces`, rawDataHint);
  context.typedBytesLeft -= length + byteLength;
  if (context.typedBytesLeft < 0) throw tooMuch(subject, "lists of numbers take too much memory", maxTypedDataBytes, rawDataHint);
  return unpackTypedData(await context.source.read(offset, length), dtype, byteLength, subject);
}

const rawDataHint = "Store tensors as raw data, as onnx.numpy_helper does.";
