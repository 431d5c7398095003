import type { LayerEntry } from "@balafon/manifest-schema";
import { foldRotations, type Folding } from "../../../src/graph/fold/fold-rotations.ts";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { committedSource } from "../../inspect/fixtures.ts";
import { runGraph } from "../../support/run-graph.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { noise, tensorOf } from "../../support/tensors.ts";
import { build } from "../head-case.ts";

/** A demo encoder at the emitted opset: anchor-mini came from torch's dynamo exporter, pilot-mini from the older one. */
export async function demoEncoder(name: "anchor-mini" | "pilot-mini"): Promise<OnnxGraph> {
  const { graph, opsetImport } = await readOnnx(committedSource(`models/${name}/encoder.onnx`));
  return upgradeOpset(name, graph, opsetImport);
}

export interface HeadCase {
  readonly norm: "pre" | "post";
  readonly dim: number;
  readonly heads: number;
  readonly depth: number;
  readonly inner?: number;
  readonly frames?: number;
  /** Layers behind the transformer. */
  readonly after?: readonly LayerEntry[];
}

/** A transformer of noise on positions, as the packer builds heads: torch's layout of weights, q, k and v in one. */
export function transformerHead({
  norm,
  dim,
  heads,
  depth,
  inner = 2 * dim,
  frames = 6,
  after = [{ layernorm: { weights: "ln", eps: 1e-5 } }],
}: HeadCase): OnnxGraph {
  const shapes: Record<string, number[]> = { pos: [1, frames, dim], "ln.weight": [dim], "ln.bias": [dim] };
  if (after.some((entry) => entry.linear !== undefined)) Object.assign(shapes, { "out.weight": [5, dim], "out.bias": [5] });
  for (let index = 0; index < depth; index++) {
    const at = `enc.${index}`;
    Object.assign(shapes, {
      [`${at}.self_attn.in_proj_weight`]: [3 * dim, dim],
      [`${at}.self_attn.in_proj_bias`]: [3 * dim],
      [`${at}.self_attn.out_proj.weight`]: [dim, dim],
      [`${at}.self_attn.out_proj.bias`]: [dim],
      [`${at}.linear1.weight`]: [inner, dim],
      [`${at}.linear1.bias`]: [inner],
      [`${at}.linear2.weight`]: [dim, inner],
      [`${at}.linear2.bias`]: [dim],
    });
    for (const part of ["norm1", "norm2"]) Object.assign(shapes, { [`${at}.${part}.weight`]: [dim], [`${at}.${part}.bias`]: [dim] });
  }
  const layers: LayerEntry[] = [
    { positions: { weights: "pos" } },
    { transformer: { weights: "enc", heads, norm, activation: "gelu", eps: 1e-5 } },
    ...after,
  ];
  const state = new Map(Object.entries(shapes).map(([key, shape], index) => [key, evenNoise(key, shape, index + 1)]));
  return build(state, layers, { frames, dim }).graph;
}

/** Noise whose products are about as large as what they are made of: scores of attention then do not magnify rounding. */
function evenNoise(name: string, shape: readonly number[], seed: number): Tensor {
  const inputs = shape.length === 2 ? shape[1]! : 1;
  const count = shape.reduce((product, dim) => product * dim, 1);
  return tensorOf(
    name,
    shape,
    noise(count, seed).map((value) => value / Math.sqrt(inputs)),
  );
}

/** Relative rms and largest difference of two graphs' first outputs, on noise. */
export async function differences(a: OnnxGraph, b: OnnxGraph): Promise<{ rms: number; max: number }> {
  const [input] = a.inputs;
  const shape = (input!.shape ?? []).map(Number);
  const count = shape.reduce((product, dim) => product * dim, 1);
  const feeds = { [input!.name]: { data: noise(count, 7), shape } };
  const [before, after] = [await runGraph(a, feeds), await runGraph(b, feeds)].map((run) => Object.values(run)[0]!.data);
  let [error, energy, max] = [0, 0, 0];
  for (let at = 0; at < before!.length; at++) {
    const difference = Math.abs(before![at]! - after![at]!);
    error += difference ** 2;
    energy += before![at]! ** 2;
    max = difference <= max ? max : difference;
  }
  return { rms: Math.sqrt(error / energy), max };
}

/** Folds a graph in which something was changed. */
export function foldChanged(graph: OnnxGraph, change: (node: OnnxNode) => OnnxNode): Promise<Folding> {
  return foldRotations({ ...graph, nodes: graph.nodes.map(change) });
}
