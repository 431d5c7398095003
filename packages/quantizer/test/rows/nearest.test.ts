import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignCodes, createNearest } from "../../src/rows/nearest.ts";
import { codebookOf } from "../../src/scheme.ts";

function codesOf(codebook: Float32Array, values: Float64Array, scale = 1): number[] {
  const codes = new Uint8Array(values.length);
  assignCodes(createNearest(codebook), values, 0, values.length, scale, codes);
  return [...codes];
}

/** A linear scan of the midpoints. Comparing distances would not do: they round, and make ties of values that are none. */
function scan(codebook: Float32Array, value: number): number {
  let code = 0;
  while (code + 1 < codebook.length && value > (codebook[code]! + codebook[code + 1]!) / 2) code++;
  return code;
}

const turboquant = (bits: number): Float32Array => codebookOf({ kind: "turboquant", bits, group: 1, rotation: { kind: "none" } });

describe("assignCodes", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("finds the nearest centroid at %d bits, over a fine grid and far outside", (bits) => {
    const codebook = turboquant(bits);
    const grid = Float64Array.from({ length: 24_001 }, (_, i) => (i - 12_000) / 1999);
    const values = Float64Array.of(...grid, -1e300, 1e300, 5e-324);
    expect(codesOf(codebook, values)).toEqual(Array.from(values, (value) => scan(codebook, value)));
  });

  it("changes its mind exactly at the thresholds, which belong to the lower centroid", () => {
    for (const bits of [1, 4, 8]) {
      const { thresholds } = createNearest(turboquant(bits));
      const finite = thresholds.slice(0, -1);
      expect(codesOf(turboquant(bits), finite)).toEqual(Array.from(finite, (_, i) => i));
      const above = finite.map((t) => t + Math.max(Math.abs(t), 2 ** -20) * 2 ** -51);
      expect(codesOf(turboquant(bits), above)).toEqual(Array.from(finite, (_, i) => i + 1));
    }
  });

  it("works for any ascending codebook", () => {
    const codebooks = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 256 });
    fc.assert(
      fc.property(codebooks, fc.array(fc.double({ min: -600, max: 600, noNaN: true }), { maxLength: 20 }), (centroids, values) => {
        const codebook = Float32Array.from(centroids).sort();
        const expected = values.map((value) => scan(codebook, value));
        expect(codesOf(codebook, Float64Array.from(values))).toEqual(expected);
      }),
    );
  });

  it("divides by the scale, negative or zero too", () => {
    const codebook = Float32Array.of(-2, -1, 0, 1);
    expect(codesOf(codebook, Float64Array.of(4, 2, 0, -2), -2)).toEqual([0, 1, 2, 3]);
    expect(codesOf(codebook, Float64Array.of(4, -4), 0)).toEqual([2, 2]);
  });

  it("writes its range and nothing else", () => {
    const codes = new Uint8Array(4).fill(9);
    assignCodes(createNearest(Float32Array.of(-1, 1)), Float64Array.of(1, 1, 1, 1), 1, 3, 1, codes);
    expect([...codes]).toEqual([9, 1, 1, 9]);
  });
});
