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
const chunkBytes = 4 << 20;

/**
 * Encodes a model as one file. Equal models give equal bytes: fields ascend, maps and lists keep their order, defaults are left out. Lengths are
 * computed ahead from the tensors' byte lengths, so that payloads pass through in chunks of at most 4 MiB.
 *
 * @throws BalafonError LIMIT_EXCEEDED from 2 GiB on and for too large tensors in nodes, before any chunk; what the tensors' `read` throws
 */
export async function* encodeOnnx(model: OnnxModel): AsyncGenerator<Uint8Array> {
  const { opening, tensors, closing } = await partsOf(model);
  yield opening;
  for (const { tensor, header } of tensors) {
    yield header;
    yield* payloadOf(tensor);
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
  readonly tensors: readonly { readonly tensor: Tensor; readonly header: Uint8Array }[];
  readonly closing: Uint8Array;
  readonly byteLength: number;
}

async function partsOf(model: OnnxModel): Promise<EncodedParts> {
  const { graph } = model;
  checkAttributes(graph);
  const nodes = await Promise.all(graph.nodes.map(nodeToMessage));
  const graphHead = encodeFields(graphType, present({ node: nodes, name: graph.name }));
  const tensors = graph.initializers.map((tensor) => ({ tensor, header: initializerHeader(tensor) }));
  const [input, output, valueInfo] = [graph.inputs, graph.outputs, graph.valueInfo].map((values) => values.map(valueInfoToMessage));
  const graphTail = encodeFields(graphType, { input, output, valueInfo });
  const graphLength = tensors.reduce(
    (sum, { tensor, header }) => sum + header.length + tensor.byteLength,
    graphHead.length + graphTail.length,
  );
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

/** Everything of an initializer up to its payload. */
function initializerHeader(tensor: Tensor): Uint8Array {
  const fields = Buffer.concat([encodeFields(tensorType, tensorToMessage(tensor)), lengthDelimited(rawDataField, tensor.byteLength)]);
  return Buffer.concat([lengthDelimited(initializerField, fields.length + tensor.byteLength), fields]);
}

async function* payloadOf(tensor: Tensor): AsyncGenerator<Uint8Array> {
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
