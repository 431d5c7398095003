import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode, type AttributeValue } from "../../../../src/graph/builder.ts";
import { removeNoops } from "../../../../src/graph/canonical/passes/remove-noops.ts";
import type { OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { graphFrom, operators, passed, same, words } from "./pass-case.ts";

const node = (output: string, opType: string, inputs: string[], attributes: Readonly<Record<string, AttributeValue>> = {}): OnnxNode =>
  makeNode(output, opType, inputs, [output], attributes);
const initializers = [
  float32Tensor("zero", [], Float32Array.of(0)),
  float32Tensor("one", [1], Float32Array.of(1)),
  float32Tensor("wide", [1, 1, 1, 1], Float32Array.of(1)),
  int64Tensor("shape", [2, -1]),
  int64Tensor("first", [0]),
  int64Tensor("last", [100]),
  int64Tensor("back", [-1]),
  int64Tensor("front", [-100]),
  int64Tensor("pads", [0, 0, 0, 0]),
  int64Tensor("shift", [0, 1, 0, -1]),
  int64Tensor("ones", [1, 1]),
  int64Tensor("all", [3]),
];
const between = (...middle: OnnxNode[]) =>
  graphFrom({ x: [2, 3] }, [node("a", "Neg", ["x"]), ...middle, node("y", "Neg", ["b"])], initializers);

describe("goes", () => {
  it.each<[string, OnnxNode]>([
    ["Identity", node("b", "Identity", ["a"])],
    ["Add of 0", node("b", "Add", ["a", "zero"])],
    ["Add to 0", node("b", "Add", ["zero", "a"])],
    ["Sub of 0", node("b", "Sub", ["a", "zero"])],
    ["Mul by 1", node("b", "Mul", ["a", "one"])],
    ["Div by 1", node("b", "Div", ["a", "one"])],
    ["Pow of 1", node("b", "Pow", ["a", "one"])],
    ["Cast to its own type", node("b", "Cast", ["a"], { to: 1 })],
    ["Clip without bounds", node("b", "Clip", ["a", "", ""])],
    ["Concat of one", node("b", "Concat", ["a"], { axis: 0 })],
    ["Max of one", node("b", "Max", ["a"])],
    ["Expand to its own shape", node("b", "Expand", ["a", "ones"])],
    ["Reshape to its own shape", node("b", "Reshape", ["a", "shape"])],
    ["Flatten of a matrix", node("b", "Flatten", ["a"])],
    ["Pad by nothing", node("b", "Pad", ["a", "pads"])],
    ["Slice of everything", node("b", "Slice", ["a", "first", "last", "first"])],
    ["Split into one", node("b", "Split", ["a", "all"], { axis: 1 })],
    ["Tile once", node("b", "Tile", ["a", "ones"])],
    ["Transpose to the same order", node("b", "Transpose", ["a"], { perm: [0, 1] })],
  ])("%s", async (_what, middle) => {
    expect(words(await same(removeNoops, between(middle)))).toEqual(["Neg(x)", "Neg(a)"]);
  });

  it("a Transpose that moves axes of one element past each other", async () => {
    const nodes = [node("a", "Neg", ["x"]), node("b", "Transpose", ["a"], { perm: [1, 0, 2] }), node("y", "Neg", ["b"])];
    expect(operators(await same(removeNoops, graphFrom({ x: [1, 1, 4] }, nodes)))).toEqual(["Neg", "Neg"]);
  });

  it("a chain of them, and the output keeps its name", async () => {
    const nodes = [node("a", "Neg", ["x"]), node("b", "Identity", ["a"]), node("c", "Mul", ["b", "one"]), node("y", "Identity", ["c"])];
    const after = await same(removeNoops, graphFrom({ x: [2, 3] }, nodes, initializers));
    expect(after.nodes.map(({ outputs }) => outputs)).toEqual([["y"]]);
  });

  it("one of two outputs of the same value", async () => {
    const nodes = [node("a", "Neg", ["x"]), node("y", "Identity", ["a"]), node("z", "Identity", ["a"]), node("w", "Neg", ["a"])];
    const after = await same(removeNoops, graphFrom({ x: [2, 3] }, nodes, [], ["y", "z", "w"]));
    expect(words(after)).toEqual(["Neg(x)", "Identity(y)", "Neg(y)"]);
  });
});

describe("stays", () => {
  it.each<[string, OnnxNode]>([
    ["Mul by 1 of more axes", node("b", "Mul", ["a", "wide"])],
    ["Div of 1", node("b", "Div", ["one", "a"])],
    ["Sub from 0", node("b", "Sub", ["zero", "a"])],
    ["Slice backwards", node("b", "Slice", ["a", "back", "front", "first", "back"])],
    ["Transpose", node("b", "Transpose", ["a"], { perm: [1, 0] })],
    ["Pad that cuts as much as it adds", node("b", "Pad", ["a", "shift"])],
  ])("%s", async (_what, middle) => {
    expect((await passed(removeNoops, between(middle))).nodes).toHaveLength(3);
  });

  it("an Identity between an input and an output", async () => {
    const source = graphFrom({ x: [2, 3] }, [node("y", "Identity", ["x"])]);
    expect(await passed(removeNoops, source)).toEqual(source);
  });
});
