import { describe, expect, it } from "vitest";
import { readsOf } from "../../src/calibrate/reads.ts";
import { makeNode } from "../../src/graph/builder.ts";
import type { OnnxNode } from "../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { findWeights } from "../../src/quantize/sites.ts";
import { graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

const w = noiseTensor("w", [4, 4], 1);

const node = (opType: string, inputs: readonly string[], output: string, attributes: Parameters<typeof makeNode>[4] = {}) =>
  makeNode(output, opType, inputs, [output], attributes);

/** What is read of each weight. */
function reads(nodes: readonly OnnxNode[], ...initializers: readonly Tensor[]) {
  const graph = graphOf([1], [1], { nodes, initializers });
  return Object.fromEntries(readsOf(graph, findWeights(graph)));
}

describe("a weight is multiplied with", () => {
  it("the left operand of MatMul and Gemm", () => {
    expect(reads([node("MatMul", ["x", "w"], "y")], w)).toEqual({ w: [{ value: "x" }] });
    expect(reads([node("Gemm", ["a", "w", "b"], "y", { transB: 1 })], w)).toEqual({ w: [{ value: "a" }] });
  });

  it("the same through casts and transposes of the weight", () => {
    const nodes = [node("Cast", ["w"], "c", { to: 1 }), node("Transpose", ["c"], "t", { perm: [1, 0] }), node("MatMul", ["x", "t"], "y")];
    expect(reads(nodes, w)).toEqual({ w: [{ value: "x" }] });
  });

  it("several values, where several nodes read it", () => {
    expect(reads([node("MatMul", ["x", "w"], "a"), node("MatMul", ["a", "w"], "y")], w)).toEqual({ w: [{ value: "x" }, { value: "a" }] });
  });

  it("the input of a recurrent layer, but not its state", () => {
    const [input, state] = [noiseTensor("w", [1, 12, 4], 1), noiseTensor("r", [1, 12, 3], 1)];
    expect(reads([node("GRU", ["x", "w", "r"], "y", { hidden_size: 3 })], input, state)).toEqual({ w: [{ value: "x" }] });
  });

  it("windows of a convolution's input", () => {
    const kernel = noiseTensor("w", [4, 3, 5], 1);
    const given = { strides: [2], pads: [1, 2], dilations: [3], group: 1 };
    expect(reads([node("Conv", ["x", "w"], "y", given)], kernel)).toEqual({
      w: [{ value: "x", window: { kernel: 5, stride: 2, dilation: 3, padBegin: 1, padEnd: 2 } }],
    });
    expect(reads([node("Conv", ["x", "w"], "y")], kernel)).toEqual({
      w: [{ value: "x", window: { kernel: 5, stride: 1, dilation: 1, padBegin: 0, padEnd: 0 } }],
    });
  });
});

const tied = [node("MatMul", ["x", "w"], "a"), node("Transpose", ["w"], "t", { perm: [1, 0] }), node("MatMul", ["a", "t"], "y")];

describe("nothing is said of a weight", () => {
  it.each([
    ["a convolution of groups", [node("Conv", ["x", "w"], "y", { group: 2 })], noiseTensor("w", [4, 3, 5], 1)],
    ["a convolution with automatic padding", [node("Conv", ["x", "w"], "y", { auto_pad: "SAME_UPPER" })], noiseTensor("w", [4, 3, 5], 1)],
    ["a convolution of two axes", [node("Conv", ["x", "w"], "y")], noiseTensor("w", [4, 3, 5, 5], 1)],
    ["a Gemm of a transposed input", [node("Gemm", ["x", "w"], "y", { transA: 1 })], w],
    ["a node that reads it otherwise beside one that does not", [node("MatMul", ["x", "w"], "a"), node("Add", ["a", "w"], "y")], w],
    ["a product with its transpose beside one with itself", tied, w],
    ["a Gemm of its transpose beside a product", [node("MatMul", ["x", "w"], "a"), node("Gemm", ["a", "w"], "y", { transB: 1 })], w],
    ["a lookup beside a product", [node("Gather", ["w", "i"], "a"), node("MatMul", ["a", "w"], "y")], w],
  ])("that is read by %s", (_, nodes, weight) => {
    expect(reads(nodes, weight)).toEqual({});
  });
});
