import type { AllocationTensor } from "@balafon/quantizer";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spend, type Spending } from "../../src/allocate/budget.ts";
import { refusal } from "../support/refusal.ts";

const place = { file: "r.yaml", line: 3, column: 1 };
const tensor = (name: string, weights: number): AllocationTensor => ({
  name,
  weights,
  candidates: [2, 3, 4].map((bits) => ({ bytes: (weights * bits) / 8, loss: weights * 4 ** -bits })),
});
const tensors = [tensor("a", 800), tensor("b", 8000)];

/** Files that hold more the wider the plan is: a codebook for each width that occurs. */
const spending = (beside = 500): Spending => ({
  tensors,
  sizeOf: async (chosen) => {
    const codes = chosen.reduce((sum, index, i) => sum + tensors[i]!.candidates[index]!.bytes, 0);
    return codes + beside + [...new Set(chosen)].reduce((sum, index) => sum + 4 * 2 ** (index + 2), 0);
  },
  place: () => place,
});

describe("spend", () => {
  it("spends bits per weight on codes alone", async () => {
    const plan = await spend({ bitsPerWeight: 3 }, { ...spending(), sizeOf: () => expect.unreachable("files were measured") });
    expect(plan.bitsPerWeight).toBeLessThanOrEqual(3);
    expect(plan.chosen).toEqual([1, 1]);
  });

  it("spends megabytes on whole files", async () => {
    for (const megabytes of [0.0028, 0.003, 0.0034, 0.004, 0.00491, 1]) {
      const plan = await spend({ megabytes }, spending());
      expect(await spending().sizeOf(plan.chosen)).toBeLessThanOrEqual(megabytes * 1e6);
    }
    expect((await spend({ megabytes: 1 }, spending())).chosen).toEqual([2, 2]);
  });

  it("never leaves a budget unmet, however large what lies beside the weights is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 6000 }), async (beside, spare) => {
        const own = spending(beside);
        const bytes = (await own.sizeOf([0, 0])) + spare;
        const plan = await spend({ megabytes: bytes / 1e6 }, own);
        expect(await own.sizeOf(plan.chosen)).toBeLessThanOrEqual(bytes + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it("tells the nearest budget that can be met, where the recipe says another, and that one can be met", async () => {
    const small = await refusal(() => spend({ megabytes: 0.001 }, spending()), "RECIPE_INVALID");
    expect(small.facts).toMatchObject({ subject: "quantization.budget.megabytes", expected: "at least 0.002716", found: "0.001", place });
    expect((await spend({ megabytes: 0.002716 }, spending())).chosen).toEqual([0, 0]);
    const few = await refusal(() => spend({ bitsPerWeight: 1.5 }, spending()), "RECIPE_INVALID");
    expect(few.facts).toMatchObject({ subject: "quantization.budget.bitsPerWeight", expected: "at least 2", found: "1.5" });
  });
});
