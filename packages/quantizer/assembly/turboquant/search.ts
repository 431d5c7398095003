// The search for the scale of a group among the candidates of a plan.

import { sumsOfOne, sumsOfSigns, sumsOfTwo } from "./candidates";
import { cellOf, cellsOf, quartersAt } from "./cells";
import { candidatesAt, searchFactorAt, signedAt } from "./plan";

/** Stores what a search needs of a group, 80 bytes for 16 weights: cells of magnitudes, wide cells, magnitudes in quarters of cells, signs. */
@inline
function splitCells(at: usize, end: usize, rms: f32, plan: usize, buffer: usize): void {
  const factor = f32x4.splat(f32.load(plan, searchFactorAt) / rms);
  const zero = i8x16.splat(0);
  for (; at < end; at += 64, buffer += 80) {
    const first = quartersAt(at, factor);
    const second = quartersAt(at + 32, factor);
    const cells = cellsOf(first, second);
    const sign = i8x16.lt_s(cells, zero);
    const magnitude = v128.xor(cells, sign);
    v128.store(buffer, magnitude);
    v128.store(buffer, cellOf(magnitude), 16);
    v128.store(buffer, i16x8.abs(first), 32);
    v128.store(buffer, i16x8.abs(second), 48);
    v128.store(buffer, sign, 64);
  }
}

// The best candidate so far, what it explains, dot^2 / energy, and its least-squares scale, dot / energy. In vectors, for choices without branches,
// which would be mispredicted as often as not.
let best: v128 = i64x2.splat(0);
let explained: v128 = f64x2.splat(0);
let fit: v128 = f64x2.splat(0);

/** Keeps the better of candidates a and b, if it is better than the best. `sums` are dot and energy of a, then of b; `signs` those of their scales. */
@inline
function keep(a: i32, b: i32, sums: v128, signs: v128): void {
  const dots = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(sums, sums, 0, 2, 0, 2));
  const energies = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(sums, sums, 1, 3, 1, 3));
  const explains = f64x2.div(f64x2.mul(dots, dots), energies);
  const fits = f64x2.div(f64x2.mul(signs, dots), energies);
  const first = v128.shuffle<f64>(explains, explains, 0, 0);
  const second = v128.shuffle<f64>(explains, explains, 1, 1);
  const isSecond = f64x2.gt(second, first);
  const more = v128.bitselect(second, first, isSecond);
  const fitted = v128.bitselect(v128.shuffle<f64>(fits, fits, 1, 1), v128.shuffle<f64>(fits, fits, 0, 0), isSecond);
  const number = v128.bitselect(i64x2.splat(b), i64x2.splat(a), isSecond);
  const isBetter = f64x2.gt(more, explained);
  explained = v128.bitselect(more, explained, isBetter);
  fit = v128.bitselect(fitted, fit, isBetter);
  best = v128.bitselect(number, best, isBetter);
}

/** Every fourth candidate, then the neighbours of the best at a distance of 2, then of 1. */
@inline
export function search(at: usize, end: usize, rms: f32, plan: usize, buffer: usize): f32 {
  splitCells(at, end, rms, plan, buffer);
  const stop = buffer + ((end - at) / 64) * 80;
  const last = i32.load(plan, candidatesAt) - 1;
  best = i64x2.splat(0);
  explained = f64x2.splat(0);
  fit = f64x2.splat(0);
  for (let k = 0; k <= last; k += 8) consider(k, min(k + 4, last), plan, buffer, stop);
  for (let distance = 2; distance > 0; distance--) {
    const middle = <i32>i64x2.extract_lane(best, 0);
    consider(max(middle - distance, 0), min(middle + distance, last), plan, buffer, stop);
  }
  return <f32>f64x2.extract_lane(fit, 0);
}

/** Candidates a and b, which may be the same. */
@inline
function consider(a: i32, b: i32, plan: usize, buffer: usize, stop: usize): void {
  if (i32.load(plan, signedAt)) {
    const signs = f64x2(1, -1);
    keep(a, a, sumsOfSigns(a, plan, buffer, stop), signs);
    if (a != b) keep(b, b, sumsOfSigns(b, plan, buffer, stop), signs);
  } else keep(a, b, a == b ? sumsOfOne(a, plan, buffer, stop) : sumsOfTwo(a, b, plan, buffer, stop), f64x2.splat(1));
}
