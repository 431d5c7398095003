import { describe, expect, it } from "vitest";
import { multipliedWalshHadamard, walshHadamard } from "../../src/rotation/hadamard.ts";
import { gaussian } from "../samples.ts";

const lengths = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** Sylvester's construction: H_2n = [[H_n, H_n], [H_n, -H_n]]. */
function sylvester(length: number): number[][] {
  if (length === 1) return [[1]];
  const half = sylvester(length / 2);
  return [...half.map((row) => [...row, ...row]), ...half.map((row) => [...row, ...row.map((h) => -h)])];
}

describe("walshHadamard", () => {
  it.each(lengths)("multiplies by Sylvester's matrix of order %d", (length) => {
    const values = Float64Array.from(gaussian(length, length));
    const expected = sylvester(length).map((row) => row.reduce((sum, h, j) => sum + h * values[j]!, 0));
    walshHadamard(values, 0, length);
    values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 10));
  });

  it.each(lengths)("is its own inverse times %d", (length) => {
    const values = Float64Array.from(gaussian(length, 3));
    const twice = values.slice();
    walshHadamard(twice, 0, length);
    walshHadamard(twice, 0, length);
    twice.forEach((value, i) => expect(value / length).toBeCloseTo(values[i]!, 12));
  });

  it("leaves values outside the block alone", () => {
    const values = Float64Array.of(9, 1, 2, 3, 4, 9);
    walshHadamard(values, 1, 4);
    expect([...values]).toEqual([9, 10, -2, -4, 0, 9]);
  });
});

describe("multipliedWalshHadamard", () => {
  it.each(lengths)("is walshHadamard of the products, to the bit, at length %d", (length) => {
    const source = Float32Array.from(gaussian(length + 3, 4));
    const factors = Float64Array.from(gaussian(length, 5));
    const expected = factors.map((factor, i) => source[3 + i]! * factor);
    walshHadamard(expected, 0, length);
    const values = new Float64Array(length + 2).fill(9);
    multipliedWalshHadamard(source, 3, factors, values, 1);
    expect(values).toEqual(Float64Array.of(9, ...expected, 9));
  });
});
