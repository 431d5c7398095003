// Sums over groups: in integers of 16 bits times 16, and in double precision of four lanes.

@inline
export function dotOf(sum: v128, low: v128, high: v128, levels: v128): v128 {
  const first = i32x4.dot_i16x8_s(low, i16x8.extend_low_i8x16_u(levels));
  const second = i32x4.dot_i16x8_s(high, i16x8.extend_high_i8x16_u(levels));
  return i32x4.add(sum, i32x4.add(first, second));
}

@inline
export function squareOf(sum: v128, levels: v128): v128 {
  const low = i16x8.extend_low_i8x16_u(levels);
  const high = i16x8.extend_high_i8x16_u(levels);
  return i32x4.add(sum, i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high)));
}

/** The sums of the lanes of four vectors. */
@inline
export function totals(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

/**
 * The squares of the first two of four float32s, and those of the last two. They are exact in double precision, where a sum of them can neither
 * overflow nor vanish.
 */
@inline
export function lowSquares(values: v128): v128 {
  const wide = f64x2.promote_low_f32x4(values);
  return f64x2.mul(wide, wide);
}

@inline
export function highSquares(values: v128): v128 {
  return lowSquares(v128.shuffle<i64>(values, values, 1, 1));
}

/** The sum of squares of values in their own order, in four lanes, each of which takes two of eight at a time. */
@inline
export function energyOf(at: usize, end: usize): f64 {
  let first = f64x2.splat(0);
  let second = f64x2.splat(0);
  for (; at < end; at += 32) {
    first = f64x2.add(first, f64x2.add(lowSquares(v128.load64_zero(at)), lowSquares(v128.load64_zero(at, 16))));
    second = f64x2.add(second, f64x2.add(lowSquares(v128.load64_zero(at, 8)), lowSquares(v128.load64_zero(at, 24))));
  }
  return sumOf(v128.shuffle<f64>(first, second, 0, 2), v128.shuffle<f64>(first, second, 1, 3));
}

/** Four lanes as a tree of neighbours. */
@inline
export function sumOf(even: v128, odd: v128): f64 {
  const pairs = f64x2.add(even, odd);
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}
