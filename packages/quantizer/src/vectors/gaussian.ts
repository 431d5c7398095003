import { splitmix } from "../rotation/splitmix.ts";

/** Terms of the series of the logarithm: below 1e-18 of it. */
const terms = 13;

/**
 * ln x for 0 < x <= 1, to about 1e-15, by 2 artanh((x - 1) / (x + 1)). Math.log may differ in the last bit from one engine to another, and what it
 * decides here is stored.
 */
export function logarithm(x: number): number {
  let octaves = 0;
  let mantissa = x;
  for (; mantissa < 0.75; mantissa *= 2) octaves++;
  const t = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let n = terms; n >= 0; n--) sum = sum * t * t + 1 / (2 * n + 1);
  return 2 * t * sum - octaves * Math.LN2;
}

/**
 * Independent standard normal numbers, by Marsaglia's polar method (Marsaglia and Bray, 1964): u and v are 2 (z + 1/2) / 2^32 - 1 of two numbers z of
 * `splitmix` in turn, until s = u^2 + v^2 < 1; then u f and v f with f = sqrt(-2 ln s / s).
 *
 * @param count how many
 * @param seed an integer in [0, 2^32)
 */
export function gaussianNumbers(count: number, seed: number): Float32Array {
  const next = splitmix(seed);
  const uniform = (): number => (2 * (next() + 0.5)) / 2 ** 32 - 1;
  const numbers = new Float32Array(count);
  for (let i = 0; i < count;) {
    const u = uniform();
    const v = uniform();
    const s = u * u + v * v;
    if (s >= 1) continue;
    const factor = Math.sqrt((-2 * logarithm(s)) / s);
    numbers[i++] = u * factor;
    if (i < count) numbers[i++] = v * factor;
  }
  return numbers;
}
