import { describe, expect, it } from "vitest";
import { errorOf, load, squaresOf } from "../../../src/rows/fast/lanes.ts";
import { scratchCodes, scratchValues } from "../../../src/rows/fast/scratch.ts";
import { gaussian } from "../../samples.ts";

/** Four lanes, two of eight squares each at a time, as a tree of neighbours, every operation in double precision. */
function expected(values: Float32Array): number {
  const lanes = new Float64Array(4);
  for (let i = 0; i < values.length; i += 8) {
    for (let lane = 0; lane < 4; lane++) lanes[lane]! += values[i + lane]! ** 2 + values[i + lane + 4]! ** 2;
  }
  return lanes[0]! + lanes[1]! + (lanes[2]! + lanes[3]!);
}

describe("load", () => {
  it("copies weights to their place and adds their squares in lanes", () => {
    const weights = gaussian(80, 4);
    scratchValues.fill(99, 0, 80);
    expect(load(weights, 7, 3, 67)).toBe(expected(weights.subarray(7, 71)));
    expect(scratchValues.slice(3, 67)).toEqual(Float64Array.from(weights.subarray(7, 71)));
    expect([scratchValues[2], scratchValues[67]]).toEqual([99, 99]);
  });

  it("takes a rest", () => {
    expect(load(Float32Array.of(0, 1, 2, 3, 4), 1, 5, 8)).toBe(14);
    expect([...scratchValues.subarray(5, 8)]).toEqual([1, 2, 3]);
  });
});

describe("squaresOf", () => {
  it("adds in the same order", () => {
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
