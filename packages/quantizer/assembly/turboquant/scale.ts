// The scale of a group.

import { cellOf, cellsOf, numberOf, quartersAt } from "./cells";
import {
  baseAt,
  candidatesAt,
  fitFactorAt,
  gridFactorAt,
  halfAt,
  levelAt,
  refineFactorAt,
  rmsFactorAt,
  signedAt,
  sizeAt,
  spreadAt,
  thresholdAt,
} from "./plan";
import { search } from "./search";
import { dotOf, squareOf, totals } from "./sums";

/** A float16, or NaN for what is left to the twin. */
@inline
export function scaleOf(at: usize, end: usize, energy: f32, plan: usize, buffer: usize): f32 {
  const size = f32.load(plan, sizeAt);
  const rms: f32 = sqrt<f32>(energy / size);
  let scale: f32 = rms * f32.load(plan, rmsFactorAt);
  // A search divides by the root mean square; what is not finite or too faint shows in the scale that is sure to be near.
  if (i32.load(plan, candidatesAt) > 0 && scale >= <f32>0.00003 && scale < <f32>131072) {
    const fitted: f32 = rms * f32.load(plan, fitFactorAt) * search(at, end, rms, plan, buffer);
    // Quarters of cells are to stay within their 16 bits in here, too.
    scale = abs<f32>(fitted) >= rms * f32.load(plan, spreadAt) ? refine(at, end, fitted, plan) : <f32>NaN;
  }
  const half = roundToHalf(scale);
  const magnitude: f32 = abs<f32>(half);
  const ordinary = magnitude >= <f32>0.00006103515625 && magnitude <= <f32>65504 && magnitude >= rms * f32.load(plan, spreadAt);
  return ordinary ? half : <f32>NaN;
}

/** Ties to even, for what is a normal float16. */
@inline
function roundToHalf(value: f32): f32 {
  const bits = reinterpret<u32>(value);
  return reinterpret<f32>((bits + 0xfff + ((bits >> 13) & 1)) & 0xffffe000);
}

/** The least-squares scale for the codes that `scale` gives: one more step of Lloyd's iteration, on the grid of the final codes. */
@inline
function refine(at: usize, end: usize, scale: f32, plan: usize): f32 {
  const factor = f32x4.splat(f32.load(plan, gridFactorAt) / scale);
  const base = v128.load(plan, baseAt);
  const threshold = v128.load(plan, thresholdAt);
  const levels = v128.load(plan, levelAt);
  const half = i32.load(plan, halfAt);
  const first = i8x16.splat(i32.load(plan, signedAt) ? 0 : <i8>half);
  const most = i8x16.splat(<i8>(half - 1));
  const zero = i8x16.splat(0);
  let dots = i32x4.splat(0);
  let squares = i32x4.splat(0);
  for (; at < end; at += 64) {
    const left = quartersAt(at, factor);
    const right = quartersAt(at + 32, factor);
    const cells = cellsOf(left, right);
    const sign = i8x16.lt_s(cells, zero);
    const magnitude = v128.xor(cells, sign);
    const number = i8x16.sub(numberOf(magnitude, cellOf(magnitude), base, threshold), first);
    // Above zero there is one integer level less; a negative scale has turned the values over.
    const level = i8x16.swizzle(levels, v128.bitselect(number, i8x16.min_u(number, most), sign));
    dots = dotOf(dots, i16x8.abs(left), i16x8.abs(right), level);
    squares = squareOf(squares, level);
  }
  const sums = totals(dots, squares, dots, squares);
  const ratio = <f32>(<f64>i32x4.extract_lane(sums, 0) / <f64>i32x4.extract_lane(sums, 1));
  return scale * f32.load(plan, refineFactorAt) * ratio;
}
