import { expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { fuseSoftmax } from "../../../../src/graph/canonical/passes/fuse-softmax.ts";
import { graphFrom, passed, same, words } from "./pass-case.ts";

const node = (output: string, opType: string, inputs: string[], keepdims = 1) =>
  makeNode(output, opType, inputs, [output], opType.startsWith("Reduce") ? { keepdims } : {});
const axes = [int64Tensor("last", [-1]), int64Tensor("first", [0]), int64Tensor("both", [0, 1])];
const graph = (sum: string, most: string, keepdims = 1) =>
  graphFrom(
    { x: [5, 5] },
    [
      node("m", "ReduceMax", ["x", most]),
      node("d", "Sub", ["x", "m"]),
      node("e", "Exp", ["d"]),
      node("s", "ReduceSum", ["e", sum], keepdims),
      node("y", "Div", ["e", "s"]),
    ],
    axes,
  );

it("a softmax of what is shifted by its maximum", async () => {
  expect(words(await same(fuseSoftmax, graph("last", "last")))).toEqual(["Softmax(x)"]);
});

it("a softmax of anything", async () => {
  const nodes = [node("e", "Exp", ["x"]), node("s", "ReduceSum", ["e", "first"]), node("y", "Div", ["e", "s"])];
  const after = await same(fuseSoftmax, graphFrom({ x: [5, 5] }, nodes, axes));
  expect(words(after)).toEqual(["Softmax(x)"]);
  expect(after.nodes[0]!.attributes.get("axis")?.value).toBe(0);
});

it("a maximum over another axis is no part of it", async () => {
  expect(words(await same(fuseSoftmax, graph("last", "first")))).toEqual(["ReduceMax(x, first)", "Sub(x, m)", "Softmax(d)"]);
});

it.each([
  ["a sum over two axes", graph("both", "last")],
  ["a sum whose axis goes", graph("last", "last", 0)],
])("%s stays", async (_what, source) => {
  expect((await passed(fuseSoftmax, source)).nodes).toEqual(source.nodes);
});
