import { BalafonError, type ErrorCode } from "@balafon/manifest-schema";
import { expect } from "vitest";
import type { DType, Tensor } from "../../../src/inspect/tensor.ts";
import { byteLengthOf } from "../../../src/inspect/tensor.ts";
import { encodeOnnx } from "../../../src/inspect/onnx/encode.ts";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import type { OnnxModel } from "../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { encodeFields, modelType } from "../../../src/inspect/onnx/schema.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";

export type Fields = Record<string, unknown>;

/** A value of the graph, as a message. */
export function value(name: string, elemType = 1, dims: readonly Fields[] = [{ dimValue: toInt64(2) }]): Fields {
  return { name, type: { tensorType: { elemType, shape: { dim: dims } } } };
}

/** y = Add(x, w), as a message; the overrides replace fields of the graph and of the model. */
export function addModel(graph: Fields = {}, model: Fields = {}): Fields {
  const initializer = [{ dims: [toInt64(2)], dataType: 1, name: "w", rawData: new Uint8Array(8) }];
  const node = [{ input: ["x", "w"], output: ["y"], name: "add", opType: "Add" }];
  return {
    irVersion: toInt64(10),
    graph: { name: "g", node, initializer, input: [value("x")], output: [value("y")], ...graph },
    opsetImport: [{ domain: "", version: toInt64(20) }],
    ...model,
  };
}

export function bytesOf(model: Fields): Uint8Array {
  return new Uint8Array(encodeFields(modelType, model));
}

export function readBytes(bytes: Uint8Array): Promise<OnnxModel> {
  return readOnnx(bytesSource("model.onnx", bytes));
}

export function readModel(model: Fields): Promise<OnnxModel> {
  return readBytes(bytesOf(model));
}

/** Awaits a refusal with this code, and returns its message. */
export async function refusal(work: Promise<unknown>, code: ErrorCode): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BalafonError);
  expect((error as BalafonError).code).toBe(code);
  return (error as BalafonError).message;
}

export function memoryTensor(name: string, dtype: DType, shape: readonly number[], bytes: Uint8Array): Tensor {
  const byteLength = byteLengthOf(dtype, shape);
  return { name, dtype, shape, byteLength, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

export async function encoded(model: OnnxModel): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeOnnx(model)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function loadTensor({ name, dtype, shape, byteLength, read }: Tensor): Promise<Fields> {
  return { name, dtype, shape, byteLength, bytes: Buffer.from(await read(0, byteLength)).toString("hex") };
}

/** The model with every tensor read, so that two models can be compared. */
export async function loaded(model: OnnxModel): Promise<Fields> {
  const nodes: Fields[] = [];
  for (const node of model.graph.nodes) {
    const attributes: [string, unknown][] = [];
    for (const [name, { kind, value: held }] of node.attributes) {
      attributes.push([name, { kind, value: kind === "tensor" ? await loadTensor(held) : held }]);
    }
    nodes.push({ ...node, attributes });
  }
  return { ...model, graph: { ...model.graph, nodes, initializers: await Promise.all(model.graph.initializers.map(loadTensor)) } };
}
