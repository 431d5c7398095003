// The grid of 256 cells on which codes are decided.

/** Adding it rounds a float32 below 2^22 to an integer, ties to even, in the low bits: 1.5 * 2^23. */
const magic: f32 = 12582912;

/** Eight values in quarters of grid cells, to the nearest, in their own order. `factor` is 4 * cells per unit. */
@inline
export function quartersAt(at: usize, factor: v128): v128 {
  const offset = f32x4.splat(magic);
  const even = f32x4.add(f32x4.mul(v128.load(at), factor), offset);
  const odd = f32x4.add(f32x4.mul(v128.load(at, 16), factor), offset);
  return v128.shuffle<i16>(even, i32x4.shl(odd, 16), 0, 9, 2, 11, 4, 13, 6, 15);
}

/** The cells of 16 values, held between -128 and 127: below zero, a magnitude's cell has all bits turned over. */
@inline
export function cellsOf(first: v128, second: v128): v128 {
  return i8x16.narrow_i16x8_s(i16x8.shr_s(first, 2), i16x8.shr_s(second, 2));
}

/** The number of a magnitude's centroid, plus what `base` holds: a threshold at most lies in each of the 16 cells of 8. */
@inline
export function numberOf(magnitude: v128, cell: v128, base: v128, threshold: v128): v128 {
  return i8x16.sub(i8x16.swizzle(base, cell), i8x16.gt_s(magnitude, i8x16.swizzle(threshold, cell)));
}

@inline
export function cellOf(magnitude: v128): v128 {
  return v128.and(i16x8.shr_u(magnitude, 3), i8x16.splat(15));
}
