import { describe, expect, it } from "vitest";
import { refusal } from "../../support/refusal.ts";
import { largestDifference, type FloatType } from "../../support/tensors.ts";
import { build, rowsIn, runHead, stateOf } from "../head-case.ts";
import { apply, linear } from "../reference.ts";

const input = { frames: 5, dim: 6 };

describe("linear", () => {
  it.each(["gelu", "gelu-tanh", "relu", "silu", "tanh"] as const)("y = activation(x W^T + b) with %s", async (activation) => {
    const state = stateOf({ "proj.weight": [4, 6], "proj.bias": [4] });
    const { features, logits, head } = await runHead(state, [{ linear: { weights: "proj", activation } }], input);
    const [bias] = await rowsIn(state, "proj.bias");
    const expected = apply(linear(features, await rowsIn(state, "proj.weight"), bias), activation);
    expect(largestDifference(logits, expected.flat())).toBeLessThan(1e-5);
    expect(head).toMatchObject({ framesIn: 5, framesOut: 5, classes: 4, keysUsed: 2 });
    expect(head.layers).toEqual([{ kind: "linear", weights: "proj", frames: 5, dim: 4 }]);
  });

  it("takes a weight without a bias", async () => {
    const state = stateOf({ "proj.weight": [4, 6] });
    const { features, logits } = await runHead(state, [{ linear: { weights: "proj" } }], input);
    expect(largestDifference(logits, linear(features, await rowsIn(state, "proj.weight")).flat())).toBeLessThan(1e-5);
  });

  it.each<[FloatType, number]>([
    ["float64", 1e-6],
    ["float16", 5e-3],
    ["bfloat16", 4e-2],
  ])("a checkpoint in %s is computed in float32", async (dtype, tolerance) => {
    const shapes = { "proj.weight": [4, 6], "proj.bias": [4] };
    const layers = [{ linear: { weights: "proj" } }];
    const exact = await runHead(stateOf(shapes), layers, input);
    const rounded = await runHead(stateOf(shapes, dtype), layers, input);
    expect(largestDifference(rounded.logits, exact.logits)).toBeLessThan(tolerance);
  });

  it.each([
    ["another number of inputs", { "proj.weight": [4, 5], "proj.bias": [4] }, "proj.weight", "[any, 6] (outputs, inputs)", "[4, 5]"],
    ["three axes", { "proj.weight": [4, 6, 1] }, "proj.weight", "[any, 6] (outputs, inputs)", "[4, 6, 1]"],
    ["no outputs", { "proj.weight": [0, 6] }, "proj.weight", "[any, 6] (outputs, inputs)", "[0, 6]"],
    ["another bias", { "proj.weight": [4, 6], "proj.bias": [6] }, "proj.bias", "[4] (the weight's outputs)", "[6]"],
  ])("refuses a weight of %s", async (_what, shapes, subject, expected, found) => {
    const { facts } = await refusal(() => build(stateOf(shapes), [{ linear: { weights: "proj" } }], input), "CHECKPOINT_MISMATCH");
    expect(facts).toMatchObject({ subject, expected, found });
  });

  it("refuses a weight of integers", async () => {
    const weight = { ...stateOf({ w: [4, 6] }).get("w")!, name: "proj.weight", dtype: "int64" } as const;
    const { facts } = await refusal(
      () => build(new Map([["proj.weight", weight]]), [{ linear: { weights: "proj" } }], input),
      "CHECKPOINT_MISMATCH",
    );
    expect(facts).toMatchObject({ subject: "proj.weight", expected: "a float tensor", found: "int64" });
  });
});
