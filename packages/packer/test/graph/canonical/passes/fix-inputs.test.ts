import { expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import { fixInputs } from "../../../../src/graph/canonical/passes/fix-inputs.ts";
import type { ValueInfo } from "../../../../src/inspect/onnx/model.ts";
import { refusal } from "../../../support/refusal.ts";
import { graphOf } from "../../../support/run-graph.ts";

const input = (name: string, shape: ValueInfo["shape"]): ValueInfo => ({ name, dtype: "float32", shape });
const fixed = (inputs: ValueInfo[], shapes: Readonly<Record<string, readonly number[]>>) =>
  fixInputs(
    "m.onnx",
    { ...graphOf([1], [1], { nodes: [makeNode("n", "Relu", ["x"], ["y"])], initializers: [] }), inputs },
    new Map(Object.entries(shapes)),
  ).inputs.map(({ shape }) => shape);

it.each<[string, ValueInfo[], Record<string, number[]>, unknown]>([
  ["what the caller says", [input("x", ["batch", 80, "frames"])], { x: [1, 80, 3000] }, [[1, 80, 3000]]],
  ["a batch is one", [input("x", ["batch", 80])], {}, [[1, 80]]],
  [
    "one name is one size",
    [input("x", ["n", "t"]), input("z", ["t", "n"])],
    { x: [2, 7] },
    [
      [2, 7],
      [7, 2],
    ],
  ],
  ["a shape that the graph does not say", [input("x", undefined)], { x: [1, 2] }, [[1, 2]]],
  ["what nobody knows stays", [input("x", [1, "t", ""])], {}, [[1, "t", ""]]],
])("%s", (_what, inputs, shapes, expected) => {
  expect(fixed(inputs, shapes)).toEqual(expected);
});

it.each<[string, ValueInfo["shape"]]>([
  ["another size", [1, 80, 100]],
  ["another number of axes", ["batch", 80]],
])("%s is refused", async (_what, shape) => {
  const { message } = await refusal(() => fixed([input("x", shape)], { x: [1, 80, 3000] }), "LAYOUT_CONTRADICTED");
  expect(message).toContain("[1, 80, 3000]");
});
