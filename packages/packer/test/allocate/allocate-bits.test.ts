import type { AllocationBudget, QuantizationPolicy } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { allocateBits } from "../../src/allocate/allocate-bits.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { storedBytes } from "../../src/quantize/describe.ts";
import { planQuantization } from "../../src/quantize/plan.ts";
import type { BitsOf } from "../../src/quantize/policy.ts";
import { refusal } from "../support/refusal.ts";
import { graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

const names = ["robust", "sensitive", "fixed"];
const graph = graphOf([1, 128], [1, 64], {
  nodes: names.map((name) => makeNode(name, "Gemm", ["x", name], [`${name}.y`], { transB: 1 })),
  initializers: names.map((name, seed) => noiseTensor(name, [64, 128], seed)),
});
const policy: QuantizationPolicy = {
  default: { scheme: "turboquant", bits: 4, group: 128, form: "dense" },
  rules: [{ match: "head/fixed", bits: 8 }],
};

function allocated(budget: AllocationBudget, trial: (name: string, bits: number) => number, seen: string[] = []) {
  return allocateBits({
    budget,
    place: () => ({ file: "r.yaml", line: 1, column: 1 }),
    plan: (bitsOf?: BitsOf) => ({ encoder: [], head: planQuantization("head", graph, policy, { allocated: bitsOf }) }),
    sizeOf: async ({ head }) => 1000 + head.reduce((sum, weight) => sum + storedBytes(weight).bytes, 0),
    trials: { logitKl: async (_part, [weight]) => trial(weight!.site.tensor.name, weight!.coded!.bits) },
    progress: (name) => seen.push(name),
  });
}

const sensitive = (name: string, bits: number): number => (name === "sensitive" ? 1 : 0.001) * 4 ** -bits;

describe("allocateBits", () => {
  it("gives bits to the weight that needs them, within the budget, and records what it knew", async () => {
    const seen: string[] = [];
    const { bitsOf, allocation } = await allocated({ bitsPerWeight: 5.9 }, sensitive, seen);
    expect([bitsOf("head", "robust"), bitsOf("head", "sensitive"), bitsOf("head", "fixed")]).toEqual([2, 6, 8]);
    expect(seen).toEqual(names.map((name) => `head/${name}`));
    expect(allocation.budget).toEqual({ bitsPerWeight: 5.9 });
    expect(allocation.bitsPerWeight).toBeLessThanOrEqual(5.9);
    expect(allocation.megabytes).toBe((1000 + (64 * 128 * 16) / 8 + 3 * 128) / 1e6);
    expect(allocation.leastLogitKl).toBe(allocation.predictedLogitKl);
    expect(allocation.rows.map(({ tensor, bits }) => [tensor, bits])).toEqual([
      ["robust", 2],
      ["sensitive", 6],
    ]);
    expect(allocation.rows[1]!.tried).toEqual([
      { bits: 2, logitKl: 0.0625 },
      { bits: 3, logitKl: 0.0156 },
      { bits: 4, logitKl: 0.00391 },
    ]);
    expect(allocation.predictedLogitKl).toBeCloseTo(
      allocation.rows.reduce((sum, { predictedLogitKl }) => sum + predictedLogitKl, 0),
      9,
    );
  });

  it("keeps to megabytes of whole parts", async () => {
    const { allocation } = await allocated({ megabytes: 0.0155 }, sensitive);
    expect(allocation.megabytes).toBeLessThanOrEqual(0.0155);
    expect(allocation.megabytes).toBeGreaterThan(0.0145);
  });

  it("runs nothing for a budget that cannot be met", async () => {
    const run = () => expect.unreachable("a weight was run");
    const error = await refusal(() => allocated({ bitsPerWeight: 4.1 }, run), "RECIPE_INVALID");
    expect(error.facts).toMatchObject({ problem: "the budget cannot be met", expected: "at least 4.4688", found: "4.1" });
  });
});
