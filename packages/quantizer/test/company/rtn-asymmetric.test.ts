import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dequantizeAsymmetric, quantizeAsymmetric } from "../../src/company/rtn-asymmetric.ts";
import { relativeMse } from "../../src/metrics.ts";
import type { RtnScheme } from "../../src/scheme.ts";
import { gaussian, sample, shape } from "../samples.ts";

const plain: RtnScheme = { kind: "rtn", bits: 4, group: 128, symmetric: false };
const search: RtnScheme = { ...plain, scale: "search" };

describe("quantizeAsymmetric", () => {
  it("puts the ends of the range on the first and the last code", () => {
    const weights = Float32Array.of(-4, -1, 0, 11);
    const { codes, scales, zeroPoints, codebook } = quantizeAsymmetric(weights, { rows: 1, cols: 4 }, { ...plain, group: 4 });
    expect([...codes]).toEqual([0, 3, 4, 15]);
    expect([[...scales], [...zeroPoints!], codebook[0], codebook.at(-1)]).toEqual([[1], [4], 0, 15]);
  });

  it("keeps zero exact where all values lie on one side", () => {
    for (const sign of [1, -1]) {
      const weights = Float32Array.of(0, 7.5, 15, 14).map((w) => sign * w);
      const quantized = quantizeAsymmetric(weights, { rows: 1, cols: 4 }, { ...plain, group: 4 });
      expect([...quantized.zeroPoints!]).toEqual([sign === 1 ? 0 : 15]);
      expect(dequantizeAsymmetric(quantized, { rows: 1, cols: 4 }, { ...plain, group: 4 })[0]! + 0).toBe(0);
    }
  });

  it("is within half a step of every value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.integer({ min: -3, max: 3 }), (bits, seed, shift) => {
        const weights = gaussian(32, seed).map((w) => w + shift);
        const scheme = { ...plain, bits, group: 16 };
        const quantized = quantizeAsymmetric(weights, { rows: 2, cols: 16 }, scheme);
        const restored = dequantizeAsymmetric(quantized, { rows: 2, cols: 16 }, scheme);
        // Rounding of the zero point and of the scale add up to another half.
        weights.forEach((w, i) => expect(Math.abs(w - restored[i]!)).toBeLessThanOrEqual(1.01 * quantized.scales[i >> 4]!));
      }),
    );
  });

  it.each([
    ["gauss", 0.00903, 0.02],
    ["laplace", 0.01537, 0.02],
    ["t4", 0.01923, 0.06],
    ["outliers", 0.02735, 0.06],
  ] as const)("has the published error on %s weights with the search, %d", (distribution, published, tolerance) => {
    const rows = 64;
    const weights = sample(distribution, 20).subarray(0, rows * shape.cols);
    const error = relativeMse(quantizeAsymmetric(weights, { rows, cols: shape.cols }, search).sums);
    expect(Math.abs(error / published - 1)).toBeLessThan(tolerance);
    expect(error).toBeLessThan(relativeMse(quantizeAsymmetric(weights, { rows, cols: shape.cols }, plain).sums));
  });

  it("refuses a group whose range float16 cannot hold, with the search too", () => {
    const weights = new Float32Array(32).fill(3e38, 16);
    for (const scheme of [plain, search]) {
      expect(() => quantizeAsymmetric(weights, { rows: 2, cols: 16 }, { ...scheme, group: 16 })).toThrow(
        "weights (row 1, columns 0 to 15): expected a scale of at most 65504",
      );
    }
  });
});
