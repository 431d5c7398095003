import { describe, expect, it } from "vitest";
import { uniformCodebook } from "../../src/codebook/uniform.ts";
import { relativeMse } from "../../src/metrics.ts";
import type { Group } from "../../src/rows/group.ts";
import { createNearest } from "../../src/rows/nearest.ts";
import { quantizeRows } from "../../src/rows/quantize-rows.ts";
import { signedScale } from "../../src/rows/signed-scale.ts";
import { codebookOf, type RowScheme } from "../../src/scheme.ts";
import { sample, shape, type Distribution } from "../samples.ts";

const scaleOf = (values: readonly number[], bits: number): number => {
  const nearest = createNearest(codebookOf({ kind: "rtn", bits, group: 1 }));
  const group: Group = { values: Float64Array.from(values), codes: new Uint8Array(values.length), start: 0, end: values.length };
  return signedScale(nearest, uniformCodebook(bits).step)(group);
};

describe("signedScale", () => {
  it("puts the extra level on the side that needs it", () => {
    expect(scaleOf([-8, 7, 3, -5], 4)).toBe(1);
    expect(scaleOf([8, -7, -3, 5], 4)).toBe(-1);
  });

  it("finds the scale of a few values far out, which the root mean square does not tell", () => {
    expect(scaleOf([...Array.from({ length: 127 }, (_, i) => (i % 3) - 1), 127], 8)).toBeCloseTo(1, 2);
  });

  const errorOf = (distribution: Distribution, scheme: RowScheme): number =>
    relativeMse(quantizeRows(sample(distribution, 20).subarray(0, 64 * shape.cols), { rows: 64, cols: shape.cols }, scheme).sums);

  it.each([2, 3, 4, 6, 8])("never leaves more error than the largest magnitude's own rule at %d bits", (bits) => {
    for (const distribution of ["gauss", "laplace", "t4", "outliers"] as const) {
      const rtn: RowScheme = { kind: "rtn", bits, group: 128 };
      expect(errorOf(distribution, { ...rtn, scale: "search" })).toBeLessThan(errorOf(distribution, rtn));
    }
  });

  it("is better than the rule on rotated weights of many levels too", () => {
    const uniform: RowScheme = {
      kind: "turboquant",
      bits: 8,
      group: 128,
      rotation: { kind: "hadamard", block: 128, seed: 1 },
      codebook: "uniform",
    };
    for (const distribution of ["gauss", "outliers"] as const) expect(errorOf(distribution, uniform)).toBeLessThan(4.1e-5);
  });
});
