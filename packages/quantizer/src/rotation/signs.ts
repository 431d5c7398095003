/** Weyl constant of splitmix32: 2^32 divided by the golden ratio, made odd. */
const increment = 0x9e3779b9;

/**
 * The +-1 signs of a randomized Hadamard rotation. They are part of the format: the same seed must give the same signs everywhere.
 *
 * The generator is splitmix32, in unsigned arithmetic modulo 2^32, with state = seed at the start. For i = 0, 1, ..., count - 1:
 *
 *     state = state + 0x9e3779b9
 *     z = state
 *     z = (z ^ (z >> 16)) * 0x21f0aaad
 *     z = (z ^ (z >> 15)) * 0x735a2d97
 *     z = z ^ (z >> 15)
 *     sign[i] = -1 where bit 31 of z is set, else +1
 *
 * Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; multipliers of the 32-bit finalizer "lowbias32" family
 * (Wellons, "Hash prospector").
 *
 * @param count how many signs
 * @param seed an integer in [0, 2^32)
 */
export function splitmixSigns(count: number, seed: number): Float64Array {
  const signs = new Float64Array(count);
  let state = seed >>> 0;
  for (let i = 0; i < count; i++) {
    state = (state + increment) >>> 0;
    signs[i] = mix(state) >>> 31 === 1 ? -1 : 1;
  }
  return signs;
}

function mix(state: number): number {
  let z = state;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
