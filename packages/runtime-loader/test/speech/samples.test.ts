import { describe, expect, it } from "vitest";
import { checkSamples } from "../../src/speech/samples.ts";
import { refusalOf } from "./support/refusal.ts";

describe("checkSamples", () => {
  it.each<[string, readonly number[]]>([
    ["nothing", []],
    ["silence", [0, -0]],
    ["full scale", [-1, 1]],
    ["what a float file may hold", [-8, 8]],
  ])("takes %s", (_name, samples) => {
    expect(() => checkSamples(Float32Array.from(samples))).not.toThrow();
  });

  it("names the first sample that is not a number", async () => {
    const error = await refusalOf(() => checkSamples(Float32Array.of(0, 32_767, Infinity, Number.NaN)));
    expect(error.code).toBe("FORMAT_INVALID");
    expect(error.facts).toMatchObject({ problem: "sample 2 is not a number", found: "Infinity" });
  });

  it.each([8.5, -9, 32_767, -32_768])("refuses a peak of %d, and says how 16-bit samples are scaled", async (peak) => {
    const error = await refusalOf(() => checkSamples(Float32Array.of(0, 7, peak, 1)));
    expect(error.code).toBe("FORMAT_INVALID");
    expect(error.facts.found).toBe(`a peak of ${peak}, at sample 2`);
    expect(error.facts.hint).toContain("32768");
  });
});
