import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode, memoryTensor } from "../../../src/graph/builder.ts";
import { operators } from "../../../src/graph/upgrade/operators.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";
import { differenceOf, unary, xShape, type Attributes } from "./upgrade-case.ts";

type Case = readonly [opType: string, since: number, graph: OnnxGraph];

const plain = (opType: string, since: number, attributes: Attributes = {}): Case => [opType, since, unary(opType, xShape, attributes)];

/** y = op(x, ...tensors), both of the given shapes. */
const reading = (
  opType: string,
  since: number,
  x: readonly number[],
  tensors: readonly Tensor[],
  y: readonly number[],
  attributes: Attributes = {},
): Case => {
  const nodes = [makeNode("n", opType, ["x", ...tensors.map(({ name }) => name)], ["y"], attributes)];
  return [opType, since, graphOf(x, y, { nodes, initializers: tensors })];
};

const w = noiseTensor("w", [4], 2);

/** Operators that are said to mean the same since an opset, one tiny graph each. */
const cases: readonly Case[] = [
  ...["Abs", "Ceil", "Cos", "Erf", "Exp", "Floor", "Identity", "Neg", "Reciprocal", "Relu", "Sigmoid", "Sin", "Tanh"].map((op) =>
    plain(op, 9),
  ),
  plain("Cast", 9, { to: 1 }),
  plain("Gelu", 20),
  plain("HardSigmoid", 9, { alpha: { float: 0.3 } }),
  plain("HardSwish", 14),
  plain("LeakyRelu", 9, { alpha: { float: 0.2 } }),
  ...["Add", "Div", "Max", "Min", "Mul", "Sub"].map((op) => reading(op, 9, xShape, [w], xShape)),
  reading("Mod", 10, xShape, [w], xShape, { fmod: 1 }),
  reading("Pow", 9, xShape, [float32Tensor("w", [], Float32Array.of(2))], xShape),
  reading("Concat", 9, [4], [w], [8], { axis: 0 }),
  reading("CastLike", 15, xShape, [w], xShape),
  reading("Conv", 9, [1, 2, 6], [noiseTensor("w", [3, 2, 3], 2)], [1, 3, 3], { strides: [2], pads: [1, 1] }),
  reading("ConvTranspose", 9, [1, 2, 6], [noiseTensor("w", [2, 3, 2], 2)], [1, 3, 12], { strides: [2] }),
  reading("Expand", 9, [1, 4], [int64Tensor("w", [3, 4])], [3, 4]),
  reading("Flatten", 9, xShape, [], [6, 4], { axis: 2 }),
  reading("Gather", 9, xShape, [int64Tensor("w", [1, 0])], [2, 2, 4], { axis: 1 }),
  reading("Gemm", 9, [2, 4], [noiseTensor("w", [3, 4], 2), noiseTensor("b", [3], 3)], [2, 3], { transB: 1, alpha: { float: 0.5 } }),
  reading("MatMul", 9, xShape, [noiseTensor("w", [4, 5], 2)], [2, 3, 5]),
  reading("InstanceNormalization", 9, [1, 2, 6], [noiseTensor("w", [2], 2), noiseTensor("b", [2], 3)], [1, 2, 6]),
  reading("LayerNormalization", 17, xShape, [w, noiseTensor("b", [4], 3)], xShape),
  reading("AveragePool", 9, [1, 2, 6], [], [1, 2, 3], { kernel_shape: [2], strides: [2] }),
  reading("AveragePool", 10, [1, 2, 7], [], [1, 2, 4], { kernel_shape: [2], strides: [2], ceil_mode: 1 }),
  reading("MaxPool", 9, [1, 2, 6], [], [1, 2, 3], { kernel_shape: [2], strides: [2] }),
  reading("GlobalAveragePool", 9, [1, 2, 6], [], [1, 2, 1]),
  reading("Reshape", 9, xShape, [int64Tensor("w", [0, -1])], [2, 12]),
  reading("Tile", 9, [2, 2], [int64Tensor("w", [1, 3])], [2, 6]),
  reading("Transpose", 9, xShape, [], [4, 2, 3], { perm: [2, 0, 1] }),
  reading("LSTM", 9, [3, 1, 4], [noiseTensor("w", [1, 8, 4], 2), noiseTensor("r", [1, 8, 2], 3)], [3, 1, 1, 2], { hidden_size: 2 }),
  reading("GRU", 9, [3, 1, 4], [noiseTensor("w", [1, 6, 4], 2), noiseTensor("r", [1, 6, 2], 3)], [3, 1, 1, 2], {
    hidden_size: 2,
    linear_before_reset: 1,
  }),
];

