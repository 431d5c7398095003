/**
 * Weights are rounded to whole units before they are rotated. A unit is a power of two so coarse that no partial sum of a block's transform reaches 2^24
 * units, so that a float32 holds every one exactly: sums in any order, of any width, several to a number, give the same bits. By Cauchy and Schwarz a
 * sum over a block is at most sqrt(block * energy), and rounding adds less than block / 2 units. The unit is less than block * 2^-22.5 of the block's root
 * mean square: 2^-15.5 at 128, 2^-9.5 at 8192. A twelfth of its square is what rounding adds to the relative error: 4e-11 and 2e-7, beside .008 at 4 bits.
 */

/** sqrt(block * energy) stays below 2^23.5 units. */
const mostUnits = 47;
/** Of block * energy. Weights below have no scale that float16 holds, and take the unit of this. */
const least = 2 ** -64;
/** Weights beyond are left to the careful path, as those are that are not finite. */
export const mostBound: number = 2 ** 127;

/** Of a double's exponent, which lies from bit 20 of its high half. */
const bias = 1023;
const float = new Float64Array(1);
const bits = new Uint32Array(float.buffer);

/** The unit of a block's weights, for their block * energy, at most `mostBound`. */
export function unitOf(bound: number): number {
  float[0] = bound > least ? bound : least;
  const exponent = (bits[1]! >>> 20) - bias;
  bits[0] = 0;
  bits[1] = (bias + ((exponent + 2 - mostUnits) >> 1)) << 20;
  return float[0];
}
