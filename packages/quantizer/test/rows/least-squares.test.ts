import { describe, expect, it } from "vitest";
import { relativeMse } from "../../src/metrics.ts";
import { quantizeRows } from "../../src/rows/quantize-rows.ts";
import type { TurboQuantScheme } from "../../src/scheme.ts";
import { sample, shape } from "../samples.ts";

const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 1 } };

describe("the scale rule least-squares", () => {
  it.each([2, 3, 4, 6, 8])("lies between rms and the search at %d bits", (bits) => {
    const weights = sample("gauss", 20);
    const errors = (["rms", "least-squares", "search"] as const).map((scale) =>
      relativeMse(quantizeRows(weights, shape, { ...scheme, bits, scale }).sums),
    );
    expect(errors[1]).toBeLessThan(errors[0]!);
    expect(errors[2]).toBeLessThan(errors[1]!);
  });

  it("gives zero groups the scale 0, and is infinite beyond float16", () => {
    const fitted: TurboQuantScheme = { ...scheme, scale: "least-squares" };
    expect(quantizeRows(new Float32Array(128), { rows: 1, cols: 128 }, fitted).scales[0]).toBe(0);
    expect(() => quantizeRows(new Float32Array(128).fill(3e38), { rows: 1, cols: 128 }, fitted)).toThrow("at most 65504");
  });
});
