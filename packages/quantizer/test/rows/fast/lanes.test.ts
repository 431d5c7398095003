import { describe, expect, it } from "vitest";
import { errorOf, squaresOf } from "../../../src/rows/fast/lanes.ts";
import { scratchCodes, scratchValues } from "../../../src/rows/fast/scratch.ts";
import { gaussian } from "../../samples.ts";

/** Eight lanes as a tree of neighbours, every operation in float32. */
function expected(values: Float32Array): number {
  const lanes = new Float32Array(8);
  for (const [i, value] of values.entries()) lanes[i % 8]! += Math.fround(value ** 2);
  const pairs = Float32Array.from({ length: 4 }, (_, i) => lanes[2 * i]! + lanes[2 * i + 1]!);
  const halves = Float32Array.of(pairs[0]! + pairs[1]!, pairs[2]! + pairs[3]!);
  return Math.fround(halves[0]! + halves[1]!);
}

describe("squaresOf", () => {
  it("adds eight lanes as a tree of neighbours, every operation in float32", () => {
    const values = gaussian(70, 4);
    scratchValues.set(values);
    expect(squaresOf(3, 67)).toBe(expected(values.subarray(3, 67)));
  });

  it("takes a rest", () => {
    scratchValues.set([1, 2, 3]);
    expect(squaresOf(0, 3)).toBe(14);
  });
});

describe("errorOf", () => {
  it("is the same of what values are beyond their codes' centroids", () => {
    const values = gaussian(64, 5);
    const codebook = gaussian(16, 6);
    const codes = Uint8Array.from(values, (_, i) => (7 * i) % 16);
    scratchValues.set(values, 3);
    scratchCodes.set(codes, 3);
    const differences = values.map((value, i) => value - Math.fround(codebook[codes[i]!]! * Math.fround(0.3)));
    expect(errorOf(3, 67, codebook, Math.fround(0.3))).toBe(expected(differences));
  });
});
