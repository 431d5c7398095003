import { describe, expect, it } from "vitest";
import { createGraphBuilder, float32Tensor, int64Tensor, type GraphBuilder } from "../../../../src/graph/builder.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { floatValue } from "../../../support/run-graph.ts";
import { noise, noiseTensor } from "../../../support/tensors.ts";
import { errorOf, lowered } from "./lowered-case.ts";

/** x [1, 6, 10] after a convolution, which the ANE layout holds as (1, 6, 1, 10). */
interface Case {
  readonly graph: GraphBuilder;
  readonly x: string;
  ints(values: readonly number[]): string;
  floats(shape: readonly number[]): string;
  scalar(value: number): string;
  node(opType: string, inputs: readonly string[], attributes?: Parameters<GraphBuilder["node"]>[3]): string;
}

function graphOf(build: (given: Case) => string): OnnxGraph {
  const graph = createGraphBuilder();
  let count = 0;
  const name = (): string => `c${count++}`;
  const node: Case["node"] = (opType, inputs, attributes) => graph.node("n", opType, inputs, attributes);
  const weight = graph.initializer(noiseTensor("w", [6, 6, 1], 2));
  const given: Case = {
    graph,
    x: node("Conv", ["x", weight]),
    ints: (values) => graph.initializer(int64Tensor(name(), values)),
    floats: (shape) => graph.initializer(noiseTensor(name(), shape, 11 + count)),
    scalar: (value) => graph.initializer(float32Tensor(name(), [], Float32Array.of(value))),
    node,
  };
  graph.result("y", build(given));
  return graph.finish("operators", [floatValue("x", [1, 6, 10])], [{ name: "y", dtype: "float32", shape: undefined }]);
}

