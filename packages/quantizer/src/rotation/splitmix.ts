import { requireInteger } from "../check.ts";

/** Weyl constant of splitmix32: 2^32 divided by the golden ratio, made odd. */
const increment = 0x9e3779b9;

/**
 * The generator behind signs and permutations. It is part of the format: the same seed must give the same numbers everywhere.
 *
 * It is splitmix32, in unsigned arithmetic modulo 2^32, with state = seed at the start. Each call:
 *
 *     state = state + 0x9e3779b9
 *     z = state
 *     z = (z ^ (z >> 16)) * 0x21f0aaad
 *     z = (z ^ (z >> 15)) * 0x735a2d97
 *     z = z ^ (z >> 15)
 *     the result is z
 *
 * Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; multipliers of the 32-bit finalizer "lowbias32" family
 * (Wellons, "Hash prospector").
 *
 * @param seed an integer in [0, 2^32)
 * @returns integers in [0, 2^32)
 */
export function splitmix(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + increment) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

/**
 * The +-1 signs of a randomized Hadamard rotation: sign i is -1 where bit 31 of number i of `splitmix` is set, else +1.
 *
 * @param count how many signs, at most 2^21
 * @param seed an integer in [0, 2^32)
 */
export function splitmixSigns(count: number, seed: number): Float64Array {
  requireCountAndSeed(count, seed);
  const next = splitmix(seed);
  return new Float64Array(count).map(() => (next() >>> 31 === 1 ? -1 : 1));
}

/**
 * A permutation of 0 .. count - 1, by Fisher and Yates' shuffle of the numbers in order: for i = count - 1, ..., 1, element i changes places
 * with element floor(z (i + 1) / 2^32), where z is the next number of `splitmix`.
 *
 * @param count at most 2^21, so that the product is exact
 * @param seed an integer in [0, 2^32)
 */
export function splitmixPermutation(count: number, seed: number): Uint32Array {
  requireCountAndSeed(count, seed);
  const next = splitmix(seed);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor((next() * (i + 1)) / 2 ** 32);
    const held = order[i]!;
    order[i] = order[other]!;
    order[other] = held;
  }
  return order;
}

/** @throws RangeError for either out of its range */
function requireCountAndSeed(count: number, seed: number): void {
  requireInteger("count", count, 0, 2 ** 21);
  requireInteger("seed", seed, 0, 0xffffffff);
}
