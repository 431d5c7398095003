import { expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { fuseHardSigmoid } from "../../../../src/graph/canonical/passes/fuse-hard-sigmoid.ts";
import { graphFrom, passed, same, words } from "./pass-case.ts";

const initializers = Object.entries({ three: 3, zero: 0, six: 6, sixth: 1 / 6, two: 2 }).map(([name, value]) =>
  float32Tensor(name, [], Float32Array.of(value)),
);
const node = (output: string, opType: string, ...inputs: string[]) => makeNode(output, opType, inputs, [output]);
const clip = [node("a", "Add", "g", "three"), node("c", "Clip", "a", "zero", "six")];
const graph = (...nodes: ReturnType<typeof node>[]) => graphFrom({ x: [3, 40] }, [node("g", "Mul", "x", "six"), ...nodes], initializers);

it.each([
  [
    "hard swish, divided last",
    [...clip, node("m", "Mul", "g", "c"), node("y", "Div", "m", "six")],
    ["HardSigmoid(g)", "Mul(g, y/HardSigmoid)"],
  ],
  [
    "hard swish, divided first",
    [...clip, node("d", "Mul", "c", "sixth"), node("y", "Mul", "d", "g")],
    ["HardSigmoid(g)", "Mul(g, y/HardSigmoid)"],
  ],
  ["hard sigmoid", [...clip, node("y", "Div", "c", "six")], ["HardSigmoid(g)"]],
  ["the operator", [node("y", "HardSwish", "g")], ["HardSigmoid(g)", "Mul(g, y/HardSigmoid)"]],
])("%s", async (_what, nodes, after) => {
  expect(words(await same(fuseHardSigmoid, graph(...nodes)))).toEqual(["Mul(x, six)", ...after]);
});

it.each([
  ["another bound", [node("a", "Add", "g", "three"), node("c", "Clip", "a", "zero", "two"), node("y", "Div", "c", "six")]],
  ["another floor", [node("a", "Add", "g", "three"), node("c", "Clip", "a", "two", "six"), node("y", "Div", "c", "six")]],
  ["no ceiling", [node("a", "Add", "g", "three"), node("c", "Clip", "a", "zero"), node("y", "Div", "c", "six")]],
  [
    "a square beside the line",
    [node("q", "Mul", "g", "g"), node("a", "Add", "g", "q"), node("c", "Clip", "a", "zero", "six"), node("y", "Div", "c", "six")],
  ],
  ["two factors", [...clip, node("m", "Mul", "g", "c"), node("n", "Mul", "m", "x"), node("y", "Div", "n", "six")]],
])("%s stays", async (_what, nodes) => {
  const source = graph(...nodes);
  expect((await passed(fuseHardSigmoid, source)).nodes).toEqual(source.nodes);
});
