import { describe, expect, it } from "vitest";
import { splitmixSigns } from "../../src/rotation/signs.ts";

/** The documented generator over again, in BigInt and explicit modulo, as another implementation would write it. */
function documentedSigns(count: number, seed: number): number[] {
  const modulus = 2n ** 32n;
  let state = BigInt(seed);
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b9n) % modulus;
    let z = state;
    z = ((z ^ (z >> 16n)) * 0x21f0aaadn) % modulus;
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) % modulus;
    z ^= z >> 15n;
    return z >= 2n ** 31n ? -1 : 1;
  });
}

const bits = (signs: Float64Array): string => [...signs].map((sign) => (sign < 0 ? "-" : "+")).join("");

describe("splitmixSigns", () => {
  it.each([0, 1, 42, 0x7fffffff, 0x80000000, 0xffffffff])("follows its documentation for seed %d", (seed) => {
    expect([...splitmixSigns(256, seed)]).toEqual(documentedSigns(256, seed));
  });

  it("is part of the format: these signs never change", () => {
    expect(bits(splitmixSigns(32, 0))).toBe("+--+------++-------++++--+-+--++");
    expect(bits(splitmixSigns(32, 1))).toBe("++--+-------+--+++--+--++--+---+");
  });

  it("gives a longer vector the same start", () => {
    expect(splitmixSigns(16, 7)).toEqual(splitmixSigns(128, 7).slice(0, 16));
  });

  it("is balanced: over 4096 signs the sum stays within 4 standard deviations", () => {
    for (const seed of [0, 1, 2, 3]) expect(Math.abs(splitmixSigns(4096, seed).reduce((sum, s) => sum + s, 0))).toBeLessThan(4 * 64);
  });
});
