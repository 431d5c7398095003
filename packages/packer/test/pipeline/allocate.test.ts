import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackResult } from "../../src/pipeline/pack.ts";
import { createWorkspace, models, pack, refusedPack } from "./support.ts";

const clips = [join(models, "calibration", "calibration-4.wav"), join(models, "calibration", "calibration-7.wav")];
/** Most widths are given, so that only three weights of the head are tried. */
const planned = (budget: string): string =>
  `quantization={default: {form: dense}, rules: [{match: "*/encoder.*", bits: 4}], budget: ${budget}, calibration: {clips: ${JSON.stringify(clips)}}}`;

describe("a pack with a budget", () => {
  let workspace: string;
  let result: PackResult;
  beforeAll(async () => {
    workspace = await createWorkspace();
    result = await pack(workspace, { settings: [planned("{bitsPerWeight: 4.25}")] });
  }, 120_000);

  it("stores weights as it planned, within the budget, and says what it knew", () => {
    const { rows, allocation } = result.manifest.quantization;
    const weights = rows.map(({ shape }) => shape.reduce((product, dim) => product * dim, 1));
    const bits = rows.reduce((sum, { storedBitsPerWeight }, i) => sum + storedBitsPerWeight * weights[i]!, 0);
    const average = bits / weights.reduce((sum, count) => sum + count, 0);
    expect(average).toBeLessThanOrEqual(4.25);
    expect(average).toBeGreaterThan(4.2);
    expect(allocation!.bitsPerWeight).toBeCloseTo(average, 5);
    const stored = new Map(rows.map((row) => [`${row.part}/${row.tensor}`, row.nominalBitsPerWeight]));
    expect(allocation!.rows).toHaveLength(3);
    for (const { part, tensor, bits: own } of allocation!.rows) expect([part, own]).toEqual(["head", stored.get(`${part}/${tensor}`)]);
    expect(new Set(allocation!.rows.map((row) => row.bits)).size).toBeGreaterThan(1);
    expect(allocation!.rows.every(({ tried }) => tried.map((one) => one.bits).join() === "2,3,4")).toBe(true);
    expect(result.manifest.sources.calibration).toMatchObject([{ file: "calibration-4.wav" }, { file: "calibration-7.wav" }]);
  });

  it("says how large both parts are, exactly", () => {
    const { encoder, head } = result.manifest.quantization.totals.onnx;
    expect(result.manifest.quantization.allocation!.megabytes).toBe((encoder.emittedBytes + head.emittedBytes) / 1e6);
  });

  it("is refused before anything is tried where the budget is too small, with one that is not", async () => {
    const tried: string[] = [];
    const error = await refusedPack(workspace, {
      settings: [planned("{megabytes: 0.5}")],
      progress: ({ detail }) => tried.push(detail),
    });
    expect(error).toMatchObject({ code: "RECIPE_INVALID", facts: { subject: "quantization.budget.megabytes", found: "0.5" } });
    expect(error.facts.expected).toMatch(/^at least [01]\.\d+$/);
    expect(tried.filter((detail) => detail.startsWith("bits of"))).toEqual([]);
    // Not a clip's name, while both parts run and widths are planned.
    expect(tried.at(-1)).toBe("the search for bits: both parts as they came");
  });
});
