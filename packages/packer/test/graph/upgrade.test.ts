import { describe, expect, it } from "vitest";
import { int64Tensor, makeNode, type AttributeValue } from "../../src/graph/builder.ts";
import { emittedOpset, upgradeOpset } from "../../src/graph/upgrade.ts";
import type { OnnxGraph, OnnxNode } from "../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../src/inspect/onnx/read.ts";
import { committed, committedSource } from "../inspect/fixtures.ts";
import { refusal } from "../support/refusal.ts";
import { emitted, floatValue, graphOf, runGraph, runModel } from "../support/run-graph.ts";
import { largestDifference, noise } from "../support/tensors.ts";

const opset = (version: number) => [{ domain: "", version }];
const x = { data: noise(24, 1), shape: [2, 3, 4] };

/** y = op(x), x [2, 3, 4]. */
function unary(
  opType: string,
  y: readonly number[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
  axes?: readonly number[],
): OnnxGraph {
  const nodes = [makeNode("n", opType, axes === undefined ? ["x"] : ["x", "axes"], ["y"], attributes)];
  return graphOf([2, 3, 4], y, { nodes, initializers: axes === undefined ? [] : [int64Tensor("axes", axes)] });
}

/** Runs a graph as it came and upgraded: both must give the same values. */
async function differenceOf(graph: OnnxGraph, version: number): Promise<number> {
  const before = await runGraph(graph, { x }, version);
  const after = await runGraph(upgradeOpset("m.onnx", graph, opset(version)), { x });
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Math.max(...Object.keys(before).map((name) => largestDifference(before[name]!.data, after[name]!.data)));
}

describe("reductions: axes became an input at opset 18", () => {
  it.each(["ReduceL1", "ReduceL2", "ReduceLogSumExp", "ReduceMax", "ReduceMean", "ReduceMin", "ReduceProd", "ReduceSumSquare"])(
    "%s",
    async (opType) => {
      expect(await differenceOf(unary(opType, [2, 1, 4], { axes: [1], keepdims: 1 }), 17)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [3], { axes: [0, -1], keepdims: 0 }), 17)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [1, 1, 1], {}), 17)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [2, 3, 1], {}, [2]), 18)).toBeLessThan(1e-6);
    },
  );

  it("ReduceSum took an input before already", async () => {
    expect(await differenceOf(unary("ReduceSum", [2, 1, 4], {}, [1]), 17)).toBe(0);
  });
});

describe("Split: the number of parts is required since opset 18", () => {
  const halves = (inputs: readonly string[], attributes: Readonly<Record<string, AttributeValue>>): OnnxGraph => ({
    ...graphOf([2, 3, 4], [2, 3, 2], { nodes: [makeNode("n", "Split", inputs, ["y", "z"], attributes)], initializers: [] }),
    outputs: [floatValue("y", [2, 3, 2]), floatValue("z", [2, 3, 2])],
  });

  it("equal parts are counted", async () => {
    expect(await differenceOf(halves(["x"], { axis: -1 }), 17)).toBe(0);
    expect(await differenceOf(halves(["x", ""], { axis: 2 }), 17)).toBe(0);
  });

  it("given sizes stay, and so does a number that was there", async () => {
    const sized = { ...halves(["x", "sizes"], { axis: 2 }), initializers: [int64Tensor("sizes", [2, 2])] };
    expect(await differenceOf(sized, 17)).toBe(0);
    expect(await differenceOf(halves(["x"], { axis: 2, num_outputs: 2 }), 18)).toBe(0);
  });
});

describe("upgradeOpset", () => {
  it.each([17, 18, 19, 20, 21])("takes opset %d", async (version) => {
    expect(await differenceOf(unary("Softmax", [2, 3, 4], { axis: 1 }), version)).toBeLessThan(1e-6);
  });

  it("leaves the graph that it was given as it was", () => {
    const graph = unary("ReduceMean", [2, 1, 4], { axes: [1] });
    upgradeOpset("m.onnx", graph, opset(17));
    expect(graph).toEqual(unary("ReduceMean", [2, 1, 4], { axes: [1] }));
  });

  it.each([
    [[{ domain: "", version: 16 }], "opset 16"],
    [[{ domain: "", version: 22 }], "opset 22"],
    [[{ domain: "com.microsoft", version: 17 }], "no opset of ONNX's own operators"],
    [[], "no opset of ONNX's own operators"],
  ])("refuses the imports %j", async (imports, found) => {
    const { facts } = await refusal(() => upgradeOpset("m.onnx", unary("Relu", [2, 3, 4]), imports), "OPSET_UNSUPPORTED");
    expect(facts).toMatchObject({ subject: "m.onnx", expected: "opset 17 to 21", found });
  });

  it.each(["Loop", "RandomNormal", "Dropout", "DynamicQuantizeLinear", "NotAnOperator"])(
    "refuses %s, and names the node",
    async (opType) => {
      const { facts } = await refusal(() => upgradeOpset("m.onnx", unary(opType, [1]), opset(20)), "OPERATOR_UNSUPPORTED");
      expect(facts).toMatchObject({ problem: `the operator "${opType}" of node "n" is not supported`, found: opType });
    },
  );

  it("refuses another domain, even for a name that ONNX has too", async () => {
    const node: OnnxNode = { ...makeNode("\u001bn", "Relu", ["x"], ["y"]), domain: "com.microsoft" };
    const graph = graphOf([1], [1], { nodes: [node], initializers: [] });
    const { facts } = await refusal(() => upgradeOpset("m.onnx", graph, opset(20)), "OPERATOR_UNSUPPORTED");
    expect(facts.problem).toBe(String.raw`the operator "com.microsoft.Relu" of node "\u{1b}n" is not supported`);
  });
});

describe.each([
  ["pilot-mini", 17, 375],
  ["anchor-mini", 20, 1500],
])("the encoder of %s", (model, version, frames) => {
  it(`from opset ${version} to ${emittedOpset}, gives what the original gives`, async () => {
    const path = `models/${model}/encoder.onnx`;
    const { graph, opsetImport } = await readOnnx(committedSource(path));
    expect(opsetImport).toEqual(opset(version));
    const feeds = { [graph.inputs[0]!.name]: { data: noise(80 * 3000, 5), shape: [1, 80, 3000] } };
    const output = graph.outputs[0]!.name;
    const before = (await runModel(committed(path), feeds))[output]!;
    const after = (await runModel(await emitted(upgradeOpset("encoder.onnx", graph, opsetImport)), feeds))[output]!;
    expect(after.shape).toEqual([1, frames, 128]);
    expect(largestDifference(after.data, before.data)).toBeLessThan(1e-5);
  });
});
