// Codes of a group whose scale is known.

import { cellOf, cellsOf, numberOf, quartersAt } from "./cells";
import { baseAt, gridFactorAt, halfAt, signedAt, thresholdAt } from "./plan";

@inline
export function assign(at: usize, end: usize, scale: f32, codes: usize, plan: usize): void {
  const factor = f32x4.splat(f32.load(plan, gridFactorAt) / scale);
  const base = v128.load(plan, baseAt);
  const threshold = v128.load(plan, thresholdAt);
  const half = i32.load(plan, halfAt);
  const zero = i8x16.splat(0);
  if (i32.load(plan, signedAt)) {
    const middle = i8x16.splat(<i8>half);
    const last = i8x16.splat(<i8>(2 * half - 1));
    for (; at < end; at += 64, codes += 16) {
      const cells = cellsOf(quartersAt(at, factor), quartersAt(at + 32, factor));
      const sign = i8x16.lt_s(cells, zero);
      const magnitude = v128.xor(cells, sign);
      const level = numberOf(magnitude, cellOf(magnitude), base, threshold);
      v128.store(codes, i8x16.min_u(i8x16.add(i8x16.sub(v128.xor(level, sign), sign), middle), last));
    }
  } else {
    const mirror = i8x16.splat(<i8>(2 * half - 1));
    for (; at < end; at += 64, codes += 16) {
      const cells = cellsOf(quartersAt(at, factor), quartersAt(at + 32, factor));
      const sign = i8x16.lt_s(cells, zero);
      const magnitude = v128.xor(cells, sign);
      const code = numberOf(magnitude, cellOf(magnitude), base, threshold);
      v128.store(codes, v128.xor(code, v128.and(sign, mirror)));
    }
  }
}

/** Packs `count` codes of 4 bits, a multiple of 16, the low nibble first. */
export function packNibbles(codes: usize, target: usize, count: i32): void {
  const end = codes + <usize>count;
  const low = i16x8.splat(0xff);
  for (; codes < end; codes += 16, target += 8) {
    const pair = v128.load(codes);
    const bytes = v128.and(v128.or(pair, i16x8.shr_u(pair, 4)), low);
    v128.store64_lane(target, i8x16.narrow_i16x8_u(bytes, bytes), 0);
  }
}
