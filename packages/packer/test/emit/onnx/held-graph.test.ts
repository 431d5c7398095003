import { expect, it } from "vitest";
import { heldGraph } from "../../../src/emit/onnx/held-graph.ts";
import { float32Tensor, makeNode } from "../../../src/graph/builder.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import { findWeights } from "../../../src/quantize/sites.ts";
import { graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";

const bias = Float32Array.of(0.1, 3.402823e38, -1e6, 0.25);
const nodes = [makeNode("p", "MatMul", ["x", "w"], ["p"]), makeNode("y", "Add", ["p", "b"], ["y"])];
const graph = graphOf([2, 32], [2, 4], { nodes, initializers: [noiseTensor("w", [32, 4], 1), float32Tensor("b", [4], bias)] });

it("puts what restores a weight in its place, under its name, and leaves the rest of the graph", () => {
  const stored = float32Tensor("stored", [32, 4], new Float32Array(128));
  const held = heldGraph(
    graph,
    findWeights(graph).map((site) => ({ site })),
    (_, name) => ({
      nodes: [makeNode("restore", "Identity", ["stored"], [name])],
      initializers: [stored],
    }),
  );
  expect(held.nodes.map(({ outputs }) => outputs)).toEqual([["w"], ["p"], ["y"]]);
  expect(held.initializers.map(({ name }) => name)).toEqual(["b", "stored"]);
  expect([held.inputs, held.outputs]).toEqual([graph.inputs, graph.outputs]);
});

it("rounds all other numbers to float16, but those that have no place there", async () => {
  const [, rounded] = heldGraph(graph, [], () => ({ nodes: [], initializers: [] })).initializers;
  expect(await readFloats(rounded!)).toEqual(Float32Array.of(0.0999755859375, 3.402823e38, -1e6, 0.25));
});
