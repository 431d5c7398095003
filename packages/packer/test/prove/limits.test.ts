import type { Gates } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { proofLimits, stricterGates, type StoredWeight } from "../../src/prove/limits.ts";
import { refusal } from "../support/refusal.ts";

const weights = (scheme: StoredWeight["scheme"], bits: number, numbers: number): StoredWeight => ({ scheme, bits, numbers });
const placeOf = (gate: string) => ({ file: "recipe.yaml", line: 7, column: gate.length });
const limitsOf = (stored: readonly StoredWeight[], gates: Gates = {}) => proofLimits(stored, false, gates, placeOf);

describe("proofLimits", () => {
  it("leaves a part that itself rounds to 16 bits the roundings that a runtime leaves out", () => {
    expect(proofLimits([], true, {}, placeOf).maxOptimizationError).toBe(1e-2);
  });

  it.each<[string, readonly StoredWeight[], number]>([
    ["no weights", [], 1e-4],
    ["weights as they came", [weights("none", 0, 10)], 1e-4],
    ["fp16", [weights("fp16", 0, 10)], 1e-3],
    ["8 bits", [weights("turboquant", 8, 10)], 0.005],
    ["8 bits by rounding", [weights("rtn", 8, 10)], 0.005],
    ["4 bits", [weights("turboquant", 4, 10), weights("turboquant", 4, 30)], 0.05],
    ["1 bit", [weights("turboquant", 1, 10)], 3.2],
    ["2 bits", [weights("rtn", 2, 10)], 0.8],
    ["3 bits", [weights("kmeans", 3, 10)], 0.2],
    ["2 bits on a trellis", [weights("trellis", 2, 10)], 0.2],
    ["4 bits on a trellis", [weights("trellis", 4, 10)], 0.013],
    ["NF4", [weights("nf4", 4, 10)], 0.05],
    ["5 bits", [weights("turboquant", 5, 1000)], 0.013],
    ["6 bits", [weights("turboquant", 6, 10)], 0.005],
    ["4 bits, half of it in 8", [weights("turboquant", 4, 10), weights("turboquant", 8, 10)], 0.028],
    ["8 bits, one number in 50 in 4", [weights("turboquant", 8, 98), weights("rtn", 4, 2)], 0.0059],
    ["nothing, half of it in fp16", [weights("none", 0, 10), weights("fp16", 0, 10)], 5.5e-4],
  ])("allows %s the mean of what its weights' schemes may cost", (_, stored, maxLogitKl) => {
    expect(limitsOf(stored)).toEqual({
      minCosine: 0.98,
      maxMeanShiftSd: 0.05,
      maxLogSdShift: 0.05,
      maxGoldenLogitsError: 1e-4,
      maxOptimizationError: 1e-5,
      maxCer: 0.35,
      maxCerIncrease: 0.05,
      maxLogitKl,
    });
  });

  it("takes gates that tighten, or say the same", () => {
    const gates = { maxCer: 0.1, maxCerIncrease: 0, maxLogitKl: 0.05 };
    expect(limitsOf([weights("turboquant", 4, 10)], gates)).toMatchObject(gates);
  });

  it.each<[keyof Gates, number, string]>([
    ["maxCer", 0.36, "at most 0.35"],
    ["maxCerIncrease", 0.06, "at most 0.05"],
    ["maxLogitKl", 0.03, "at most 0.005"],
  ])("refuses to loosen %s, and says where", async (gate, value, expected) => {
    const { facts } = await refusal(() => limitsOf([weights("turboquant", 8, 10)], { [gate]: value }), "RECIPE_INVALID");
    expect(facts).toMatchObject({ subject: `proof.gates.${gate}`, expected, found: `${value}`, place: { line: 7, column: gate.length } });
  });
});

describe("stricterGates", () => {
  it("names the gates that are lower than the built-in ones, with these and their places", () => {
    const gates = { maxCer: 0.1, maxCerIncrease: 0.05, maxLogitKl: 0 };
    expect(stricterGates([weights("turboquant", 8, 10)], gates, placeOf)).toEqual({
      maxCer: { builtIn: 0.35, place: placeOf("maxCer") },
      maxLogitKl: { builtIn: 0.005, place: placeOf("maxLogitKl") },
    });
    expect(stricterGates([], {}, placeOf)).toEqual({});
  });
});
