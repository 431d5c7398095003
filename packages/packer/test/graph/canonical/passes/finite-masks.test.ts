import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode, memoryTensor } from "../../../../src/graph/builder.ts";
import { finiteMasks } from "../../../../src/graph/canonical/passes/finite-masks.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import type { OnnxNode } from "../../../../src/inspect/onnx/model.ts";
import { graphFrom, passed, same, words } from "./pass-case.ts";

const node = (output: string, opType: string, ...inputs: string[]): OnnxNode => makeNode(output, opType, inputs, [output]);
const soft = makeNode("y", "Softmax", ["s"], ["y"], { axis: -1 });
const least = -3.402_823_466_385_288_6e38;
const mask = (value: number) => float32Tensor("mask", [2, 4], Float32Array.of(0, 0, value, value, 0, value, 0, 0));
const initializers = (value: number) => [
  mask(value),
  float32Tensor("never", [], Float32Array.of(value)),
  float32Tensor("kept", [2, 4], Float32Array.of(1, 1, 0, 1, 0, 1, 1, 1)),
  float32Tensor("one", [], Float32Array.of(1)),
  float32Tensor("half", [], Float32Array.of(0.5)),
  float32Tensor("low", [], Float32Array.of(-0.2)),
  float32Tensor("little", [], Float32Array.of(1e-6)),
  memoryTensor("chosen", "bool", [2, 4], Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 1)),
];

describe.each([Number.NEGATIVE_INFINITY, least, -1e9, -65_504])("a mask of %f", (value) => {
  it.each([
    ["added", [node("s", "Add", "x", "mask"), soft], ["Add(x, mask.finite)"]],
    ["chosen by Where", [node("s", "Where", "chosen", "x", "never"), soft], ["Where(chosen, x, never.finite)"]],
    [
      "added before something else",
      [node("a", "Add", "mask", "x"), node("s", "Mul", "a", "one"), soft],
      ["Add(mask.finite, x)", "Mul(a, one)"],
    ],
  ])("%s", async (_what, nodes, expected) => {
    const after = await same(finiteMasks, graphFrom({ x: [2, 4] }, nodes, initializers(value)));
    expect(words(after)).toEqual([...expected, "Softmax(s)"]);
    const finite = after.initializers.find(({ name }) => name.endsWith(".finite"))!;
    expect(Math.min(...(await readFloats(finite)))).toBe(-10_000);
  });
});

/** 0 and 1, which depend on the input: some in each row. */
const flagsAbove = (bound: string) => [node("g", "Greater", "x", bound), makeNode("flags", "Cast", ["g"], ["flags"], { to: 1 })];

it("computed from flags, as transformers does", async () => {
  const nodes = [...flagsAbove("low"), node("i", "Sub", "one", "flags"), node("m", "Mul", "i", "never"), node("s", "Add", "x", "m"), soft];
  const after = await same(finiteMasks, graphFrom({ x: [2, 4] }, nodes, initializers(least)));
  expect(words(after).slice(2)).toEqual(["Sub(one, flags)", "Mul(i, never.finite)", "Add(x, m)", "Softmax(s)"]);
});

describe.each([least, -1e9])("what is subtracted, %f,", (value) => {
  it.each([
    ["from scores, where a flag is set", [node("m", "Mul", "flags", "large"), node("s", "Sub", "x", "m")], "Mul(flags, large.finite)"],
    ["from scores, everywhere", [node("s", "Sub", "x", "marks")], "Sub(x, marks.finite)"],
    ["negated", [node("m", "Mul", "flags", "large"), node("n", "Neg", "m"), node("s", "Add", "x", "n")], "Mul(flags, large.finite)"],
    [
      "times -1",
      [node("m", "Mul", "flags", "large"), node("n", "Mul", "m", "minus"), node("s", "Add", "n", "x")],
      "Mul(flags, large.finite)",
    ],
  ])("%s", async (_what, nodes, expected) => {
    const marks = float32Tensor("marks", [2, 4], Float32Array.of(0, 0, -value, 0, 0, -value, 0, 0));
    const minus = float32Tensor("minus", [], Float32Array.of(-1));
    const large = float32Tensor("large", [], Float32Array.of(-value));
    const after = await same(
      finiteMasks,
      graphFrom({ x: [2, 4] }, [...flagsAbove("half"), ...nodes, soft], [...initializers(0), marks, minus, large]),
    );
    expect(words(after)).toContain(expected);
    const finite = after.initializers.find(({ name }) => name.endsWith(".finite"))!;
    expect(Math.max(...(await readFloats(finite)))).toBe(10_000);
  });
});

it("what something else reads keeps its values there", async () => {
  const nodes = [node("s", "Add", "x", "mask"), soft, node("z", "Mul", "x", "mask")];
  const after = await passed(finiteMasks, graphFrom({ x: [2, 4] }, nodes, initializers(-1e9), ["y", "z"]));
  expect(words(after)).toEqual(["Add(x, mask.finite)", "Softmax(s)", "Mul(x, mask)"]);
});

it.each([
  ["a mask of -1e4", [node("s", "Add", "x", "mask"), soft], -10_000],
  ["a sum without Softmax", [node("y", "Add", "x", "mask")], -1e9],
  ["a scale", [node("s", "Mul", "x", "never"), soft], -50_000],
  ["what is scaled down afterwards", [node("a", "Add", "x", "mask"), node("s", "Mul", "a", "little"), soft], -1e6],
  [
    "what is added here and subtracted there",
    [
      node("a", "Add", "x", "mask"),
      node("n", "Neg", "a"),
      node("s", "Sub", "a", "n"),
      node("t", "Add", "n", "s"),
      { ...soft, inputs: ["t"] },
    ],
    -1e6,
  ],
  ["what lies behind a nonlinearity", [node("a", "Add", "x", "mask"), node("s", "Tanh", "a"), soft], -1e9],
] as const)("%s stays", async (_what, nodes, value) => {
  const source = graphFrom({ x: [2, 4] }, nodes, initializers(value));
  expect((await passed(finiteMasks, source)).nodes).toEqual(nodes);
});
