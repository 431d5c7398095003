import { describe, expect, it } from "vitest";
import { dequantizeNf4, quantizeNf4 } from "../../src/company/nf4.ts";
import { relativeMse } from "../../src/metrics.ts";
import { sample, shape, type Distribution } from "../samples.ts";

const errorOf = (distribution: Distribution): number =>
  relativeMse(quantizeNf4(sample(distribution, 20), shape, { kind: "nf4", group: 64 }).sums);

describe("quantizeNf4", () => {
  it.each([
    ["gauss", 0.00846, 0.01],
    ["laplace", 0.01074, 0.01],
    ["t4", 0.01243, 0.03],
    ["outliers", 0.01791, 0.05],
  ] as const)("has the published error on %s weights in groups of 64, %d", (distribution, published, tolerance) => {
    expect(Math.abs(errorOf(distribution) / published - 1)).toBeLessThan(tolerance);
  });

  it("restores the largest magnitude and zeros", () => {
    const weights = Float32Array.of(0, -2, 0.3, 0, 0, 0, 0, 0);
    const scheme = { kind: "nf4", group: 4 } as const;
    const quantized = quantizeNf4(weights, { rows: 2, cols: 4 }, scheme);
    expect([...quantized.scales]).toEqual([2, 0]);
    const restored = dequantizeNf4(quantized, { rows: 2, cols: 4 }, scheme);
    expect([restored[0], restored[1], ...restored.subarray(4)]).toEqual([0, -2, 0, 0, 0, 0]);
  });
});
