import { describe, expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../src/graph/builder.ts";
import type { OnnxNode } from "../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { findWeights } from "../../src/quantize/sites.ts";
import { graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

const w = noiseTensor("w", [3, 5], 1);
const kernel = noiseTensor("w", [4, 3, 5], 1);

/** What is found: "rows x cols", and whether the tensor is stored the other way round. */
const found = (nodes: readonly OnnxNode[], ...initializers: readonly Tensor[]) =>
  findWeights(graphOf([1], [1], { nodes, initializers })).map(
    ({ tensor, rows, cols, transposed }) => `${tensor.name}: ${rows} x ${cols}${transposed ? " transposed" : ""}`,
  );

const node = (opType: string, inputs: readonly string[], output = "y", attributes: Parameters<typeof makeNode>[4] = {}) =>
  makeNode(output, opType, inputs, [output], attributes);

describe("a weight's rows are what a dot product runs along", () => {
  it("MatMul reads [in, out]", () => {
    expect(found([node("MatMul", ["x", "w"])], w)).toEqual(["w: 5 x 3 transposed"]);
  });

  it("MatMul through a transpose reads [out, in]", () => {
    expect(found([node("Transpose", ["w"], "t", { perm: [1, 0] }), node("MatMul", ["x", "t"])], w)).toEqual(["w: 3 x 5"]);
    expect(found([node("Transpose", ["w"], "t"), node("MatMul", ["x", "t"])], w)).toEqual(["w: 3 x 5"]);
  });

  it("Casts and identities are looked through, in any order", () => {
    const cast = node("Cast", ["w"], "c", { to: 1 });
    const same = node("Identity", ["c"], "i");
    expect(found([cast, same, node("Transpose", ["i"], "t", { perm: [1, 0] }), node("MatMul", ["x", "t"])], w)).toEqual(["w: 3 x 5"]);
    expect(found([cast, same, node("MatMul", ["x", "i"])], w)).toEqual(["w: 5 x 3 transposed"]);
  });

  it("two transposes are none", () => {
    const nodes = [
      node("Transpose", ["w"], "a", { perm: [1, 0] }),
      node("Transpose", ["a"], "b", { perm: [1, 0] }),
      node("MatMul", ["x", "b"]),
    ];
    expect(found(nodes, w)).toEqual(["w: 5 x 3 transposed"]);
  });

  it.each([
    [0, "w: 5 x 3 transposed"],
    [1, "w: 3 x 5"],
  ])("Gemm with transB %d", (transB, expected) => {
    expect(found([node("Gemm", ["x", "w", "b"], "y", { transB })], w)).toEqual([expected]);
    expect(found([node("Transpose", ["w"], "t"), node("Gemm", ["x", "t"], "y", { transB: 1 - transB })], w)).toEqual([expected]);
  });

  it("Conv's are its inputs times its kernel", () => {
    expect(found([node("Conv", ["x", "w", "b"])], kernel)).toEqual(["w: 4 x 15"]);
    expect(found([node("Conv", ["x", "w"])], noiseTensor("w", [4, 1, 3, 3], 1))).toEqual(["w: 4 x 9"]);
  });
});

describe("recurrent networks have two weights", () => {
  const [input, state] = [noiseTensor("W", [2, 12, 5], 1), noiseTensor("R", [2, 12, 3], 2)];

  it.each(["LSTM", "GRU"])("those of %s: directions times gates are rows", (opType) => {
    expect(found([node(opType, ["x", "W", "R", "b"])], input, state)).toEqual(["W: 24 x 5", "R: 24 x 3"]);
    const cast = node("Cast", ["R"], "c", { to: 1 });
    expect(found([cast, node(opType, ["x", "W", "c"])], input, state)).toEqual(["W: 24 x 5", "R: 24 x 3"]);
  });

  it("but a bias is none", () => {
    expect(found([node("LSTM", ["x", "other", "R", "W"])], input, state)).toEqual(["R: 24 x 3"]);
  });
});

describe("what is no weight", () => {
  it("attention's products of two computed values", () => {
    expect(found([node("Mul", ["x", "w"], "q"), node("MatMul", ["q", "x"], "scores"), node("MatMul", ["x", "q"])], w)).toEqual([]);
  });

  it("an operand that other nodes made of an initializer", () => {
    expect(found([node("Mul", ["w", "w"], "m"), node("MatMul", ["x", "m"])], w)).toEqual([]);
    expect(found([node("Transpose", ["w"], "t", { perm: [0, 1] }), node("MatMul", ["x", "t"])], w)).toEqual([]);
    expect(found([node("Transpose", ["w"], "t"), node("Conv", ["x", "t"])], kernel)).toEqual([]);
  });

  it("biases, tables, shapes and integers", () => {
    const bias = noiseTensor("b", [3], 1);
    expect(found([node("Gemm", ["x", "w0", "b"]), node("Add", ["x", "b"], "z")], bias)).toEqual([]);
    expect(found([node("Gather", ["w", "x"])], w)).toEqual([]);
    expect(found([node("MatMul", ["x", "w"])], int64Tensor("w", [1, 2]))).toEqual([]);
  });

  it("tensors of another rank, and empty ones", () => {
    expect(found([node("MatMul", ["x", "w"])], noiseTensor("w", [2, 3, 5], 1))).toEqual([]);
    expect(found([node("Conv", ["x", "w"])], w)).toEqual([]);
    expect(found([node("MatMul", ["x", "w"])], noiseTensor("w", [0, 5], 1))).toEqual([]);
    expect(found([node("Conv", ["x", "w"])], noiseTensor("w", [4, 0, 5], 1))).toEqual([]);
  });

  it("what an operator of another domain reads", () => {
    expect(found([{ ...node("MatMul", ["x", "w"]), domain: "com.microsoft" }], w)).toEqual([]);
  });
});

describe("findWeights", () => {
  it("lists weights in the order of the initializers, not of the nodes", () => {
    const nodes = [node("MatMul", ["x", "b"], "p"), node("MatMul", ["p", "a"])];
    expect(found(nodes, noiseTensor("a", [3, 5], 1), noiseTensor("b", [2, 3], 1))).toEqual(["a: 5 x 3 transposed", "b: 3 x 2 transposed"]);
  });

  it("lists a weight that several nodes read once, as the first reads it", () => {
    const nodes = [node("Transpose", ["w"], "t"), node("MatMul", ["x", "t"], "p"), node("MatMul", ["p", "w"])];
    expect(found(nodes, w)).toEqual(["w: 3 x 5"]);
  });

  it.each(["float16", "bfloat16", "float64"] as const)("takes %s", (dtype) => {
    expect(found([node("MatMul", ["x", "w"])], noiseTensor("w", [3, 5], 1, dtype))).toEqual(["w: 5 x 3 transposed"]);
  });
});
