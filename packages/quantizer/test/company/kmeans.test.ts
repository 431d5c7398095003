import { describe, expect, it } from "vitest";
import { lloydMax } from "../../src/codebook/lloyd-max.ts";
import { quantizeKMeans } from "../../src/company/kmeans.ts";
import { addToHistogram, createHistogram, paletteOf } from "../../src/company/palette.ts";
import { relativeMse } from "../../src/metrics.ts";
import { sample, shape, type Distribution } from "../samples.ts";

const errorOf = (distribution: Distribution, bits: number): number =>
  relativeMse(quantizeKMeans(sample(distribution, 20), shape, { kind: "kmeans", bits }).sums);

describe("quantizeKMeans", () => {
  // Heavy tails make the figures of others a matter of luck and of where their iteration stopped: these are no worse.
  it.each([
    ["gauss", 0.00956],
    ["laplace", 0.01556],
    ["t4", 0.0265],
    ["outliers", 0.04302],
  ] as const)("is no worse than the published error on %s weights at 4 bits, %d", (distribution, published) => {
    expect(errorOf(distribution, 4)).toBeLessThanOrEqual(published);
  });

  it.each([1, 2, 3, 4, 6, 8])("is Lloyd-Max of the sample on Gaussian weights at %d bits, to 3 %", (bits) => {
    expect(Math.abs(errorOf("gauss", bits) / lloydMax(bits).mse - 1)).toBeLessThan(0.03);
  });

  it("takes a palette, so that batches share it", () => {
    const weights = sample("t4", 5);
    const histogram = createHistogram();
    addToHistogram(histogram, weights);
    const palette = paletteOf(histogram, 4);
    const whole = quantizeKMeans(weights, shape, { kind: "kmeans", bits: 4 });
    const half = quantizeKMeans(weights.subarray(0, weights.length / 2), { rows: 128, cols: 1280 }, { kind: "kmeans", bits: 4, palette });
    expect(half.codebook).toEqual(whole.codebook);
    expect(Buffer.compare(half.codes, whole.codes.subarray(0, half.codes.length))).toBe(0);
  });
});
