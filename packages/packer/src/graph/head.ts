import type { HeadLayer, LayerEntry } from "@balafon/manifest-schema";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { Tensor } from "../inspect/tensor.ts";
import { checkKeys } from "../check/keys.ts";
import { createGraphBuilder } from "./builder.ts";
import { planLayer } from "./layers/kinds.ts";
import type { Flow } from "./state.ts";

/** A head as a graph with fixed frames, and what it does to them. */
export interface HeadGraph {
  readonly graph: OnnxGraph;
  readonly keysUsed: number;
  readonly framesIn: number;
  readonly framesOut: number;
  readonly classes: number;
  /** The layers as built, for the manifest and for the chain that people read. */
  readonly layers: readonly HeadLayer[];
}

/**
 * Builds the graph of a state dict: features [1, frames, dim] -> logits [1, frames', classes], float32.
 *
 * @param checkpoint what messages call the checkpoint
 * @throws BalafonError CHECKPOINT_MISMATCH where keys are missing, left over or used twice, or a shape does not fit.
 */
export function buildHead(
  checkpoint: string,
  state: ReadonlyMap<string, Tensor>,
  layers: readonly LayerEntry[],
  input: { frames: number; dim: number },
): HeadGraph {
  const keys = new Set(state.keys());
  const planned = layers.map((entry) => planLayer(entry, keys));
  const keysUsed = checkKeys(checkpoint, planned, keys);
  const graph = createGraphBuilder();
  const scope = { graph, tensor: (key: string) => state.get(key)!, has: (key: string) => keys.has(key) };
  let flow: Flow = { value: "features", ...input };
  const built = planned.map(({ kind, weights, build }): HeadLayer => {
    const { value, ...step } = build(scope, { value: flow.value, frames: flow.frames, dim: flow.dim });
    flow = { value, ...step };
    return { kind, weights, ...step };
  });
  graph.result("logits", flow.value);
  const value = (name: string, frames: number, dim: number) => ({ name, dtype: "float32", shape: [1, frames, dim] }) as const;
  return {
    graph: graph.finish("head", [value("features", input.frames, input.dim)], [value("logits", flow.frames, flow.dim)]),
    keysUsed,
    framesIn: input.frames,
    framesOut: flow.frames,
    classes: flow.dim,
    layers: built,
  };
}
