import { expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import { stableLogSoftmax } from "../../../../src/graph/canonical/passes/stable-log-softmax.ts";
import { graphFrom, operators, passed, same } from "./pass-case.ts";

const spelled = ["ReduceMax", "Sub", "Exp", "ReduceSum", "Log", "Sub"];

it.each([0, 1, -1])("LogSoftmax along axis %i", async (axis) => {
  const nodes = [makeNode("n", "LogSoftmax", ["x"], ["y"], { axis })];
  expect(operators(await same(stableLogSoftmax, graphFrom({ x: [3, 4, 5] }, nodes)))).toEqual(spelled);
});

it("Log of a Softmax, which goes where nothing else reads it", async () => {
  const nodes = [makeNode("s", "Softmax", ["x"], ["s"], { axis: -1 }), makeNode("y", "Log", ["s"], ["y"])];
  expect(operators(await same(stableLogSoftmax, graphFrom({ x: [3, 4] }, nodes)))).toEqual(spelled);
  expect(operators(await same(stableLogSoftmax, graphFrom({ x: [3, 4] }, nodes, [], ["y", "s"])))).toEqual(["Softmax", ...spelled]);
});

it("any other Log stays", async () => {
  const source = graphFrom({ x: [3, 4] }, [makeNode("e", "Exp", ["x"], ["e"]), makeNode("y", "Log", ["e"], ["y"])]);
  expect(await passed(stableLogSoftmax, source)).toEqual(source);
});
