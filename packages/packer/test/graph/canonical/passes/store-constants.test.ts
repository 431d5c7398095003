import { expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { storeConstants } from "../../../../src/graph/canonical/passes/store-constants.ts";
import type { Attribute, OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { refusal } from "../../../support/refusal.ts";
import { runGraph } from "../../../support/run-graph.ts";
import { noise, noiseTensor } from "../../../support/tensors.ts";
import { graphFrom, operators } from "./pass-case.ts";

const withAttribute = (name: string, opType: string, inputs: string[], attribute?: [string, Attribute]): OnnxNode => ({
  ...makeNode(name, opType, inputs, [name]),
  attributes: new Map(attribute === undefined ? [] : [attribute]),
});

it.each<[string, [string, Attribute]]>([
  ["a tensor", ["value", { kind: "tensor", value: noiseTensor("any", [3], 1) }]],
  ["a float", ["value_float", { kind: "float", value: 1.5 }]],
  ["floats", ["value_floats", { kind: "floats", value: [1, 2, 3] }]],
  ["an integer", ["value_int", { kind: "int", value: 4 }]],
  ["integers", ["value_ints", { kind: "ints", value: [1, 2, 3] }]],
])("%s becomes an initializer", async (_what, attribute) => {
  const nodes = [
    withAttribute("c", "Constant", [], attribute),
    makeNode("f", "Cast", ["c"], ["f"], { to: 1 }),
    makeNode("y", "Add", ["x", "f"], ["y"]),
  ];
  const graph = graphFrom({ x: [3] }, nodes);
  const after = storeConstants("m.onnx", graph);
  expect(operators(after)).toEqual(["Cast", "Add"]);
  const feeds = { x: { data: noise(3, 1), shape: [3] } };
  expect(await runGraph(after, feeds)).toEqual(await runGraph(graph, feeds));
});

it.each<[string, number[], [string, Attribute] | undefined]>([
  ["zeros", [2, 3], undefined],
  ["a value", [2, 3], ["value", { kind: "tensor", value: noiseTensor("any", [1], 1) }]],
  ["a scalar of no axes", [], ["value", { kind: "tensor", value: noiseTensor("any", [1], 1) }]],
])("ConstantOfShape: %s", async (_what, shape, attribute) => {
  const nodes = [withAttribute("c", "ConstantOfShape", ["shape"], attribute), makeNode("y", "Add", ["x", "c"], ["y"])];
  const graph = graphFrom({ x: [1, 3] }, nodes, [int64Tensor("shape", shape)]);
  const after = storeConstants("m.onnx", graph);
  expect(operators(after)).toEqual(["Reshape", "Expand", "Add"]);
  const feeds = { x: { data: noise(3, 1), shape: [1, 3] } };
  expect(await runGraph(after, feeds)).toEqual(await runGraph(graph, feeds));
});

it("a constant of text is refused", async () => {
  const nodes = [
    withAttribute("c", "Constant", [], ["value_string", { kind: "string", value: "text" }]),
    makeNode("y", "Add", ["x", "c"], ["y"]),
  ];
  expect((await refusal(() => storeConstants("m.onnx", graphFrom({ x: [3] }, nodes)), "FORMAT_INVALID")).message).toContain('"c"');
});