describe.each(cases)("%s, the same since opset %d", (_opType, since, graph) => {
  it("gives what it gave", async () => {
    expect(await differenceOf(graph, since)).toBeLessThan(1e-6);
  });
});

describe("operators in a row", () => {
  const chain = (nodes: OnnxGraph["nodes"], initializers: readonly Tensor[] = [], y: readonly number[] = xShape): OnnxGraph =>
    graphOf(xShape, y, { nodes, initializers });

  it.each<[string, OnnxGraph]>([
    ["Sqrt and Log", chain([makeNode("a", "Abs", ["x"], ["a"]), makeNode("s", "Sqrt", ["a"], ["s"]), makeNode("n", "Log", ["s"], ["y"])])],
    ...["And", "Or"].map((op): [string, OnnxGraph] => [
      `comparisons and ${op}`,
      chain(
        [
          makeNode("g", "Greater", ["x", "w"], ["g"]),
          makeNode("l", "Less", ["x", "w"], ["l"]),
          makeNode("o", "Not", ["l"], ["o"]),
          makeNode("b", op, ["g", "o"], ["b"]),
          makeNode("n", "Where", ["b", "x", "w"], ["y"]),
        ],
        [w],
      ),
    ]),
    [
      "Shape, Equal and ConstantOfShape",
      chain([
        makeNode("s", "Shape", ["x"], ["s"]),
        makeNode("c", "ConstantOfShape", ["s"], ["c"]),
        makeNode("e", "Equal", ["s", "s"], ["e"]),
        makeNode("f", "Cast", ["e"], ["f"], { to: 1 }),
        makeNode("r", "ReduceMean", ["f"], ["r"], { axes: [0] }),
        makeNode("a", "Add", ["c", "r"], ["a"]),
        makeNode("n", "Add", ["a", "x"], ["y"]),
      ]),
    ],
  ])("%s, from opset 11", async (_name, graph) => {
    expect(await differenceOf(graph, 11)).toBeLessThan(1e-6);
  });

  it("Range and Constant, from opset 12", async () => {
    const nodes = [
      makeNode("z", "Constant", [], ["z"], { value_float: { float: 0 } }),
      makeNode("f", "Constant", [], ["f"], { value_float: { float: 4 } }),
      makeNode("o", "Constant", [], ["o"], { value_float: { float: 1 } }),
      makeNode("r", "Range", ["z", "f", "o"], ["r"]),
      makeNode("n", "Mul", ["x", "r"], ["y"]),
    ];
    expect(await differenceOf(chain(nodes), 12)).toBe(0);
  });

  it("dynamic quantization, from opset 11: standard operators that stay as they are", async () => {
    const codes = memoryTensor(
      "w",
      "uint8",
      [4, 5],
      Uint8Array.from({ length: 20 }, (_, index) => index * 12),
    );
    const zero = memoryTensor("z", "uint8", [], Uint8Array.of(128));
    const nodes = [
      makeNode("q", "DynamicQuantizeLinear", ["x"], ["q", "s", "p"]),
      makeNode("m", "MatMulInteger", ["q", "w", "p", "z"], ["m"]),
      makeNode("c", "Cast", ["m"], ["c"], { to: 1 }),
      makeNode("n", "Mul", ["c", "s"], ["y"]),
    ];
    expect(await differenceOf(chain(nodes, [codes, zero], [2, 3, 5]), 11)).toBe(0);
  });
});

describe("the table", () => {
  it("has changes in the order of their opsets", () => {
    for (const changes of operators.values()) {
      const opsets = changes.map(({ until }) => until);
      expect(opsets).toEqual(opsets.toSorted((a, b) => a - b));
    }
  });

  it("has an unchanged operator only where a graph of this file shows it", () => {
    const shown = new Set(cases.map(([opType]) => opType));
    const inRows =
      "And Constant ConstantOfShape DynamicQuantizeLinear Equal Greater Less Log MatMulInteger Not Or Range Shape Sqrt Where".split(" ");
    const unchanged = [...operators].filter(([, changes]) => changes.length === 0).map(([opType]) => opType);
    expect(unchanged.filter((opType) => !shown.has(opType) && !inRows.includes(opType))).toEqual([]);
  });
});
