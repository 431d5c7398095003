import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../../src/graph/builder.ts";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { graphOf } from "../../support/run-graph.ts";
import { refusal } from "../../support/refusal.ts";
import { differenceOf, opset, unary, withOutputs, xShape, type Attributes } from "./upgrade-case.ts";

describe("reductions: axes became an input at opset 18", () => {
  it.each(["ReduceL1", "ReduceL2", "ReduceLogSumExp", "ReduceMax", "ReduceMean", "ReduceMin", "ReduceProd", "ReduceSumSquare"])(
    "%s",
    async (opType) => {
      expect(await differenceOf(unary(opType, [2, 1, 4], { axes: [1], keepdims: 1 }), 17)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [3], { axes: [0, 2], keepdims: 0 }), 9)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [3], { axes: [0, -1], keepdims: 0 }), 11)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [1, 1, 1], {}), 13)).toBeLessThan(1e-6);
      expect(await differenceOf(unary(opType, [2, 3, 1], {}, [2]), 18)).toBeLessThan(1e-6);
    },
  );

  it("ReduceSum took them to an input at 13", async () => {
    expect(await differenceOf(unary("ReduceSum", [2, 1, 4], { axes: [1] }), 9)).toBe(0);
    expect(await differenceOf(unary("ReduceSum", [1, 1, 1]), 12)).toBe(0);
    expect(await differenceOf(unary("ReduceSum", [2, 1, 4], {}, [1]), 17)).toBe(0);
  });
});

describe("Squeeze and Unsqueeze: axes became an input at opset 13", () => {
  const squeezed = (attributes: Attributes, y: readonly number[]): OnnxGraph =>
    graphOf([1, 3, 1], y, { nodes: [makeNode("n", "Squeeze", ["x"], ["y"], attributes)], initializers: [] });

  it.each([9, 12])("at opset %d", async (version) => {
    expect(await differenceOf(squeezed({ axes: [0] }, [3, 1]), version)).toBe(0);
    expect(await differenceOf(squeezed({}, [3]), version)).toBe(0);
    expect(await differenceOf(unary("Unsqueeze", [1, 2, 3, 1, 4], { axes: [0, 3] }), version)).toBe(0);
  });
});

describe("Split: sizes became an input at opset 13, the number of parts is required since 18", () => {
  const halves = (inputs: readonly string[], attributes: Attributes): OnnxGraph =>
    withOutputs(graphOf(xShape, [], { nodes: [makeNode("n", "Split", inputs, ["y", "z"], attributes)], initializers: [] }), {
      y: [2, 3, 2],
      z: [2, 3, 2],
    });

  it("equal parts are counted", async () => {
    expect(await differenceOf(halves(["x"], { axis: 2 }), 9)).toBe(0);
    expect(await differenceOf(halves(["x"], { axis: -1 }), 17)).toBe(0);
    expect(await differenceOf(halves(["x", ""], { axis: 2 }), 17)).toBe(0);
  });

  it("given sizes stay, and so does a number that was there", async () => {
    const uneven = withOutputs(halves(["x"], { axis: 2, split: [1, 3] }), { y: [2, 3, 1], z: [2, 3, 3] });
    expect(await differenceOf(uneven, 9)).toBe(0);
    const sizes = upgradeOpset("m.onnx", uneven, opset(9)).initializers;
    const sized = { ...halves(["x", sizes[0]!.name], { axis: 2 }), initializers: sizes };
    expect(await differenceOf(withOutputs(sized, { y: [2, 3, 1], z: [2, 3, 3] }), 17)).toBe(0);
    expect(await differenceOf(halves(["x"], { axis: 2, num_outputs: 2 }), 18)).toBe(0);
  });
});

describe("Slice: ranges became inputs at opset 10", () => {
  it("with axes and without, and up to an end that is beyond", async () => {
    expect(await differenceOf(unary("Slice", [2, 2, 2], { starts: [1, -2], ends: [3, 2 ** 53], axes: [1, 2] }), 9)).toBe(0);
    expect(await differenceOf(unary("Slice", [1, 3, 4], { starts: [1], ends: [2] }), 9)).toBe(0);
  });

  it("up to the largest end that ONNX can write", async () => {
    const graph = unary("Slice", [2, 1, 4], { starts: [2], axes: [1] });
    const [node] = graph.nodes;
    const ends = { kind: "ints", value: [2n ** 63n - 1n] } as const;
    const open = { ...graph, nodes: [{ ...node!, attributes: new Map([...node!.attributes, ["ends", ends] as const]) }] };
    expect(await differenceOf(open, 9)).toBe(0);
  });
});

