import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { fuseGelu } from "../../../../src/graph/canonical/passes/fuse-gelu.ts";
import type { OnnxGraph, OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { operators, graphFrom, passed, same } from "./pass-case.ts";

const scalars = {
  root2: Math.SQRT2,
  inverse: Math.SQRT1_2,
  one: 1,
  half: 0.5,
  two: 2,
  three: 3,
  cubic: 0.044_715,
  slope: Math.sqrt(2 / Math.PI),
  slopeOfCube: Math.sqrt(2 / Math.PI) * 0.044_715,
  coarse: 1.4140625,
  wrong: 1.5,
};
const initializers = Object.entries(scalars).map(([name, value]) => float32Tensor(name, [], Float32Array.of(value)));

/** Nodes of lines like `h = Mul x half`. */
const lines = (...texts: string[]): OnnxNode[] =>
  texts.map((text) => {
    const [output, , opType, ...inputs] = text.split(" ") as [string, string, string, ...string[]];
    return makeNode(output, opType, inputs, [output]);
  });
const graph = (...texts: string[]): OnnxGraph => graphFrom({ x: [3, 5] }, lines("g = Neg x", ...texts), initializers);

const erf = ["d = Div g root2", "e = Erf d", "a = Add e one"];
const cube = ["s = Mul g g", "t = Mul s g"];

describe("exact GELU", () => {
  it.each([
    ["as TorchScript writes it", ["m = Mul g a", "y = Mul m half"]],
    ["half first", ["m = Mul g half", "y = Mul m a"]],
    ["half of the sum", ["m = Mul half a", "y = Mul m g"]],
    ["divided by two", ["m = Mul a g", "y = Div m two"]],
  ])("%s", async (_what, rest) => {
    expect(operators(await same(fuseGelu, graph(...erf, ...rest)))).toEqual(["Neg", "Gelu"]);
  });

  it.each([
    ["the argument multiplied", ["d = Mul inverse g", "e = Erf d", "a = Add one e", "m = Mul g a", "y = Mul m half"]],
    ["erf halved before the sum", ["d = Div g root2", "e = Erf d", "h = Mul e half", "a = Add h half", "y = Mul g a"]],
  ])("%s", async (_what, all) => {
    expect(operators(await same(fuseGelu, graph(...all)))).toEqual(["Neg", "Gelu"]);
  });

  it("with a constant that was rounded to float16", async () => {
    const rounded = graph("d = Div g coarse", ...erf.slice(1), "m = Mul g a", "y = Mul m half");
    expect(operators(await same(fuseGelu, rounded, 1e-4))).toEqual(["Neg", "Gelu"]);
  });

  it("keeps what something else reads as well", async () => {
    const nodes = lines("g = Neg x", ...erf, "m = Mul g a", "y = Mul m half", "z = Mul e two");
    const after = await same(fuseGelu, graphFrom({ x: [3, 5] }, nodes, initializers, ["y", "z"]));
    expect(operators(after)).toEqual(["Neg", "Div", "Erf", "Gelu", "Mul"]);
  });

  it("of a product: its factors are not those of GELU", async () => {
    const nodes = lines("g = Mul x x", ...erf, "m = Mul g a", "y = Mul m half");
    expect(operators(await same(fuseGelu, graphFrom({ x: [3, 5] }, nodes, initializers)))).toEqual(["Mul", "Gelu"]);
  });
});

describe("GELU by tanh", () => {
  it.each([
    ["x + 0.044715 x^3 with Pow", ["t = Pow g three", "u = Mul cubic t", "v = Add g u", "w = Mul slope v"]],
    ["with products", [...cube, "u = Mul cubic t", "v = Add g u", "w = Mul v slope"]],
    ["x (1 + 0.044715 x^2)", ["s = Mul g g", "u = Mul s cubic", "v = Add u one", "h = Mul g slope", "w = Mul h v"]],
    ["as two terms", [...cube, "u = Mul t slopeOfCube", "v = Mul g slope", "w = Add u v"]],
  ])("%s", async (_what, argument) => {
    const after = await same(fuseGelu, graph(...argument, "e = Tanh w", "a = Add e one", "m = Mul g half", "y = Mul m a"));
    expect(operators(after)).toEqual(["Neg", "Gelu"]);
    expect(after.nodes[1]!.attributes.get("approximate")?.value).toBe("tanh");
  });
});

describe("stays", () => {
  it.each([
    ["another root", ["d = Div g wrong", "e = Erf d", "a = Add e one", "m = Mul g a", "y = Mul m half"]],
    ["another offset", ["d = Div g root2", "e = Erf d", "a = Add e two", "m = Mul g a", "y = Mul m half"]],
    ["another half", [...erf, "m = Mul g a", "y = Mul m two"]],
    ["another factor", [...erf, "m = Mul x a", "y = Mul m half"]],
    ["a factor more", [...erf, "m = Mul g a", "n = Mul m x", "y = Mul n half"]],
    ["a lone curve", ["d = Div g root2", "y = Erf d"]],
    [
      "another cube",
      [...cube, "u = Mul t half", "v = Add g u", "w = Mul v slope", "e = Tanh w", "a = Add e one", "m = Mul g half", "y = Mul m a"],
    ],
  ])("%s", async (_what, texts) => {
    const source = graph(...texts);
    expect((await passed(fuseGelu, source)).nodes).toEqual(source.nodes);
  });

  it("a chain of products that is too long to be an activation ends in time", async () => {
    const chain = Array.from({ length: 200 }, (_, at) => `p${at + 1} = Mul ${at === 0 ? "a" : `p${at}`} ${at === 0 ? "a" : `p${at}`}`);
    const source = graph(...erf, ...chain, "y = Mul p200 half");
    expect((await passed(fuseGelu, source)).nodes).toEqual(source.nodes);
  });
});
