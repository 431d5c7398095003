import { describe, expect, it } from "vitest";
import { splitmix, splitmixPermutation, splitmixSigns } from "../../src/rotation/splitmix.ts";

/** The documented generator over again, in BigInt and explicit modulo, as another implementation would write it. */
function documented(count: number, seed: number): bigint[] {
  const modulus = 2n ** 32n;
  let state = BigInt(seed);
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b9n) % modulus;
    let z = state;
    z = ((z ^ (z >> 16n)) * 0x21f0aaadn) % modulus;
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) % modulus;
    z ^= z >> 15n;
    return z;
  });
}

const documentedSigns = (count: number, seed: number): number[] => documented(count, seed).map((z) => (z >= 2n ** 31n ? -1 : 1));

describe("splitmix", () => {
  it.each([0, 1, 0xffffffff])("follows its documentation for seed %d", (seed) => {
    const next = splitmix(seed);
    expect(Array.from({ length: 64 }, () => BigInt(next()))).toEqual(documented(64, seed));
  });
});

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

it.each([
  [4, -1, "seed"],
  [4, 2 ** 32, "seed"],
  [4, 0.5, "seed"],
  [2 ** 33, 0, "count"],
  [-1, 0, "count"],
])("neither takes %d numbers of seed %d", (count, seed, name) => {
  for (const of of [splitmixSigns, splitmixPermutation]) expect(() => of(count, seed)).toThrow(new RegExp(`^${name}: expected an integer`));
});

describe("splitmixPermutation", () => {
  it.each([0, 1, 0x80000000])("follows its documentation for seed %d", (seed) => {
    const count = 300;
    const numbers = documented(count - 1, seed);
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const other = Number((numbers[count - 1 - i]! * BigInt(i + 1)) >> 32n);
      [order[i], order[other]] = [order[other]!, order[i]!];
    }
    expect([...splitmixPermutation(count, seed)]).toEqual(order);
  });

  it("is part of the format: these places never change", () => {
    expect([...splitmixPermutation(12, 1)]).toEqual([10, 2, 7, 5, 11, 9, 3, 1, 6, 8, 0, 4]);
  });

  it("holds every number once, and moves most of them", () => {
    for (const count of [1, 2, 1280]) {
      const order = splitmixPermutation(count, 3);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
    }
    expect(splitmixPermutation(1280, 3).filter((from, to) => from === to).length).toBeLessThan(8);
  });
});
