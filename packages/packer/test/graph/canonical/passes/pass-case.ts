import { expect } from "vitest";
import { foldConstants } from "../../../../src/graph/canonical/fold-constants.ts";
import { dropDead } from "../../../../src/graph/canonical/passes/drop-dead.ts";
import type { Pass } from "../../../../src/graph/canonical/typed-graph.ts";
import type { OnnxGraph, OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../../src/inspect/tensor.ts";
import { floatValue, runGraph } from "../../../support/run-graph.ts";
import { noise } from "../../../support/tensors.ts";

/** A graph from inputs of these shapes to y, float32. */
export function graphFrom(
  inputs: Readonly<Record<string, readonly number[]>>,
  nodes: readonly OnnxNode[],
  initializers: readonly Tensor[] = [],
  outputs: readonly string[] = ["y"],
): OnnxGraph {
  return {
    name: "test",
    inputs: Object.entries(inputs).map(([name, shape]) => floatValue(name, shape)),
    outputs: outputs.map((name) => ({ name, dtype: "float32", shape: undefined })),
    valueInfo: [],
    nodes,
    initializers,
  };
}

/** A graph after a pass, as canonicalGraph repeats it. */
export async function passed(pass: Pass, source: OnnxGraph): Promise<OnnxGraph> {
  let typed = await foldConstants("m.onnx", source);
  for (let rounds = 0; rounds < 20; rounds++) {
    const graph = dropDead(typed.graph);
    const changed = await pass({ ...typed, graph });
    if (changed === graph) return graph;
    typed = await foldConstants("m.onnx", dropDead(changed));
  }
  throw new Error("the pass does not come to an end");
}

/** What a pass makes of a graph, after checking that it computes the same. */
export async function same(pass: Pass, graph: OnnxGraph, tolerance = 1e-6): Promise<OnnxGraph> {
  const after = await passed(pass, graph);
  const feeds = Object.fromEntries(
    graph.inputs.map(({ name, shape }, at) => [name, { data: noise(elementCount(shape as number[]), at + 5), shape: shape as number[] }]),
  );
  const [wanted, found] = [await runGraph(graph, feeds), await runGraph(after, feeds)];
  for (const { name } of graph.outputs) {
    expect(found[name]!.shape).toEqual(wanted[name]!.shape);
    const [a, b] = [wanted[name]!.data, found[name]!.data];
    const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeGreaterThan(0);
    expect(a.every((value, at) => Math.abs(value - b[at]!) <= tolerance * largest)).toBe(true);
  }
  return after;
}

/** Nodes in words: `MatMul(x, w)`. */
export function words({ nodes }: OnnxGraph): string[] {
  return nodes.map(({ opType, inputs }) => `${opType}(${inputs.join(", ")})`);
}

/** Operators in order. */
export function operators({ nodes }: OnnxGraph): string[] {
  return nodes.map(({ opType }) => opType);
}
