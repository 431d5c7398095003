import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { runWritten } from "../../src/pipeline/written-graph.ts";
import { temporaryFolder } from "../support/folder.ts";
import { graphOf, runGraph } from "../support/run-graph.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { noise, noiseTensor } from "../support/tensors.ts";

const graph = graphOf([2, 24], [2, 40], {
  nodes: [
    makeNode("p", "MatMul", ["x", "w"], ["p"]),
    makeNode("s", "Add", ["p", "b"], ["s"]),
    makeNode("q", "MatMul", ["s", "v"], ["q"]),
    makeNode("y", "Mul", ["q", "k"], ["y"]),
  ],
  // A payload of which the next one does not begin at once, and two that are few.
  initializers: [noiseTensor("w", [24, 30], 1), noiseTensor("b", [30], 2), noiseTensor("v", [30, 40], 3), noiseTensor("k", [40], 4)],
});

it.each([
  ["in one file", undefined],
  ["weights beside it", 0],
])("gives what the graph gives, %s, and leaves nothing behind", async (_, most) => {
  const folder = await temporaryFolder();
  const input = { data: noise(48, 5), shape: [2, 24] };
  const found = await runWritten(graph, "test.onnx", folder, input, most);
  expect(found).toEqual((await runGraph(graph, { x: input }))["y"]!.data);
  expect(await readdir(folder)).toEqual([]);
});
