import protobuf from "protobufjs/light.js";
import type { Tensor } from "../tensor.ts";
import { quote, tooMuch } from "./errors.ts";
import { toInt64 } from "./int64.ts";
import { maxAttributeBytes, maxModelBytes } from "./limits.ts";
import type { OnnxGraph, OnnxModel } from "./model.ts";
import { encodeFields, graphType, modelType, tensorType } from "./schema.ts";
import { nodeToMessage, present, tensorToMessage, valueInfoToMessage } from "./to-message.ts";

const graphField = 7;
const initializerField = 5;
const rawDataField = 9;
/** TensorProto.DataLocation.EXTERNAL. */
const external = 1;
const chunkBytes = 4 << 20;

/** Tensors that lie in a file beside the model: its name, and where each begins in it. */
export interface DataBeside {
  readonly location: string;
  /** By the tensor's name, in bytes. */
  readonly offsets: ReadonlyMap<string, number>;
}

/**
 * Encodes a model as one file, or all of it but what lies beside. Equal models give equal bytes: fields ascend, maps and lists keep their order, defaults are left out. Lengths are
 * computed ahead from the tensors' byte lengths, so that payloads pass through in chunks of at most 4 MiB.
 *
 * @throws BalafonError LIMIT_EXCEEDED from 2 GiB on and for too large tensors in nodes, before any chunk; what the tensors' `read` throws
 */
export async function* encodeOnnx(model: OnnxModel, beside?: DataBeside): AsyncGenerator<Uint8Array> {
  const { opening, tensors, closing } = await partsOf(model, beside);
  yield opening;
  for (const { tensor, header, payload } of tensors) {
    yield header;
    if (payload > 0) yield* payloadOf(tensor);
  }
  yield closing;
}

/**
 * How many bytes a model takes as one file. No tensor is read.
 *
 * @throws BalafonError LIMIT_EXCEEDED as `encodeOnnx`
 */
export async function encodedBytes(model: OnnxModel): Promise<number> {
  return (await partsOf(model)).byteLength;
}

interface EncodedParts {
  /** Everything before the initializers. */
  readonly opening: Uint8Array;
  readonly tensors: readonly InitializerParts[];
  readonly closing: Uint8Array;
  readonly byteLength: number;
}

interface InitializerParts {
  readonly tensor: Tensor;
  /** Everything of it up to its payload. */
  readonly header: Uint8Array;
  /** Bytes behind the header: none where they lie beside the model. */
  readonly payload: number;
}

async function partsOf(model: OnnxModel, beside?: DataBeside): Promise<EncodedParts> {
  const { graph } = model;
  checkAttributes(graph);
  const nodes = await Promise.all(graph.nodes.map(nodeToMessage));
  const graphHead = encodeFields(graphType, present({ node: nodes, name: graph.name }));
  const tensors = graph.initializers.map((tensor) => initializerParts(tensor, beside));
  const [input, output, valueInfo] = [graph.inputs, graph.outputs, graph.valueInfo].map((values) => values.map(valueInfoToMessage));
  const graphTail = encodeFields(graphType, { input, output, valueInfo });
  const graphLength = tensors.reduce((sum, { header, payload }) => sum + header.length + payload, graphHead.length + graphTail.length);
  const head = Buffer.concat([encodeFields(modelType, headOf(model)), lengthDelimited(graphField, graphLength)]);
  const tail = encodeFields(modelType, tailOf(model));
  const byteLength = head.length + graphLength + tail.length;
  checkSize(byteLength, graph.name);
  return { opening: Buffer.concat([head, graphHead]), tensors, closing: Buffer.concat([graphTail, tail]), byteLength };
}

function headOf({ irVersion, producerName, producerVersion, domain, modelVersion, docString }: OnnxModel): Record<string, unknown> {
  const version = modelVersion === 0 ? undefined : toInt64(modelVersion);
  return present({ irVersion: toInt64(irVersion), producerName, producerVersion, domain, modelVersion: version, docString });
}

function tailOf({ opsetImport, metadataProps }: OnnxModel): Record<string, unknown> {
  return {
    opsetImport: opsetImport.map(({ domain, version }) => present({ domain, version: toInt64(version) })),
    metadataProps: metadataProps.map(([key, value]) => ({ key, value })),
  };
}

function initializerParts(tensor: Tensor, beside: DataBeside | undefined): InitializerParts {
  const offset = beside?.offsets.get(tensor.name);
  if (beside === undefined || offset === undefined) {
    const fields = Buffer.concat([encodeFields(tensorType, tensorToMessage(tensor)), lengthDelimited(rawDataField, tensor.byteLength)]);
    const header = Buffer.concat([lengthDelimited(initializerField, fields.length + tensor.byteLength), fields]);
    return { tensor, header, payload: tensor.byteLength };
  }
  const entries = { location: beside.location, offset: String(offset), length: String(tensor.byteLength) };
  const externalData = Object.entries(entries).map(([key, value]) => ({ key, value }));
  const fields = encodeFields(tensorType, { ...tensorToMessage(tensor), externalData, dataLocation: external });
  return { tensor, header: Buffer.concat([lengthDelimited(initializerField, fields.length), fields]), payload: 0 };
}

/** A tensor's payload, in chunks of at most 4 MiB. */
export async function* payloadOf(tensor: Tensor): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < tensor.byteLength; offset += chunkBytes) {
    yield await tensor.read(offset, Math.min(chunkBytes, tensor.byteLength - offset));
  }
}

/** Nodes are written from memory, and a function that is called often has its tensors in as many nodes. */
function checkAttributes({ name, nodes }: OnnxGraph): void {
  let bytes = 0;
  for (const { attributes } of nodes) for (const { kind, value } of attributes.values()) bytes += kind === "tensor" ? value.byteLength : 0;
  if (bytes <= maxAttributeBytes) return;
  const hint = "Keep weights in initializers, not in Constant nodes.";
  throw tooMuch(`graph ${quote(name)}`, `the tensors in its nodes take ${bytes} bytes`, maxAttributeBytes, hint);
}

function checkSize(byteLength: number, name: string): void {
  if (byteLength <= maxModelBytes) return;
  const hint = "Quantize the weights to fewer bits, or split the model: one ONNX file ends below 2 GiB.";
  throw tooMuch(`graph ${quote(name)}`, `the model would take ${byteLength} bytes`, maxModelBytes, hint);
}

/** The tag and the length of a length-delimited field. */
function lengthDelimited(field: number, length: number): Uint8Array {
  return protobuf.Writer.create()
    .uint32((field << 3) | 2)
    .uint32(length)
    .finish();
}
