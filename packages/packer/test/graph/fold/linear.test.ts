import { describe, expect, it } from "vitest";
import { makeNode } from "../../../src/graph/builder.ts";
import { indexGraph } from "../../../src/graph/fold/graph-index.ts";
import { linearOf, type Linear } from "../../../src/graph/fold/linear.ts";
import type { OnnxNode } from "../../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";

const weight = noiseTensor("w", [4, 6], 1);
const bias = noiseTensor("b", [6], 2);
const product = makeNode("xw", "MatMul", ["x", "w"], ["xw"]);
const turn = makeNode("t", "Transpose", ["w"], ["t"], { perm: [1, 0] });
const half = makeNode("half", "Cast", ["w"], ["half"], { to: 1 });

function found(
  nodes: readonly OnnxNode[],
  initializers: readonly Tensor[] = [weight, bias],
  outputs: readonly string[] = ["y"],
): Linear | undefined {
  const graph = graphOf([1, 2, 4], [1, 2, 6], { nodes, initializers });
  const named = outputs.map((name) => ({ name, dtype: "float32", shape: undefined }) as const);
  return linearOf(
    indexGraph({ ...graph, outputs: named }),
    nodes.find(({ opType }) => opType === "MatMul")!,
  );
}

const facts = (linear: Linear | undefined) =>
  linear && [linear.output, linear.inputAxis, linear.inputs, linear.outputs, linear.bias?.tensor.name];

describe("linearOf", () => {
  it.each([
    [["xw", "b"], "as dynamo adds it"],
    [["b", "xw"], "as TorchScript does"],
  ])("takes a bias, %j %s", (inputs) => {
    expect(facts(found([product, makeNode("y", "Add", inputs, ["y"])]))).toEqual(["y", 0, 4, 6, "b"]);
  });

  it("needs none", () => {
    expect(facts(found([product], [weight], ["xw"]))).toEqual(["xw", 0, 4, 6, undefined]);
  });

  it.each([
    ["two readers of the product", [product, makeNode("y", "Add", ["xw", "b"], ["y"]), makeNode("z", "Relu", ["xw"], ["z"])]],
    ["a bias of another length", [product, makeNode("y", "Add", ["xw", "scalar"], ["y"])]],
    ["a sum with a value", [product, makeNode("y", "Add", ["xw", "x"], ["y"])]],
  ])("has no bias with %s", (_what, nodes) => {
    expect(facts(found(nodes, [weight, bias, noiseTensor("scalar", [1], 3)]))).toEqual(["xw", 0, 4, 6, undefined]);
  });

  it("looks through casts and transposes", () => {
    const turned = noiseTensor("w", [6, 4], 1, "float16");
    const nodes = [half, makeNode("t", "Transpose", ["half"], ["t"], { perm: [1, 0] }), makeNode("xw", "MatMul", ["x", "t"], ["xw"])];
    expect(facts(found(nodes, [turned]))).toEqual(["xw", 1, 4, 6, undefined]);
  });

  it.each<[string, OnnxNode[], Tensor[]]>([
    ["a weight in another type", [product], [noiseTensor("w", [4, 6], 1, "float64")]],
    ["a product in float16", [product], [noiseTensor("w", [4, 6], 1, "float16")]],
    ["a weight that is read twice", [product, makeNode("z", "MatMul", ["y", "w"], ["z"])], [weight]],
    [
      "a cast that is read twice",
      [half, makeNode("xw", "MatMul", ["x", "half"], ["xw"]), makeNode("z", "Relu", ["half"], ["z"])],
      [weight],
    ],
    ["a weight that is computed", [makeNode("r", "Relu", ["w"], ["r"]), makeNode("xw", "MatMul", ["x", "r"], ["xw"])], [weight]],
    ["a weight of a batch", [product], [noiseTensor("w", [1, 4, 6], 1)]],
    ["an empty weight", [product], [noiseTensor("w", [4, 0], 1)]],
    ["a weight that is an input", [product], []],
    ["a transpose without its axes", [{ ...turn, attributes: new Map() }, makeNode("xw", "MatMul", ["x", "t"], ["xw"])], [weight]],
    ["another domain's product", [{ ...product, domain: "custom" }], [weight]],
  ])("leaves alone %s", (_what, nodes, initializers) => {
    expect(found(nodes, initializers)).toBeUndefined();
  });

  it("leaves alone a weight that is an output", () => {
    expect(found([product], [weight], ["w"])).toBeUndefined();
  });
});
