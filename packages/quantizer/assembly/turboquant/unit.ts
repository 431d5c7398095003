// Weights are rounded to whole units before they are rotated, a power of two so coarse that no partial sum of a transform reaches 2^24 units, and float32
// holds every one exactly. src/rows/fast/unit.ts says why, and is its twin.

/** sqrt(block * energy) is kept below 2^23.5 units. */
const mostUnits = 47;
/** 1.5 * 2^23 units: a float32 below 2^22 units that is added to it is rounded to whole units, ties to even. */
const magicExponent = 23;
/** Of block * energy. Weights below have no scale that float16 holds, and take the unit of this. */
const least: f64 = 5.421010862427522e-20;
/** Weights beyond are left to the twin. */
export const mostBound: f64 = 1.7014118346046923e38;

/** What rounds a weight of a block when it is added and taken away again, for this block * energy, at most `mostBound`. */
@inline
export function rounderOf(bound: f64): f32 {
  const exponent = <i32>(reinterpret<u64>(max(bound, least)) >> 52) - 1023;
  const unit = (exponent + 2 - mostUnits) >> 1;
  return reinterpret<f32>(((127 + magicExponent + unit) << 23) | 0x400000);
}