const cases: Readonly<Record<string, (given: Case) => string>> = {
  "Abs, Neg, Sqrt, Exp": ({ x, node }) => node("Exp", [node("Neg", [node("Sqrt", [node("Abs", [x])])])]),
  "Sin, Cos, Tanh, Sigmoid": ({ x, node }) => node("Sigmoid", [node("Tanh", [node("Cos", [node("Sin", [x])])])]),
  "Floor, Ceil": ({ x, node }) => node("Add", [node("Floor", [x]), node("Mul", [node("Ceil", [x]), x])]),
  "Log of what is above zero": ({ x, node, scalar }) => node("Log", [node("Add", [node("Abs", [x]), scalar(0.5)])]),
  "LeakyRelu, Relu, Erf": ({ x, node }) =>
    node("Add", [node("LeakyRelu", [x], { alpha: { float: 0.125 } }), node("Relu", [node("Erf", [x])])]),
  HardSigmoid: ({ x, node }) => node("HardSigmoid", [x], { alpha: { float: 0.25 }, beta: { float: 0.5 } }),
  "Gelu, both": ({ x, node }) => node("Add", [node("Gelu", [x]), node("Gelu", [x], { approximate: "tanh" })]),
  "Clip on one side": ({ x, node, scalar }) => node("Clip", [x, "", scalar(0.25)]),
  "Max and Min of several": ({ x, node, scalar }) => node("Min", [node("Max", [x, node("Neg", [x]), scalar(0.125)]), scalar(0.5), x]),
  Pow: ({ x, node, scalar }) => node("Pow", [node("Abs", [x]), scalar(1.5)]),
  Where: ({ x, node, floats, scalar }) => node("Where", [node("Greater", [x, scalar(0)]), x, floats([1, 6, 1])]),
  "Not, And, Or, Less, Equal": ({ x, node, scalar }) => {
    const small = node("Less", [x, scalar(0.1)]);
    const chosen = node("Or", [node("And", [small, node("Greater", [x, scalar(-0.1)])]), node("Not", [small])]);
    return node("Where", [chosen, x, scalar(0)]);
  },
  "constants along channels, positions and both": ({ x, node, floats }) =>
    node("Sub", [node("Mul", [node("Add", [x, floats([6, 1])]), floats([10])]), floats([6, 10])]),
  "a value that is broadcast": ({ x, node, ints }) =>
    node("Div", [x, node("Add", [node("ReduceMax", [node("Abs", [x]), ints([1])]), node("Abs", [x])])]),
  "Softmax over channels, and over positions": ({ x, node }) =>
    node("Add", [node("Softmax", [x], { axis: 1 }), node("Softmax", [x], { axis: 2 })]),
  LogSoftmax: ({ x, node }) => node("LogSoftmax", [x], { axis: 1 }),
  "reductions, axes kept and dropped": ({ x, node, ints }) =>
    node("Add", [node("ReduceMean", [x, ints([1])]), node("ReduceSum", [x, ints([0, 1])], { keepdims: 0 })]),
  "ReduceMin, ReduceL2, ReduceLogSumExp": ({ x, node, ints }) =>
    node("Add", [
      node("Mul", [node("ReduceMin", [x, ints([2])]), node("ReduceL2", [x, ints([2])])]),
      node("ReduceLogSumExp", [x, ints([1])]),
    ]),
  "Slice forwards, by two, and backwards": ({ x, node, ints }) =>
    node(
      "Concat",
      [node("Slice", [x, ints([1]), ints([9]), ints([2]), ints([2])]), node("Slice", [x, ints([8]), ints([-100]), ints([2]), ints([-1])])],
      { axis: 2 },
    ),
  "Split of channels, with a constant between": ({ graph, x, node, floats }) => {
    const [first, second] = graph.split("s", x, 2, 1) as [string, string];
    return node("Concat", [second, floats([1, 1, 10]), first], { axis: 1 });
  },
  "Gather of one and of several": ({ graph, x, node, ints }) => {
    const last = graph.initializer({ ...int64Tensor("last", [-1]), shape: [] });
    return node("Add", [node("Gather", [x, ints([3, 0, -2])], { axis: 1 }), node("Gather", [x, last], { axis: 1 })]);
  },
  "Tile and Expand": ({ x, node, ints }) => node("Expand", [node("Tile", [x, ints([1, 2, 1])]), ints([2, 12, 10])]),
  "Pad with a constant, with edges and reflected": ({ x, node, ints, scalar }) => {
    const widths = ints([0, 0, 2, 0, 0, 1]);
    const all = [
      node("Pad", [x, widths, scalar(0.5)]),
      node("Pad", [x, widths, ""], { mode: "edge" }),
      node("Pad", [x, widths, ""], { mode: "reflect" }),
    ];
    return node("Concat", all, { axis: 1 });
  },
  "AveragePool and MaxPool": ({ x, node }) => {
    const window = { kernel_shape: [3], pads: [1, 1], strides: [2] };
    return node("Add", [node("AveragePool", [x], { ...window, count_include_pad: 1 }), node("MaxPool", [x], window)]);
  },
  "AveragePool without padding in the mean, rounded up": ({ x, node }) =>
    node("AveragePool", [x], { kernel_shape: [4], pads: [1, 1], strides: [3], ceil_mode: 1 }),
  BatchNormalization: ({ graph, x, node, floats }) => {
    const variance = graph.initializer(
      float32Tensor(
        "variance",
        [6],
        noise(6, 3).map((value) => value + 1.5),
      ),
    );
    return node("BatchNormalization", [x, floats([6]), floats([6]), floats([6]), variance]);
  },
  InstanceNormalization: ({ x, node, floats }) => node("InstanceNormalization", [x, floats([6]), floats([6])]),
  "LayerNormalization over channels, over two axes": ({ x, node, floats }) => {
    const turned = node("Transpose", [x], { perm: [0, 2, 1] });
    const one = node("LayerNormalization", [turned, floats([6]), floats([6])], { axis: -1 });
    return node("LayerNormalization", [one, floats([10, 6])], { axis: 1 });
  },
  "MatMul with a matrix, and with one that is turned": ({ x, node, floats }) => {
    const turned = node("Transpose", [x], { perm: [0, 2, 1] });
    return node("Add", [
      node("MatMul", [turned, floats([6, 5])]),
      node("MatMul", [turned, node("Transpose", [floats([5, 6])], { perm: [1, 0] })]),
    ]);
  },
  "MatMul of a constant and a value, and of four axes": ({ x, node, floats, ints }) => {
    const four = node("Reshape", [node("Transpose", [node("MatMul", [floats([4, 6]), x])], { perm: [0, 2, 1] }), ints([1, 2, 5, 4])]);
    return node("MatMul", [four, floats([4, 3])]);
  },
  "MatMul by a vector on either side, stored and computed": ({ x, node, floats, ints }) => {
    const frames = node("MatMul", [x, floats([10])]);
    const rows = node("MatMul", [floats([6]), x]);
    // onnxruntime 1.30 fuses a Transpose into the product by a vector and gives something else: one does not stand right before the other.
    const turned = node("Abs", [node("Transpose", [x], { perm: [0, 2, 1] })]);
    const computed = node("MatMul", [turned, node("Squeeze", [frames, ints([0])])]);
    const vectors = node("MatMul", [node("Squeeze", [rows, ints([0])]), node("Squeeze", [computed, ints([0])])]);
    return node("Mul", [node("Add", [node("Concat", [frames, rows, computed], { axis: 1 }), floats([26])]), vectors]);
  },
  "MatMul of a vector by a stored matrix": ({ x, node, floats, ints }) =>
    node("MatMul", [node("ReduceMean", [x, ints([0, 1])], { keepdims: 0 }), floats([10, 3])]),
  Gemm: ({ x, node, floats, ints }) =>
    node("Gemm", [node("Reshape", [x, ints([6, 10])]), floats([3, 10]), floats([3])], { transB: 1, alpha: { float: 0.5 } }),
  "attention over two heads": ({ x, node, ints, scalar }) => {
    const frames = node("Transpose", [x], { perm: [0, 2, 1] });
    const heads = (perm: readonly number[]) => node("Transpose", [node("Reshape", [frames, ints([1, 10, 2, 3])])], { perm });
    const scores = node("MatMul", [node("Mul", [heads([0, 2, 1, 3]), scalar(0.5)]), heads([0, 2, 3, 1])]);
    const mixed = node("MatMul", [node("Softmax", [scores], { axis: -1 }), heads([0, 2, 1, 3])]);
    return node("Reshape", [node("Transpose", [mixed], { perm: [0, 2, 1, 3] }), ints([1, 10, 6])]);
  },
  "Reshape that takes axes apart and joins others": ({ x, node, ints }) => node("Reshape", [x, ints([4, 15])]),
  "Squeeze to a number": ({ x, node }) => node("Div", [x, node("Squeeze", [node("ReduceMax", [x])])]),
  "Unsqueeze and Squeeze": ({ x, node, ints }) => node("Squeeze", [node("Unsqueeze", [x, ints([1])]), ints([0])]),
  "convolutions with groups, dilations and uneven pads": ({ x, node, floats }) =>
    node("Conv", [x, floats([6, 3, 3]), floats([6])], { group: 2, dilations: [2], pads: [3, 1], kernel_shape: [3] }),
  "a GRU that resets before the product, backwards": ({ x, node, floats }) =>
    node("GRU", [node("Transpose", [x], { perm: [2, 0, 1] }), floats([1, 12, 6]), floats([1, 12, 4]), floats([1, 24])], {
      hidden_size: 4,
      direction: "reverse",
    }),
  "an LSTM backwards": ({ x, node, floats }) =>
    node("LSTM", [node("Transpose", [x], { perm: [2, 0, 1] }), floats([1, 16, 6]), floats([1, 16, 4]), floats([1, 32])], {
      hidden_size: 4,
      direction: "reverse",
    }),
};

describe.each(["plain", "ane"] as const)("the layout %s computes", (layout) => {
  it.each(Object.keys(cases))("%s", async (name) => {
    const result = await lowered(graphOf(cases[name]!), { layout, target: "ios18" });
    expect(await errorOf(result)).toBeLessThan(1e-5);
  });
});

it.each([-1e9, Number.NEGATIVE_INFINITY])("a Pad by %f masks", async (value) => {
  const graph = graphOf(({ x, node, ints, scalar }) =>
    node("Softmax", [node("Pad", [x, ints([0, 0, 1, 0, 0, 2]), scalar(value)])], { axis: 2 }),
  );
  expect(await errorOf(await lowered(graph), { exact: true })).toBeLessThan(1e-3);
});
