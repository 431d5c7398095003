import { openSession } from "@balafon/runtime-loader/speech/node";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { checkGraphWeights } from "../graph/graph-weights.ts";
import { fixHeadGraph } from "../graph/head-graph.ts";
import { buildHead, type HeadGraph } from "../graph/head.ts";
import { upgradeOpset } from "../graph/upgrade.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { readOnnx } from "../inspect/onnx/read.ts";
import type { Tensor } from "../inspect/tensor.ts";
import type { Inputs } from "./inputs.ts";

/**
 * The head of a recipe: built from its layers, or the graph that it names, whose weights are then those of the checkpoint.
 *
 * @throws BalafonError CHECKPOINT_MISMATCH, LAYOUT_CONTRADICTED; FORMAT_*, LIMIT_EXCEEDED, OPERATOR_UNSUPPORTED, OPSET_UNSUPPORTED for a graph.
 */
export async function openHead(
  { recipe, names, headGraph }: Inputs,
  state: ReadonlyMap<string, Tensor>,
  input: { frames: number; dim: number },
): Promise<HeadGraph> {
  if (headGraph === undefined) return buildHead(names.head, state, recipe.head.layers!, input);
  const name = headGraph.bytes.name;
  const model = await readOnnx(headGraph.bytes);
  const graph = upgradeOpset(name, model.graph, model.opsetImport);
  const weights = await checkGraphWeights({ graph: name, checkpoint: names.head }, graph, state);
  return fixHeadGraph(name, graph, weights, input, (fixed) => outputShape(name, fixed, input));
}

/** Runs a head once, on zeros. */
async function outputShape(name: string, graph: OnnxGraph, { frames, dim }: { frames: number; dim: number }): Promise<readonly number[]> {
  const session = await openSession(await headBytes(graph), name, { intraOpNumThreads: 1 });
  try {
    const results = await session.run({ [graph.inputs[0]!.name]: { data: new Float32Array(frames * dim), shape: [1, frames, dim] } });
    return results[graph.outputs[0]!.name]!.shape;
  } finally {
    await session.release();
  }
}

/** A head with its weights as stored, in memory. */
export async function headBytes(graph: OnnxGraph): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeOnnx(onnxModelOf(graph, { name: "source", version: "", role: "head", layoutId: "", contractId: "" })))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}
