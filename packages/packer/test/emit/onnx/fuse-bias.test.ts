import { describe, expect, it } from "vitest";
import { lowerWeights } from "../../../src/emit/onnx/lower.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import { planQuantization } from "../../../src/quantize/plan.ts";
import { graphOf, runGraph } from "../../support/run-graph.ts";
import { largestDifference, noise, noiseTensor } from "../../support/tensors.ts";

const feeds = { x: { data: noise(256, 3), shape: [2, 128] } };
const weights = [noiseTensor("w", [128, 6], 1), noiseTensor("b", [6], 2)];

function packed(nodes: readonly OnnxNode[], initializers = weights): OnnxGraph {
  const graph = graphOf([2, 128], [2, 6], { nodes, initializers });
  return lowerWeights(
    graph,
    planQuantization("head", graph, { default: { scheme: "rtn", bits: 4, group: 128, form: "packed" }, rules: [] }),
  );
}

const opTypes = ({ nodes }: OnnxGraph) => nodes.map(({ opType }) => opType).join(" ");
const product = makeNode("product", "MatMul", ["x", "w"], ["p"]);

describe("a bias that an Add adds to a packed product", () => {
  it.each([
    ["behind it", ["p", "b"]],
    ["before it", ["b", "p"]],
  ])("is the product's own, written %s", async (_, inputs) => {
    const fused = packed([product, makeNode("sum", "Add", inputs, ["y"])]);
    expect(opTypes(fused)).toBe("Cast MatMulNBits");
    // Kept apart by a second reader of the product.
    const apart = packed([product, makeNode("sum", "Add", inputs, ["s"]), makeNode("again", "Max", ["s", "s"], ["m"]), ...keepers]);
    expect(opTypes(apart)).toContain("MatMulNBits Add");
    const [found, expected] = [await runGraph(fused, feeds), await runGraph(apart, feeds)];
    expect(largestDifference(found["y"]!.data, expected["y"]!.data)).toBeLessThan(1e-5);
  });

  /** y = m + p - p, so that p has another reader. */
  const keepers = [makeNode("more", "Add", ["m", "p"], ["t"]), makeNode("less", "Sub", ["t", "p"], ["y"])];

  it("may be cast from float16 first", () => {
    const half = { ...noiseTensor("h", [6], 2), dtype: "float16", byteLength: 12 } as const;
    const cast = makeNode("cast", "Cast", ["h"], ["b"], { to: 1 });
    expect(opTypes(packed([product, cast, makeNode("sum", "Add", ["p", "b"], ["y"])], [weights[0]!, half]))).toBe("Cast Cast MatMulNBits");
  });

  it.each([
    ["one of another shape", noiseTensor("b", [1, 6], 2)],
    ["one number for all outputs", noiseTensor("b", [1], 2)],
  ])("is not taken over: %s", (_, bias) => {
    expect(opTypes(packed([product, makeNode("sum", "Add", ["p", "b"], ["y"])], [weights[0]!, bias]))).toBe("Cast MatMulNBits Add");
  });

  it("nor is what is added to it a bias where it is computed, or the product itself", () => {
    const computed = [product, makeNode("abs", "Abs", ["b"], ["a"]), makeNode("sum", "Add", ["p", "a"], ["y"])];
    expect(opTypes(packed(computed))).toBe("Cast MatMulNBits Abs Add");
    expect(opTypes(packed([product, makeNode("sum", "Add", ["p", "p"], ["y"])]))).toBe("Cast MatMulNBits Add");
  });

  it("nor where the product is an output of the graph", () => {
    const graph = packed([makeNode("product", "MatMul", ["x", "w"], ["y"]), makeNode("sum", "Add", ["y", "b"], ["s"])]);
    expect(opTypes(graph)).toBe("Cast MatMulNBits Add");
  });
});
