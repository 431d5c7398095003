// Sums over groups: in integers of 16 bits times 16, and in float32 of eight lanes.

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

@inline
export function energyOf(at: usize, end: usize): f32 {
  let even = f32x4.splat(0);
  let odd = f32x4.splat(0);
  for (; at < end; at += 32) {
    const first = v128.load(at);
    const second = v128.load(at, 16);
    even = f32x4.add(even, f32x4.mul(first, first));
    odd = f32x4.add(odd, f32x4.mul(second, second));
  }
  return sumOf(even, odd);
}

/** Eight lanes as a tree of neighbours. */
@inline
export function sumOf(even: v128, odd: v128): f32 {
  const pairs = f32x4.add(even, odd);
  const left = f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
  return left + (f32x4.extract_lane(pairs, 2) + f32x4.extract_lane(pairs, 3));
}
