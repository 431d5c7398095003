import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode, type AttributeValue } from "../../../../src/graph/builder.ts";
import { orderOperands } from "../../../../src/graph/canonical/passes/order-operands.ts";
import { plainAttributes } from "../../../../src/graph/canonical/passes/plain-attributes.ts";
import { plainAxes } from "../../../../src/graph/canonical/passes/plain-axes.ts";
import { plainExpands } from "../../../../src/graph/canonical/passes/plain-expands.ts";
import { plainParts } from "../../../../src/graph/canonical/passes/plain-parts.ts";
import { plainPowers } from "../../../../src/graph/canonical/passes/plain-powers.ts";
import { plainReshapes } from "../../../../src/graph/canonical/passes/plain-reshapes.ts";
import { plainWindows } from "../../../../src/graph/canonical/passes/plain-windows.ts";
import { spellGemm } from "../../../../src/graph/canonical/passes/spell-gemm.ts";
import type { Pass } from "../../../../src/graph/canonical/typed-graph.ts";
import type { OnnxGraph, OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { graphFrom, operators, same, words } from "./pass-case.ts";

type Attributes = Readonly<Record<string, AttributeValue>>;
const node = (opType: string, inputs: string[], attributes: Attributes = {}, outputs = ["y"]): OnnxNode =>
  makeNode(outputs[0]!, opType, inputs, outputs, attributes);
const ints = (name: string, ...values: number[]) => int64Tensor(name, values);
const numbers = [2, 3, 0.5, 1].map((value) => float32Tensor(String(value), [], Float32Array.of(value)));

/** The numbers of an int64 initializer. */
async function valuesOf({ initializers }: OnnxGraph, name: string): Promise<number[]> {
  const { byteLength, read } = initializers.find((tensor) => tensor.name === name)!;
  return Array.from(new BigInt64Array(Uint8Array.from(await read(0, byteLength)).buffer), Number);
}

const attributesOf = ({ nodes }: OnnxGraph, at = 0): Record<string, unknown> =>
  Object.fromEntries([...nodes[at]!.attributes].map(([name, { value }]) => [name, value]));

/** A pass, and what it makes of a node on x [2, 3, 4]. */
const onX = (pass: Pass, nodes: OnnxNode[], initializers = numbers): Promise<OnnxGraph> =>
  same(pass, graphFrom({ x: [2, 3, 4] }, nodes, initializers));

describe("plainReshapes", () => {
  it.each([
    ["Flatten", node("Flatten", ["x"], { axis: 2 }), [6, 4]],
    ["Unsqueeze", node("Unsqueeze", ["x", "axis"]), [2, 3, 4, 1]],
    ["Reshape with -1 and 0", node("Reshape", ["x", "open"]), [2, 12]],
  ])("%s", async (_what, each, shape) => {
    const after = await onX(plainReshapes, [each], [ints("axis", -1), ints("open", 0, -1)]);
    expect(words(after)).toEqual(["Reshape(x, y.shape)"]);
    expect(await valuesOf(after, "y.shape")).toEqual(shape);
  });

  it("Squeeze", async () => {
    expect(words(await same(plainReshapes, graphFrom({ x: [1, 3] }, [node("Squeeze", ["x"])])))).toEqual(["Reshape(x, y.shape)"]);
  });
});

describe("plainPowers", () => {
  it.each([
    ["a square", node("Pow", ["x", "2"]), ["Mul(x, x)"]],
    ["a cube", node("Pow", ["x", "3"]), ["Mul(x, x)", "Mul(y/square, x)"]],
    ["a reciprocal", node("Reciprocal", ["x"]), ["Div(y.one, x)"]],
  ])("%s", async (_what, each, expected) => {
    expect(words(await onX(plainPowers, [each]))).toEqual(expected);
  });

  it("a root, and a power that is computed", async () => {
    const nodes = [makeNode("a", "Abs", ["x"], ["a"]), node("Pow", ["a", "0.5"], {}, ["r"]), node("Pow", ["r", "a"])];
    expect(words(await onX(plainPowers, nodes))).toEqual(["Abs(x)", "Sqrt(a)", "Pow(r, a)"]);
  });
});

describe("spellGemm", () => {
  const operands = [noiseTensor("w", [4, 3], 1), noiseTensor("t", [3, 4], 2), noiseTensor("c", [4], 3)];
  it.each<[string, string[], Attributes, string[]]>([
    ["a layer", ["x", "w", "c"], { transB: 1 }, ["Transpose(w)", "MatMul(x, y/Transpose)", "Add(y/MatMul, c)"]],
    ["without a bias", ["x", "t"], {}, ["MatMul(x, t)"]],
    [
      "with factors",
      ["x", "t", "c"],
      { alpha: { float: 2 }, beta: { float: 0.5 } },
      ["MatMul(x, t)", "Mul(y/MatMul, y.alpha)", "Add(y/Mul, y/Mul_2)"],
    ],
    ["all turned", ["x", "w"], { transA: 1, transB: 1 }, ["Transpose(x)", "Transpose(w)", "MatMul(y/Transpose, y/Transpose_2)"]],
  ])("%s", async (_what, inputs, attributes, expected) => {
    const after = await same(
      spellGemm,
      graphFrom({ x: attributes["transA"] === 1 ? [3, 2] : [2, 3] }, [node("Gemm", inputs, attributes)], operands),
    );
    // A scaled bias is a constant again.
    expect(words(after)).toEqual(expected);
  });
});

describe("plainWindows", () => {
  const weight = noiseTensor("w", [6, 2, 3, 2], 1);
  const run = (each: OnnxNode): Promise<OnnxGraph> => same(plainWindows, graphFrom({ x: [1, 4, 7, 9] }, [each], [weight]));

  it("pooling over everything is a mean", async () => {
    const after = await run(node("GlobalAveragePool", ["x"]));
    expect(operators(after)).toEqual(["ReduceMean"]);
    expect(await valuesOf(after, "y.axes")).toEqual([2, 3]);
  });

  it("automatic padding is written out", async () => {
    const after = await run(node("Conv", ["x", "w"], { auto_pad: "SAME_UPPER", strides: [2, 2], group: 2 }));
    expect(attributesOf(after)).toEqual({ kernel_shape: [3, 2], strides: [2, 2], dilations: [1, 1], pads: [1, 0, 1, 1], group: 2 });
  });

  it("a pool says everything", async () => {
    const after = await run(node("AveragePool", ["x"], { kernel_shape: [3, 3], pads: [1, 1, 1, 1] }));
    expect(attributesOf(after)).toMatchObject({ ceil_mode: 0, count_include_pad: 0, dilations: [1, 1], strides: [1, 1] });
    expect(Object.keys(attributesOf(await run(node("MaxPool", ["x"], { kernel_shape: [2, 2] }))))).toHaveLength(6);
  });
});

describe("plainAxes", () => {
  it.each<[string, OnnxNode]>([
    ["Softmax", node("Softmax", ["x"])],
    ["Concat", node("Concat", ["x", "x"], { axis: -1 })],
    ["LayerNormalization", node("LayerNormalization", ["x", "g"])],
    ["Gather", node("Gather", ["x", "i"], { axis: -1 })],
  ])("%s", async (_what, each) => {
    const after = await onX(plainAxes, [each], [noiseTensor("g", [4], 1), ints("i", 1)]);
    expect(attributesOf(after)["axis"]).toBe(2);
  });

  it.each<[string, OnnxNode, number[], number]>([
    ["the last", node("ReduceMean", ["x", "last"]), [2], 1],
    ["all", node("ReduceSum", ["x"], { keepdims: 0 }), [0, 1, 2], 0],
    ["in order, each once", node("ReduceMax", ["x", "some"]), [0, 2], 1],
  ])("a reduction over %s", async (_what, each, axes, keepdims) => {
    const after = await onX(plainAxes, [each], [ints("last", -1), ints("some", 2, 0, -1)]);
    expect(await valuesOf(after, "y.axes")).toEqual(axes);
    expect(attributesOf(after)).toEqual({ keepdims });
  });

  it("a reduction that does nothing", async () => {
    expect(operators(await onX(plainAxes, [node("ReduceSum", ["x"], { noop_with_empty_axes: 1 })]))).toEqual(["Identity"]);
  });
});

describe("plainParts", () => {
  it("Split", async () => {
    const parts = [node("Split", ["x"], { axis: -2, num_outputs: 2 }, ["a", "b"]), makeNode("m", "Concat", ["b", "a"], ["y"], { axis: 1 })];
    const after = await onX(plainParts, parts);
    expect(words(after)[0]).toBe("Split(x, a.sizes)");
    expect(await valuesOf(after, "a.sizes")).toEqual([2, 1]);
    expect(attributesOf(after)).toEqual({ axis: 1 });
  });

  it.each([
    ["to the end", [1], [2 ** 53], [1], [1], { starts: [1], ends: [3], axes: [1], steps: [1] }],
    ["from the end", [-2], [-1], [-1], [1], { starts: [2], ends: [3], axes: [2], steps: [1] }],
    ["backwards", [-1], [-9], [2], [-1], { starts: [3], ends: [-5], axes: [2], steps: [-1] }],
    ["backwards in steps", [3], [0], [2], [-2], { starts: [3], ends: [-5], axes: [2], steps: [-2] }],
    ["some", [0], [100], [1], [2], { starts: [0], ends: [4], axes: [1], steps: [2] }],
  ])("Slice %s", async (_what, starts, ends, axes, steps, expected) => {
    const initializers = [ints("s", ...starts), ints("e", ...ends), ints("a", ...axes), ints("t", ...steps)];
    const after = await onX(plainParts, [node("Slice", ["x", "s", "e", "a", "t"])], initializers);
    const [, ...inputs] = after.nodes[0]!.inputs;
    const found = await Promise.all(inputs.map((name) => valuesOf(after, name)));
    expect(found).toEqual(Object.values(expected));
  });
});

describe("plainAttributes", () => {
  it("writes out what is left out, and drops what says nothing", async () => {
    const nodes = [
      node("HardSigmoid", ["x"], {}, ["h"]),
      node("LeakyRelu", ["h"], {}, ["l"]),
      node("Gelu", ["l"], {}, ["e"]),
      node("LayerNormalization", ["e", "g"], { stash_type: 1 }),
    ];
    const after = await onX(plainAttributes, nodes, [noiseTensor("g", [4], 1)]);
    expect(after.nodes.map((_, at) => attributesOf(after, at))).toEqual([
      { alpha: 0.2, beta: 0.5 },
      { alpha: 0.01 },
      { approximate: "none" },
      { axis: -1, epsilon: 1e-5 },
    ]);
  });
});

describe("plainExpands", () => {
  it("an Expand that adds an axis and repeats another", async () => {
    const after = await same(plainExpands, graphFrom({ x: [3, 1] }, [node("Expand", ["x", "shape"])], [ints("shape", 2, 1, 4)]));
    expect(operators(after)).toEqual(["Reshape", "Tile"]);
    expect(await valuesOf(after, "y.repeats")).toEqual([2, 1, 4]);
  });
});

describe("orderOperands", () => {
  it.each(["Add", "Mul", "Max", "Min"])("%s: what is stored comes last", async (opType) => {
    expect(words(await onX(orderOperands, [node(opType, ["2", "x"])]))).toEqual([`${opType}(x, 2)`]);
  });

  it("Sub is as it is", async () => {
    expect(words(await onX(orderOperands, [node("Sub", ["2", "x"])]))).toEqual(["Sub(2, x)"]);
  });
});
