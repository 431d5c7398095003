import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode, memoryTensor } from "../../../../src/graph/builder.ts";
import { plainScalars } from "../../../../src/graph/canonical/passes/plain-scalars.ts";
import type { OnnxGraph, OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { canonicalOf, errorOf } from "../canonical-case.ts";
import { graphFrom, passed, same, words } from "./pass-case.ts";

const node = (output: string, opType: string, inputs: string[], attributes = {}): OnnxNode =>
  makeNode(output, opType, inputs, [output], attributes);
const number = (name: string, axes: number, value: number) =>
  float32Tensor(
    name,
    Array.from({ length: axes }, () => 1),
    Float32Array.of(value),
  );

describe("a constant of one number", () => {
  it.each([
    ["one axis", 1],
    ["as many axes as the other operand", 2],
  ])("of %s has none", async (_what, axes) => {
    const graph = graphFrom({ x: [2, 4] }, [node("y", "Mul", ["c", "x"])], [number("c", axes, 3)]);
    expect(words(await same(plainScalars, graph))).toEqual(["Mul(c.scalar, x)"]);
  });

  it("beside another one, and a value, has none", async () => {
    const graph = graphFrom({ x: [2, 4] }, [node("y", "Max", ["c", "d", "x"])], [number("c", 2, 3), number("d", 1, -3)]);
    expect(words(await same(plainScalars, graph))).toEqual(["Max(c.scalar, d.scalar, x)"]);
  });

  it.each([
    ["that gives the result its axes", [node("y", "Mul", ["c", "x"])], [number("c", 3, 3)]],
    ["that is a weight of one channel", [node("y", "LayerNormalization", ["x", "c"])], [number("c", 1, 3)]],
    ["that has none", [node("y", "Mul", ["c", "x"])], [number("c", 0, 3)]],
  ] as const)("%s stays", async (_what, nodes, constants) => {
    const graph = graphFrom({ x: [5, 1] }, nodes, constants);
    expect(await passed(plainScalars, graph)).toEqual(graph);
  });
});

describe("one of more axes than what it is combined with keeps the shape", () => {
  const inner = (...nodes: OnnxNode[]) => nodes;
  it.each<[string, OnnxGraph]>([
    ["a power", graphFrom({ x: [2, 4] }, [node("y", "Pow", ["x", "e"])], [number("e", 3, 2)])],
    [
      "a power of an integer",
      graphFrom(
        { x: [2, 4] },
        [node("y", "Pow", ["x", "e"])],
        [memoryTensor("e", "int64", [1, 1, 1], new Uint8Array(BigInt64Array.of(2n).buffer))],
      ),
    ],
    [
      "a scale before a Reshape",
      graphFrom(
        { x: [2, 12] },
        [node("m", "Mul", ["x", "s"]), node("y", "Reshape", ["m", "to"])],
        [number("s", 3, 3), int64Tensor("to", [6, 4])],
      ),
    ],
    [
      "the root in GELU",
      graphFrom(
        { x: [2, 4] },
        inner(
          node("d", "Div", ["x", "r"]),
          node("e", "Erf", ["d"]),
          node("a", "Add", ["e", "one"]),
          node("m", "Mul", ["x", "a"]),
          node("y", "Mul", ["m", "h"]),
        ),
        [number("r", 3, Math.SQRT2), number("one", 0, 1), number("h", 0, 0.5)],
      ),
    ],
    [
      "the offset of hard swish",
      graphFrom(
        { x: [2, 4] },
        inner(
          node("l", "Add", ["x", "three"]),
          node("c", "Clip", ["l", "zero", "six"]),
          node("m", "Mul", ["x", "c"]),
          node("y", "Div", ["m", "six"]),
        ),
        [number("three", 3, 3), number("zero", 0, 0), number("six", 0, 6)],
      ),
    ],
    [
      "the epsilon of a norm",
      graphFrom(
        { x: [2, 4] },
        inner(
          node("u", "ReduceMean", ["x", "last"]),
          node("d", "Sub", ["x", "u"]),
          node("q", "Mul", ["d", "d"]),
          node("v", "ReduceMean", ["q", "last"]),
          node("w", "Add", ["v", "eps"]),
          node("s", "Sqrt", ["w"]),
          node("y", "Div", ["d", "s"]),
        ),
        [int64Tensor("last", [-1]), number("eps", 3, 1e-5)],
      ),
    ],
  ])("%s", async (_what, graph) => {
    expect(await errorOf(graph, await canonicalOf(graph))).toBeLessThan(1e-6);
  });
});

it("scales of as many axes sink, and powers and hard swish are recognised", async () => {
  const graph = graphFrom(
    { x: [2, 3, 4] },
    [
      node("m", "Mul", ["x", "s"]),
      node("r", "Reshape", ["m", "to"]),
      node("p", "Pow", ["r", "e"]),
      node("l", "Add", ["p", "three"]),
      node("c", "Clip", ["l", "zero", "six"]),
      node("h", "Mul", ["p", "c"]),
      node("y", "Div", ["h", "six"]),
    ],
    [number("s", 3, 3), number("e", 2, 3), int64Tensor("to", [6, 4]), number("three", 1, 3), number("zero", 1, 0), number("six", 1, 6)],
  );
  const canonical = await canonicalOf(graph);
  expect(await errorOf(graph, canonical)).toBeLessThan(1e-6);
  expect(canonical.graph.nodes.map(({ opType }) => opType)).toEqual(["Reshape", "Mul", "Mul", "Mul", "HardSigmoid", "Mul"]);
});
