import { describe, expect, it } from "vitest";
import { planLanes } from "../../../src/rotation/lanes/plan.ts";
import { paleyMatrix } from "../../../src/rotation/paley.ts";
import { splitmixPermutation, splitmixSigns } from "../../../src/rotation/splitmix.ts";

describe("planLanes", () => {
  it("has signs, in the lanes' order, of a Hadamard rotation", () => {
    const { order, factors, isRegular } = planLanes({ kind: "hadamard", block: 8, seed: 5 });
    expect([[...order], isRegular]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], false]);
    expect(planLanes({ kind: "hadamard", block: 8, seed: 5 })).toMatchObject({ runs: 1, signs: Float32Array.of(1) });
    expect([...factors]).toEqual([...splitmixSigns(8, 5)].map((sign) => sign / Math.sqrt(8)));
  });

  it("has a permutation, and no signs, of a regular one", () => {
    const { order, factors, isRegular } = planLanes({ kind: "regular-hadamard", block: 16, seed: 5 });
    expect([order, isRegular]).toEqual([splitmixPermutation(16, 5), true]);
    expect(new Set(factors)).toEqual(new Set([1 / 4]));
  });

  it.each([
    [12, 12],
    [80, 20],
    [448, 28],
  ] as const)("has Paley's matrix of a block of %d, of order %d", (block, order) => {
    const { runs, signs } = planLanes({ kind: "hadamard", block, seed: 5 });
    expect([runs, [...signs]]).toEqual([order, paleyMatrix(order).flatMap((row) => [...row])]);
  });
});
