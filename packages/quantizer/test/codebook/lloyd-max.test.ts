import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lloydMax, sphereLloydMax } from "../../src/codebook/lloyd-max.ts";
import { normalDensity } from "../../src/codebook/normal.ts";

const widths = [1, 2, 3, 4, 5, 6, 7, 8];
const published = {
  mse: [0.36338, 0.117482, 0.034548, 0.009501, 2.504668e-3, 6.442397e-4, 1.634782e-4, 4.118508e-5],
  mseTimes4b: [1.4535, 1.8797, 2.2111, 2.4323, 2.5648, 2.6388, 2.6784, 2.6991],
  entropy: [1.0, 1.9111, 2.8249, 3.7653, 4.7298, 5.7101, 6.6996, 7.6941],
  positiveCentroids: [
    [0.797885],
    [0.45278, 1.510418],
    [0.245094, 0.756005, 1.343909, 2.151946],
    [0.128395, 0.388048, 0.656759, 0.94234, 1.256231, 1.618046, 2.069017, 2.73259],
  ],
};

/** Simpson's rule: nothing here shares code with the integrals under test but the density. */
function integrate(f: (x: number) => number, from: number, to: number): number {
  const steps = 6000;
  const h = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}

/** Cells as [left, right, centroid]; the density beyond 12 is below 1e-31. */
function cells(bits: number): [number, number, number][] {
  const { centroids, thresholds } = lloydMax(bits);
  return [...centroids].map((c, i) => [thresholds[i - 1] ?? -12, thresholds[i] ?? 12, c]);
}

describe("lloydMax", () => {
  it.each(widths)("has the published error at %d bits, to 1e-6", (bits) => {
    const { mse } = lloydMax(bits);
    expect(Math.abs(mse - published.mse[bits - 1]!)).toBeLessThan(1e-6);
    expect(Math.abs(mse / published.mse[bits - 1]! - 1)).toBeLessThan(2e-5);
    expect(mse * 4 ** bits).toBeCloseTo(published.mseTimes4b[bits - 1]!, 4);
  });

  it("keeps to the bound of the paper, sqrt(3) pi / 2 * 4^-b, and above the rate-distortion limit", () => {
    for (const bits of widths) {
      expect(lloydMax(bits).mse * 4 ** bits).toBeLessThan(2.7207);
      expect(lloydMax(bits).mse * 4 ** bits).toBeGreaterThan(1);
    }
  });

  it.each([1, 2, 3, 4])("has the published centroids at %d bits, to 1e-6", (bits) => {
    const expected = published.positiveCentroids[bits - 1]!;
    const positive = lloydMax(bits).centroids.slice(2 ** (bits - 1));
    expect(positive).toHaveLength(expected.length);
    positive.forEach((c, i) => expect(Math.abs(c - expected[i]!)).toBeLessThan(1e-6));
  });

  it("is sqrt(2 / pi) at 1 bit", () => {
    expect(lloydMax(1).centroids[1]).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
    expect(lloydMax(1).mse).toBeCloseTo(1 - 2 / Math.PI, 14);
  });

  it.each(widths)("puts every centroid at the mean of its cell, to 1e-10 at %d bits", (bits) => {
    for (const [left, right, centroid] of cells(bits)) {
      const mean = integrate((x) => x * normalDensity(x), left, right) / integrate(normalDensity, left, right);
      expect(Math.abs(mean - centroid)).toBeLessThan(1e-10);
    }
  });

  it.each(widths)("states the error that its cells have, to 1e-10 at %d bits", (bits) => {
    const errors = cells(bits).map(([left, right, c]) => integrate((x) => (x - c) ** 2 * normalDensity(x), left, right));
    expect(Math.abs(errors.reduce((sum, e) => sum + e, 0) - lloydMax(bits).mse)).toBeLessThan(1e-10);
  });

  it.each(widths)("has the published index entropy at %d bits", (bits) => {
    const masses = cells(bits).map(([left, right]) => integrate(normalDensity, left, right));
    expect(masses.reduce((sum, p) => sum - p * Math.log2(p), 0)).toBeCloseTo(published.entropy[bits - 1]!, 4);
  });

  it.each(widths)("is ascending, symmetric, and decides at the midpoints at %d bits", (bits) => {
    const { centroids, thresholds } = lloydMax(bits);
    expect(centroids).toHaveLength(2 ** bits);
    expect(thresholds).toHaveLength(2 ** bits - 1);
    expect([...centroids].reverse().map((c) => -c)).toEqual([...centroids]);
    thresholds.forEach((t, i) => {
      expect(t).toBe((centroids[i]! + centroids[i + 1]!) / 2);
      expect(centroids[i]!).toBeLessThan(t);
      expect(centroids[i + 1]!).toBeGreaterThan(t);
    });
  });

  it("gives arrays of the caller's own, so that writing to one does not change the cached codebook", () => {
    lloydMax(3).centroids.fill(0);
    lloydMax(3).thresholds.fill(0);
    expect(lloydMax(3).centroids[4]).toBeCloseTo(0.245094, 6);
    expect(lloydMax(3).thresholds[6]).toBeGreaterThan(1);
  });

  it.each([0, 9, 2.5, NaN, -1])("refuses %d bits", (bits) => {
    expect(() => lloydMax(bits)).toThrow(new RangeError(`bits: expected an integer of at least 1 and at most 8, found ${bits}`));
  });
});

