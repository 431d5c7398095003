import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToHistogram, createHistogram, paletteOf } from "../../src/company/palette.ts";
import { gaussian } from "../samples.ts";

const widths = [1, 2, 3, 4, 5, 6, 7, 8];

function paletteOfAll(weights: Float32Array, bits: number): Float32Array {
  const histogram = createHistogram();
  addToHistogram(histogram, weights);
  return paletteOf(histogram, bits);
}

const errorWith = (weights: Float32Array, centroids: Iterable<number>): number =>
  weights.reduce((sum, weight) => sum + Math.min(...Array.from(centroids, (c) => (weight - c) ** 2)), 0);

/** The least error of all ways to cut ascending values into `count` runs. */
function leastError(values: readonly number[], count: number): number {
  const cost = (run: readonly number[]): number => {
    const mean = run.reduce((sum, value) => sum + value, 0) / run.length;
    return run.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  if (count === 1) return cost(values);
  const cuts = Array.from({ length: values.length - count + 1 }, (_, i) => i + 1);
  return Math.min(...cuts.map((cut) => cost(values.slice(0, cut)) + leastError(values.slice(cut), count - 1)));
}

describe("paletteOf", () => {
  it("is the best of all partitions, tried one by one", () => {
    // Whole numbers up to 127: each has a cell of its own.
    const values = fc.uniqueArray(fc.integer({ min: -127, max: 127 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 2), (some, bits) => {
        const ascending = some.sort((a, b) => a - b);
        const weights = Float32Array.from(ascending);
        const least = leastError(ascending, 2 ** bits);
        expect(Math.abs(errorWith(weights, paletteOfAll(weights, bits)) - least)).toBeLessThan(1e-3 + 1e-6 * least);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on how a tensor is cut into batches", () => {
    const weights = gaussian(5000, 3);
    const histogram = createHistogram();
    for (let start = 0; start < 5000; start += 700) addToHistogram(histogram, weights.subarray(start, start + 700));
    expect(paletteOf(histogram, 5)).toEqual(paletteOfAll(weights, 5));
  });

  it("never loses by another bit", () => {
    const weights = gaussian(3000, 4);
    const errors = widths.map((bits) => errorWith(weights, paletteOfAll(weights, bits)));
    errors.slice(1).forEach((error, i) => expect(error).toBeLessThan(errors[i]!));
  });

  it("is the values themselves where they are few, the last of them repeated", () => {
    expect([...paletteOfAll(Float32Array.of(3, -1, 3, -1, 0.5), 2)]).toEqual([-1, 0.5, 3, 3]);
    expect([...paletteOfAll(new Float32Array(9), 1)]).toEqual([0, 0]);
    expect([...paletteOf(createHistogram(), 1)]).toEqual([0, 0]);
  });

  it("orders negative values, zeros of both signs and denormals", () => {
    const palette = paletteOfAll(Float32Array.of(-3e38, -1, -1e-40, -0, 0, 1e-40, 1, 3e38), 3);
    palette.forEach((c, i) => expect(c).toBeGreaterThanOrEqual(palette[i - 1] ?? -Infinity));
    expect([palette[0], palette.at(-1)]).toEqual([Math.fround(-3e38), Math.fround(3e38)]);
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d, naming its place", (weight) => {
    expect(() => addToHistogram(createHistogram(), Float32Array.of(1, weight))).toThrow(
      new RangeError(`weights[1]: expected a finite number, found ${weight}`),
    );
  });

  it("refuses widths and arrays that it does not know", () => {
    expect(() => paletteOf(createHistogram(), 9)).toThrow(RangeError);
    expect(() => addToHistogram(createHistogram(), [1] as unknown as Float32Array)).toThrow(TypeError);
  });
});
