import type { Gates, QuantizationPolicy, TensorScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { proofLimits } from "../../src/prove/limits.ts";
import { refusal } from "../support/refusal.ts";

const scheme = (changes: Partial<TensorScheme>): TensorScheme => ({ scheme: "turboquant", bits: 4, group: 128, ...changes });
const policyOf = (base: Partial<TensorScheme>, ...rules: QuantizationPolicy["rules"]): QuantizationPolicy => ({
  default: scheme(base),
  rules,
});
const placeOf = (gate: string) => ({ file: "recipe.yaml", line: 7, column: gate.length });
const limitsOf = (policy: QuantizationPolicy, gates: Gates = {}) => proofLimits(policy, gates, placeOf);

describe("proofLimits", () => {
  it.each<[string, QuantizationPolicy, number]>([
    ["nothing", policyOf({ scheme: "none" }), 1e-4],
    ["fp16", policyOf({ scheme: "fp16" }), 1e-3],
    ["8 bits", policyOf({ bits: 8 }), 0.005],
    ["8 bits by rounding", policyOf({ scheme: "rtn", bits: 8 }), 0.005],
    ["4 bits", policyOf({}), 0.05],
    ["4 bits, a part of it in 8", policyOf({}, { match: "head/x", bits: 8 }), 0.05],
    ["fp16, a part of it in 4 bits", policyOf({ scheme: "fp16", bits: 8 }, { match: "head/x", scheme: "rtn", bits: 4 }), 0.05],
    ["nothing, a part of it in fp16", policyOf({ scheme: "none" }, { match: "head/x", scheme: "fp16" }), 1e-3],
  ])("allows %s what the coarsest of its schemes may cost", (_, policy, maxLogitKl) => {
    expect(limitsOf(policy)).toEqual({
      minCosine: 0.98,
      maxMeanShiftSd: 0.05,
      maxLogSdShift: 0.05,
      maxGoldenLogitsError: 1e-4,
      maxCer: 0.35,
      maxCerIncrease: 0.05,
      maxLogitKl,
    });
  });

  it("takes gates that tighten, or say the same", () => {
    const gates = { maxCer: 0.1, maxCerIncrease: 0, maxLogitKl: 0.05 };
    expect(limitsOf(policyOf({}), gates)).toMatchObject(gates);
  });

  it.each<[keyof Gates, number, string]>([
    ["maxCer", 0.36, "at most 0.35"],
    ["maxCerIncrease", 0.06, "at most 0.05"],
    ["maxLogitKl", 0.03, "at most 0.005"],
  ])("refuses to loosen %s, and says where", async (gate, value, expected) => {
    const { facts } = await refusal(() => limitsOf(policyOf({ bits: 8 }), { [gate]: value }), "RECIPE_INVALID");
    expect(facts).toMatchObject({ subject: `proof.gates.${gate}`, expected, found: `${value}`, place: { line: 7, column: gate.length } });
  });
});