describe("sphereLloydMax", () => {
  // Errors at 2, 3 and 4 bits.
  const beta: Readonly<Record<number, readonly [number, number, number]>> = {
    64: [0.114526, 0.033391, 0.009132],
    128: [0.116, 0.033966, 0.009315],
    256: [0.11674, 0.034256, 0.009408],
    384: [0.116987, 0.034353, 0.009439],
    512: [0.117111, 0.034402, 0.009454],
    1280: [0.117333, 0.034489, 0.009482],
  };

  it.each(Object.entries(beta))("has the published errors in %s dimensions, to 1e-6", (dim, errors) => {
    errors.forEach((mse, i) => expect(Math.abs(sphereLloydMax(i + 2, Number(dim)).mse - mse)).toBeLessThan(1e-6));
  });

  it.each([3, 4, 8, 128, 65_536])("is ascending, symmetric and inside the sphere in %d dimensions, at every width", (dim) => {
    for (const bits of widths) {
      const { centroids } = sphereLloydMax(bits, dim);
      expect([...centroids].reverse().map((c) => -c)).toEqual([...centroids]);
      centroids.forEach((c, i) => expect(c).toBeGreaterThan(centroids[i - 1] ?? -Math.sqrt(dim)));
    }
  });

  it("cuts an even density evenly: 4^-b in 3 dimensions", () => {
    for (const bits of widths) expect(sphereLloydMax(bits, 3).mse * 4 ** bits).toBeCloseTo(1, 6);
  });

  it("loses little where the Gaussian codebook takes its place: 2 % at 4 bits in 128 dimensions, nothing in the limit", () => {
    expect(sphereLloydMax(4, 128).mse / lloydMax(4).mse).toBeCloseTo(0.98, 2);
    sphereLloydMax(4, 65_536).centroids.forEach((c, i) => expect(c).toBeCloseTo(lloydMax(4).centroids[i]!, 3));
  });

  it.each([
    [0, 128],
    [9, 128],
    [4, 2],
  ])("refuses %d bits in %d dimensions", (bits, dim) => {
    expect(() => sphereLloydMax(bits, dim)).toThrow(RangeError);
  });
});

describe("what is stored", () => {
  const digestOf = (books: readonly { centroids: Float64Array }[]): string => {
    const hash = createHash("sha256");
    for (const { centroids } of books) for (const c of Float32Array.from(centroids)) hash.update(c.toString());
    return hash.digest("hex").slice(0, 16);
  };

  it("is part of the format: the float32 centroids of all widths never change", () => {
    expect(digestOf(widths.map(lloydMax))).toBe("4fa669a90eaae8b9");
    expect(digestOf(widths.map((bits) => sphereLloydMax(bits, 128)))).toBe("b31fdd9bc4dda9ac");
  });
});
