import { openSession, type FloatTensor, type SessionOptions } from "@balafon/runtime-loader/speech/node";
import { onnxModelOf } from "../../src/emit/onnx/model.ts";
import { encodeOnnx } from "../../src/inspect/onnx/encode.ts";
import type { OnnxGraph, OnnxModel, ValueInfo } from "../../src/inspect/onnx/model.ts";

export const identity = { name: "test", version: "1.0.0", role: "head", layoutId: "layout", contractId: "contract" } as const;

export async function encoded(model: OnnxModel): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeOnnx(model)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A graph that Balafon emits, as bytes. */
export function emitted(graph: OnnxGraph): Promise<Uint8Array> {
  return encoded(onnxModelOf(graph, identity));
}

type Feeds = Readonly<Record<string, FloatTensor>>;

export async function runModel(bytes: Uint8Array, feeds: Feeds, options: SessionOptions = {}): Promise<Record<string, FloatTensor>> {
  const session = await openSession(bytes, "model", { intraOpNumThreads: 1, ...options });
  try {
    return await session.run(feeds);
  } finally {
    await session.release();
  }
}

/** Emits a graph at opset 21, or at another, and runs it in onnxruntime. */
export async function runGraph(graph: OnnxGraph, feeds: Feeds, opset = 21): Promise<Record<string, FloatTensor>> {
  const model = onnxModelOf(graph, identity);
  const opsetImport = [{ domain: "", version: opset }, ...model.opsetImport.filter(({ domain }) => domain !== "")];
  return runModel(await encoded({ ...model, opsetImport }), feeds);
}

export function floatValue(name: string, shape: readonly number[]): ValueInfo {
  return { name, dtype: "float32", shape };
}

/** A graph with one input x and one output y, float32. */
export function graphOf(x: readonly number[], y: readonly number[], parts: Pick<OnnxGraph, "nodes" | "initializers">): OnnxGraph {
  return { name: "test", inputs: [floatValue("x", x)], outputs: [floatValue("y", y)], valueInfo: [], ...parts };
}
