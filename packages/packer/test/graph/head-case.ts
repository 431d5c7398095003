import type { LayerEntry } from "@balafon/manifest-schema";
import { buildHead, type HeadGraph } from "../../src/graph/head.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { runGraph } from "../support/run-graph.ts";
import { noise, noiseTensor, type FloatType } from "../support/tensors.ts";
import { rowsOf, type Frames } from "./reference.ts";

/** A state dict of noise, by key and shape. */
export function stateOf(shapes: Readonly<Record<string, readonly number[]>>, dtype: FloatType = "float32"): Map<string, Tensor> {
  return new Map(Object.entries(shapes).map(([key, shape], index) => [key, noiseTensor(key, shape, index + 1, dtype)]));
}

/** A state dict's values as a reference reads them: rows of the last axis. */
export async function rowsIn(state: ReadonlyMap<string, Tensor>, key: string): Promise<number[][]> {
  const { shape, byteLength, read } = state.get(key)!;
  return rowsOf(new Float32Array(Uint8Array.from(await read(0, byteLength)).buffer), shape.at(-1)!);
}

export const build = (
  state: ReadonlyMap<string, Tensor>,
  layers: readonly LayerEntry[],
  input: { frames: number; dim: number },
): HeadGraph => buildHead("head.pt", state, layers, input);

export interface HeadRun {
  readonly head: HeadGraph;
  readonly features: Frames;
  readonly logits: ArrayLike<number>;
}

/** Builds a head and runs it on noise. */
export async function runHead(
  state: ReadonlyMap<string, Tensor>,
  layers: readonly LayerEntry[],
  input: { frames: number; dim: number },
): Promise<HeadRun> {
  const head = build(state, layers, input);
  const features = noise(input.frames * input.dim, 99);
  const { logits } = await runGraph(head.graph, { features: { data: features, shape: [1, input.frames, input.dim] } });
  return { head, features: rowsOf(features, input.dim), logits: logits!.data };
}
