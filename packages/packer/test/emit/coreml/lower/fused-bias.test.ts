import { describe, expect, it } from "vitest";
import { createGraphBuilder, type GraphBuilder } from "../../../../src/graph/builder.ts";
import { floatValue } from "../../../support/run-graph.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { errorOf, lowered, operationsOf } from "./lowered-case.ts";

function graphOf(build: (graph: GraphBuilder, product: string) => string) {
  const graph = createGraphBuilder();
  const product = graph.node("n", "MatMul", ["x", graph.initializer(noiseTensor("w", [6, 4], 1))]);
  graph.result("y", build(graph, product));
  return graph.finish("biases", [floatValue("x", [1, 5, 6])], [floatValue("y", [1, 5, 4])]);
}

const constant = (graph: GraphBuilder, shape: readonly number[]) => graph.initializer(noiseTensor("b", shape, 2));

describe("biases that products take along", () => {
  it.each([
    ["a vector", [4], { linear: 1 }],
    ["a vector with axes before it", [1, 1, 4], { linear: 1 }],
    ["positions", [5, 4], { add: 1, linear: 1 }],
    ["a scalar", [], { add: 1, linear: 1 }],
  ] as const)("%s", async (_, shape, operations) => {
    const result = await lowered(graphOf((graph, product) => graph.node("n", "Add", [product, constant(graph, shape)])));
    expect(operationsOf(result.model)).toEqual(operations);
    expect(await errorOf(result)).toBeLessThan(1e-5);
  });

  it("not where something else reads the product", async () => {
    const twice = (graph: GraphBuilder, product: string) =>
      graph.node("n", "Mul", [graph.node("n", "Add", [product, constant(graph, [4])]), product]);
    const result = await lowered(graphOf(twice));
    expect(operationsOf(result.model)).toEqual({ add: 1, linear: 1, mul: 1 });
    expect(await errorOf(result)).toBeLessThan(1e-5);
  });
});
