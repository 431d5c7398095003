import { describe, expect, it } from "vitest";
import { makeNode } from "../../src/graph/builder.ts";
import type { OnnxNode } from "../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { createFindProducts } from "../../src/quantize/products.ts";
import { findWeights } from "../../src/quantize/sites.ts";
import { floatValue, graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

const w = noiseTensor("w", [6, 6], 1);
const node = (opType: string, inputs: readonly string[], output = "y", attributes: Parameters<typeof makeNode>[4] = {}) =>
  makeNode(output, opType, inputs, [output], attributes);

/** The names of the products and of what lies between, or undefined. */
function found(nodes: readonly OnnxNode[], weight: Tensor = w, outputs: readonly string[] = []) {
  const base = graphOf([1], [1], { nodes, initializers: [weight] });
  const graph = { ...base, outputs: [...base.outputs, ...outputs.map((name) => floatValue(name, [1]))] };
  const products = createFindProducts(graph)(findWeights(graph)[0]!);
  return products && { nodes: products.nodes.map(({ name }) => name), between: products.between.map(({ name }) => name) };
}

describe("a weight has products where all that reads it multiplies float32 by it from the right", () => {
  it("directly, or through transposes, casts and identities, in the graph's order", () => {
    const [t, product] = [node("Transpose", ["w"], "t"), node("MatMul", ["x", "t"], "b")];
    expect(found([t, node("Gemm", ["x", "w", "c"], "a", { transB: 1 }), product])).toEqual({ nodes: ["a", "b"], between: ["t"] });
    const half = noiseTensor("w", [6, 6], 1, "float16");
    expect(found([node("Cast", ["w"], "c", { to: 1 }), node("MatMul", ["x", "c"])], half)).toEqual({ nodes: ["y"], between: ["c"] });
  });

  it.each<[string, readonly OnnxNode[]]>([
    ["something else reads it too", [node("MatMul", ["x", "w"]), node("Gather", ["w", "ids"], "rows")]],
    ["it is the left operand as well", [node("Transpose", ["w"], "t"), node("MatMul", ["w", "t"])]],
    ["it is multiplied from the left elsewhere", [node("MatMul", ["x", "w"]), node("MatMul", ["w", "x"], "z")]],
    ["one reads its rows and another its columns", [node("MatMul", ["x", "w"]), node("Gemm", ["x", "w"], "z", { transB: 1 })]],
    ["a Gemm scales it", [node("Gemm", ["x", "w"], "y", { alpha: { float: 2 } })]],
    ["a Gemm scales its bias", [node("Gemm", ["x", "w", "b"], "y", { beta: { float: 0.5 } })]],
    ["a Gemm transposes its input", [node("Gemm", ["x", "w"], "y", { transA: 1 })]],
    ["it is a Gemm's bias as well", [node("Gemm", ["x", "w", "w"])]],
    ["it is computed with in float16", [node("Cast", ["w"], "c", { to: 10 }), node("MatMul", ["x", "c"])]],
    ["an operator of another domain reads it", [node("MatMul", ["x", "w"]), { ...node("MatMul", ["x", "w"], "z"), domain: "other" }]],
  ])("and none where %s", (_, nodes) => {
    expect(found(nodes)).toBeUndefined();
  });

  it("and none where it, or what is made of it, is an output of the graph", () => {
    const nodes = [node("Transpose", ["w"], "t"), node("MatMul", ["x", "t"])];
    expect(found(nodes, w, ["t"])).toBeUndefined();
    expect(found(nodes, w, ["w"])).toBeUndefined();
    expect(found(nodes)).toEqual({ nodes: ["y"], between: ["t"] });
  });
});
