/**
 * Weights are rounded to whole units before they are rotated. A unit is a power of two so coarse that no partial sum of a transform reaches 2^24 units, so
 * that a float32 holds every one exactly: sums in any order, of any width, several to a number, give the same bits. By Cauchy and Schwarz a sum
 * over a block is at most sqrt(block * energy), and rounding adds less than block / 2 units. Of a chunk's root mean square the unit is less than
 * sqrt(block * chunk) * 2^-22, and a twelfth of its square is what rounding adds to the relative error: 8e-11 for blocks of 128, 8e-8 for blocks of 4096,
 * beside .008 at 4 bits.
 */

/** sqrt(block * energy) stays below 2^23.5 units. */
const mostUnits = 47;
/** Outside, chunks are left to the careful path: faint or huge ones have no ordinary float16 for a scale. */
const least = 2 ** -64;
const most = 2 ** 127;

/** Of a double's exponent, which lies from bit 20 of its high half. */
const bias = 1023;
const float = new Float64Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * The unit of a chunk, for its block * energy; NaN where the chunk is left to the careful path, as those are with a weight
 * that is not finite.
 */
export function unitOf(bound: number): number {
  if (!(bound >= least && bound <= most)) return NaN;
  float[0] = bound;
  const exponent = (bits[1]! >>> 20) - bias;
  bits[0] = 0;
  bits[1] = (bias + ((exponent + 2 - mostUnits) >> 1)) << 20;
  return float[0]!;
}
