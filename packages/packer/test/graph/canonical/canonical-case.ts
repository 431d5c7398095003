import { canonicalGraph, type CanonicalGraph } from "../../../src/graph/canonical/canonical-graph.ts";
import { dropDead } from "../../../src/graph/canonical/passes/drop-dead.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { floatValue, runGraph } from "../../support/run-graph.ts";
import { noise } from "../../support/tensors.ts";

/** How often each operator stands in a graph. */
export function operatorsOf({ nodes }: OnnxGraph): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { opType } of nodes) counts[opType] = (counts[opType] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}

/** The relative rms error of the canonical graph's outputs against the graph's, both run on noise in onnxruntime. */
export async function errorOf(graph: OnnxGraph, { graph: canonical }: CanonicalGraph): Promise<number> {
  const feeds = Object.fromEntries(
    canonical.inputs.map(({ name, shape }, index) => [
      name,
      { data: noise(elementCount(shape as number[]), index + 7), shape: shape as number[] },
    ]),
  );
  const [before, after] = [await runGraph(graph, feeds), await runGraph(canonical, feeds)];
  let [error, energy] = [0, 0];
  for (const { name } of graph.outputs) {
    const [wanted, found] = [before[name]!, after[name]!];
    if (wanted.shape.join() !== found.shape.join()) return Number.POSITIVE_INFINITY;
    for (const [at, value] of wanted.data.entries()) {
      error += (value - found.data[at]!) ** 2;
      energy += value ** 2;
    }
  }
  return Math.sqrt(error / energy);
}

/** The part of a graph that computes some values, float32, from others, whose shapes are given. */
export function cut(graph: OnnxGraph, from: Readonly<Record<string, readonly number[]>>, to: readonly string[]): OnnxGraph {
  const inputs = Object.entries(from).map(([name, shape]) => floatValue(name, shape));
  const outputs = to.map((name) => ({ name, dtype: "float32", shape: undefined }) as const);
  const nodes = graph.nodes.filter((node) => !node.outputs.some((output) => Object.hasOwn(from, output)));
  return dropDead({ ...graph, inputs, outputs, nodes, valueInfo: [] });
}

export async function canonicalOf(graph: OnnxGraph, shapes: Readonly<Record<string, readonly number[]>> = {}): Promise<CanonicalGraph> {
  return canonicalGraph("model.onnx", graph, new Map(Object.entries(shapes)));
}
