import { expect } from "vitest";
import { int64Tensor, makeNode, type AttributeValue } from "../../../src/graph/builder.ts";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph, OpsetImport } from "../../../src/inspect/onnx/model.ts";
import { floatValue, graphOf, runGraph } from "../../support/run-graph.ts";
import { largestDifference, noise } from "../../support/tensors.ts";

export const opset = (version: number): OpsetImport[] => [{ domain: "", version }];

export type Attributes = Readonly<Record<string, AttributeValue>>;

/** The shape of the input x of `unary`. */
export const xShape = [2, 3, 4];

/** y = op(x), x [2, 3, 4]; axes as an input where they are given. */
export function unary(opType: string, y: readonly number[], attributes: Attributes = {}, axes?: readonly number[]): OnnxGraph {
  const nodes = [makeNode("n", opType, axes === undefined ? ["x"] : ["x", "axes"], ["y"], attributes)];
  return graphOf(xShape, y, { nodes, initializers: axes === undefined ? [] : [int64Tensor("axes", axes)] });
}

/** `graph` with outputs of these names and shapes. */
export function withOutputs(graph: OnnxGraph, outputs: Readonly<Record<string, readonly number[]>>): OnnxGraph {
  return { ...graph, outputs: Object.entries(outputs).map(([name, shape]) => floatValue(name, shape)) };
}

/** Runs a graph on noise, as it came and upgraded: the same outputs of the same shapes. @returns the largest difference */
export async function differenceOf(graph: OnnxGraph, version: number): Promise<number> {
  const shape = (graph.inputs[0]!.shape ?? []).map(Number);
  const data = noise(
    shape.reduce((product, dim) => product * dim, 1),
    1,
  );
  const x = { data, shape };
  const before = await runGraph(graph, { x }, version);
  const after = await runGraph(upgradeOpset("m.onnx", graph, opset(version)), { x });
  const shapes = (run: typeof before) => Object.entries(run).map(([name, value]) => [name, value.shape]);
  expect(shapes(after)).toEqual(shapes(before));
  return Math.max(...Object.keys(before).map((name) => largestDifference(before[name]!.data, after[name]!.data)));
}