describe("TopK: k became an input at opset 10", () => {
  it("at opset 9", async () => {
    const nodes = [makeNode("n", "TopK", ["x"], ["y", "indices"], { k: 2, axis: 1 })];
    expect(await differenceOf(graphOf(xShape, [2, 2, 4], { nodes, initializers: [] }), 9)).toBe(0);
  });
});

describe("Pad: widths and the value became inputs at opset 11", () => {
  it.each<[string, Attributes]>([
    ["zeros", {}],
    ["a value", { value: { float: 0.5 } }],
    ["edges", { mode: "edge" }],
    ["reflections", { mode: "reflect" }],
  ])("with %s", async (_name, attributes) => {
    expect(await differenceOf(unary("Pad", [2, 6, 5], { pads: [0, 1, 0, 0, 2, 1], ...attributes }), 9)).toBe(0);
  });

  it("as inputs, stays", async () => {
    expect(await differenceOf(unary("Pad", [2, 3, 6], {}, [0, 0, 1, 0, 0, 1]), 13)).toBe(0);
  });
});

describe("Clip: bounds became inputs at opset 11", () => {
  const bounds = (values: Readonly<Record<string, number>>): Attributes =>
    Object.fromEntries(Object.entries(values).map(([name, float]) => [name, { float }]));

  it.each([[{}], [{ min: -0.25 }], [{ max: 0.5 }], [{ min: -0.25, max: 0.5 }]])("%j", async (values) => {
    expect(await differenceOf(unary("Clip", xShape, bounds(values)), 9)).toBe(0);
  });

  it("as inputs, stay", async () => {
    const nodes = [makeNode("n", "Clip", ["x", "", "max"], ["y"])];
    expect(await differenceOf(graphOf(xShape, xShape, { nodes, initializers: [float32Tensor("max", [], Float32Array.of(0.1))] }), 12)).toBe(
      0,
    );
  });

  it("of another float type get bounds of that type", async () => {
    const nodes = [
      makeNode("down", "Cast", ["x"], ["h"], { to: 10 }),
      makeNode("n", "Clip", ["h"], ["clipped"], bounds({ min: -0.25, max: 0.5 })),
      makeNode("up", "Cast", ["clipped"], ["y"], { to: 1 }),
    ];
    // The runtime computes one of the two in float32: they differ by half of what float16 resolves.
    expect(await differenceOf(graphOf(xShape, xShape, { nodes, initializers: [] }), 9)).toBeLessThan(2 ** -12);
  });
});

describe("what an operator requires", () => {
  it.each<[string, Attributes, string]>([
    ["Slice", { starts: [0] }, 'lacks the attribute "ends"'],
    ["Slice", { starts: 0, ends: [1] }, 'has an attribute "starts" that is not a list of integers'],
    ["Pad", {}, 'lacks the attribute "pads"'],
    ["Pad", { pads: [0, 0, 0, 0, 0, 0], value: 1 }, "has an attribute value that is not a float"],
    ["TopK", { k: { float: 1 } }, "has no attribute k"],
    ["Clip", { min: 0 }, "has an attribute min that is not a float"],
    ["Squeeze", { axes: "1" }, 'has an attribute "axes" that is not a list of integers'],
  ])("%s %j is refused", async (opType, attributes, problem) => {
    const { facts } = await refusal(() => upgradeOpset("m.onnx", unary(opType, [1], attributes), opset(9)), "FORMAT_INVALID");
    expect(facts.problem).toBe(`the node "n" ("${opType}") ${problem}`);
  });

  it.each<[string, Attributes]>([
    ["ReduceMean", { axes: [0] }],
    ["Split", {}],
    ["Slice", { starts: [0], ends: [1] }],
    ["Pad", { pads: [0] }],
    ["Clip", {}],
    ["TopK", { k: 1 }],
    ["Softmax", {}],
    ["Resize", {}],
    ["Dropout", {}],
  ])("a %s without an input is refused", async (opType, attributes) => {
    const graph = { ...unary(opType, [1]), nodes: [makeNode("n", opType, [], ["y"], attributes)] };
    const version = opType === "Resize" ? 11 : 9;
    const { facts } = await refusal(() => upgradeOpset("m.onnx", graph, opset(version)), "FORMAT_INVALID");
    expect(facts.problem).toBe(`the node "n" ("${opType}") has no input`);
  });

  it("new names take no other value's place", async () => {
    const nodes = [
      makeNode("a", "ReduceMean", ["x"], ["y.axes"], { axes: [0] }),
      makeNode("b", "ReduceMean", ["y.axes"], ["y"], { axes: [1] }),
    ];
    expect(await differenceOf(graphOf(xShape, [1, 1, 4], { nodes, initializers: [] }), 9)).toBeLessThan(1e-6);
  });
});
