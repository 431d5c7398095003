// The error of a group, in the rotated basis.

import { planesAt, rootAt } from "./plan";
import { highBytes, highHalves, lowBytes, lowHalves } from "./planes";
import { highSquares, lowSquares, sumOf } from "./sums";

/** The sum of (value - centroid * scale)^2 over a group, in the scratch's units. */
@inline
export function errorOf(at: usize, end: usize, scale: f32, codes: usize, plan: usize): f64 {
  const factor = f32x4.splat(scale * f32.load(plan, rootAt));
  const plane0 = v128.load(plan, planesAt);
  const plane1 = v128.load(plan, planesAt + 16);
  const plane2 = v128.load(plan, planesAt + 32);
  const plane3 = v128.load(plan, planesAt + 48);
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  for (; at < end; at += 64, codes += 16) {
    const loaded = v128.load(codes);
    const code = i8x16.shuffle(loaded, loaded, 0, 2, 4, 6, 1, 3, 5, 7, 8, 10, 12, 14, 9, 11, 13, 15);
    const byte0 = i8x16.swizzle(plane0, code);
    const byte1 = i8x16.swizzle(plane1, code);
    const byte2 = i8x16.swizzle(plane2, code);
    const byte3 = i8x16.swizzle(plane3, code);
    const lowFirst = lowBytes(byte0, byte1);
    const highFirst = lowBytes(byte2, byte3);
    const lowSecond = highBytes(byte0, byte1);
    const highSecond = highBytes(byte2, byte3);
    const a = f32x4.sub(v128.load(at), f32x4.mul(lowHalves(lowFirst, highFirst), factor));
    const b = f32x4.sub(v128.load(at, 16), f32x4.mul(highHalves(lowFirst, highFirst), factor));
    even = f64x2.add(even, f64x2.add(lowSquares(a), highSquares(a)));
    odd = f64x2.add(odd, f64x2.add(lowSquares(b), highSquares(b)));
    const c = f32x4.sub(v128.load(at, 32), f32x4.mul(lowHalves(lowSecond, highSecond), factor));
    const d = f32x4.sub(v128.load(at, 48), f32x4.mul(highHalves(lowSecond, highSecond), factor));
    even = f64x2.add(even, f64x2.add(lowSquares(c), highSquares(c)));
    odd = f64x2.add(odd, f64x2.add(lowSquares(d), highSquares(d)));
  }
  return sumOf(even, odd);
}
