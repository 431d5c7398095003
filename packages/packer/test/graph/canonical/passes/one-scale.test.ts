import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { oneScale } from "../../../../src/graph/canonical/passes/one-scale.ts";
import { sinkScales } from "../../../../src/graph/canonical/passes/sink-scales.ts";
import { int64Tensor } from "../../../../src/graph/builder.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { graphFrom, passed, same, words } from "./pass-case.ts";

const node = (output: string, opType: string, ...inputs: string[]) => makeNode(output, opType, inputs, [output]);
const turn = (output: string, input: string) => makeNode(output, "Transpose", [input], [output], { perm: [0, 2, 1] });
const shapes = { q: [2, 3, 4], k: [2, 4, 5] };
const initializers = [
  float32Tensor("root", [], Float32Array.of(0.5)),
  float32Tensor("whole", [], Float32Array.of(0.25)),
  float32Tensor("divisor", [], Float32Array.of(4)),
  noiseTensor("each", [4], 3),
  noiseTensor("w", [4, 5], 4),
];
const graph = (...nodes: ReturnType<typeof node>[]) => graphFrom(shapes, nodes, initializers);

describe("oneScale", () => {
  it.each([
    ["a root on each side, as torch has it", [node("a", "Mul", "q", "root"), node("b", "Mul", "k", "root"), node("y", "MatMul", "a", "b")]],
    ["on the scores", [node("s", "MatMul", "q", "k"), node("y", "Mul", "s", "whole")]],
    ["scores divided", [node("s", "MatMul", "q", "k"), node("y", "Div", "s", "divisor")]],
    ["on the keys", [node("b", "Div", "k", "divisor"), node("y", "MatMul", "q", "b")]],
    [
      "on all three",
      [node("a", "Mul", "q", "divisor"), node("b", "Mul", "k", "whole"), node("s", "MatMul", "a", "b"), node("y", "Mul", "s", "whole")],
    ],
    ["twice on the scores", [node("s", "MatMul", "q", "k"), node("t", "Mul", "s", "root"), node("y", "Mul", "t", "root")]],
  ])("%s", async (_what, nodes) => {
    const after = await same(oneScale, graph(...nodes));
    expect(words(after)).toEqual(["Mul(q, y.scale)", "MatMul(y/query, k)"]);
    const scale = after.initializers.find(({ name }) => name === "y.scale")!;
    expect(await readFloats(scale)).toEqual(Float32Array.of(0.25));
  });

  it.each([
    ["one on the queries", [node("a", "Mul", "q", "whole"), node("y", "MatMul", "a", "k")]],
    ["a scale for each channel", [node("a", "Mul", "q", "each"), node("y", "MatMul", "a", "k")]],
    ["none", [node("y", "MatMul", "q", "k")]],
    ["a scaled layer", [node("s", "MatMul", "q", "w"), node("y", "Mul", "s", "whole")]],
    ["products of other values", [node("s", "MatMul", "q", "k"), node("y", "Mul", "s", "s")]],
  ])("%s stays", async (_what, nodes) => {
    const source = graph(...nodes);
    expect((await passed(oneScale, source)).nodes).toEqual(source.nodes);
  });

  it("scores that something else reads unscaled stay", async () => {
    const nodes = [node("s", "MatMul", "q", "k"), node("y", "Mul", "s", "whole"), node("z", "Neg", "s")];
    const source = graphFrom(shapes, nodes, initializers, ["y", "z"]);
    expect((await passed(oneScale, source)).nodes).toEqual(nodes);
  });
});

describe("sinkScales", () => {
  const moves = [int64Tensor("shape", [4, 2, 5]), ...initializers];

  it("moves a scale behind a Transpose and a Reshape", async () => {
    const nodes = [node("a", "Mul", "k", "whole"), turn("t", "a"), node("r", "Reshape", "t", "shape"), node("y", "Neg", "r")];
    expect(words(await same(sinkScales, graphFrom({ k: [2, 4, 5] }, nodes, moves)))).toEqual([
      "Transpose(k)",
      "Reshape(t/unscaled, shape)",
      "Mul(r/unscaled, whole)",
      "Neg(r)",
    ]);
  });

  it.each([
    ["what is read besides", [node("a", "Mul", "q", "whole"), turn("t", "a"), node("y", "MatMul", "a", "t")]],
    ["a scale for each channel", [node("a", "Mul", "q", "each"), turn("y", "a")]],
  ])("%s stays", async (_what, nodes) => {
    const source = graph(...nodes);
    expect((await passed(sinkScales, source)).nodes).toEqual(nodes);
  });
});
