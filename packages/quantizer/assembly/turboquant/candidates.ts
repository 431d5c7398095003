// What a candidate for the scale explains of a group: the sums of its magnitudes times levels, and of levels squared.

import { numberOf } from "./cells";
import { candidateTablesAt, halfAt, levelAt } from "./plan";
import { dotOf, squareOf, totals } from "./sums";

export function sumsOfOne(k: i32, plan: usize, buffer: usize, stop: usize): v128 {
  const levels = v128.load(plan, levelAt);
  const tables = plan + <usize>(k * 32);
  const base = v128.load(tables, candidateTablesAt);
  const threshold = v128.load(tables, candidateTablesAt + 16);
  let dots = i32x4.splat(0);
  let squares = i32x4.splat(0);
  for (; buffer < stop; buffer += 80) {
    const level = i8x16.swizzle(levels, numberOf(v128.load(buffer), v128.load(buffer, 16), base, threshold));
    dots = dotOf(dots, v128.load(buffer, 32), v128.load(buffer, 48), level);
    squares = squareOf(squares, level);
  }
  return totals(dots, squares, dots, squares);
}

/** Two at once share their loads. */
export function sumsOfTwo(a: i32, b: i32, plan: usize, buffer: usize, stop: usize): v128 {
  const levels = v128.load(plan, levelAt);
  const tablesA = plan + <usize>(a * 32);
  const tablesB = plan + <usize>(b * 32);
  const baseA = v128.load(tablesA, candidateTablesAt);
  const thresholdA = v128.load(tablesA, candidateTablesAt + 16);
  const baseB = v128.load(tablesB, candidateTablesAt);
  const thresholdB = v128.load(tablesB, candidateTablesAt + 16);
  let dotsA = i32x4.splat(0);
  let squaresA = i32x4.splat(0);
  let dotsB = i32x4.splat(0);
  let squaresB = i32x4.splat(0);
  for (; buffer < stop; buffer += 80) {
    const magnitude = v128.load(buffer);
    const cell = v128.load(buffer, 16);
    const low = v128.load(buffer, 32);
    const high = v128.load(buffer, 48);
    const levelA = i8x16.swizzle(levels, numberOf(magnitude, cell, baseA, thresholdA));
    dotsA = dotOf(dotsA, low, high, levelA);
    squaresA = squareOf(squaresA, levelA);
    const levelB = i8x16.swizzle(levels, numberOf(magnitude, cell, baseB, thresholdB));
    dotsB = dotOf(dotsB, low, high, levelB);
    squaresB = squareOf(squaresB, levelB);
  }
  return totals(dotsA, squaresA, dotsB, squaresB);
}

/** Levels have one more below zero than above: for a positive scale, then for a negative one. */
export function sumsOfSigns(k: i32, plan: usize, buffer: usize, stop: usize): v128 {
  const levels = v128.load(plan, levelAt);
  const most = i8x16.splat(<i8>(i32.load(plan, halfAt) - 1));
  const tables = plan + <usize>(k * 32);
  const base = v128.load(tables, candidateTablesAt);
  const threshold = v128.load(tables, candidateTablesAt + 16);
  let dotsBelow = i32x4.splat(0);
  let squaresBelow = i32x4.splat(0);
  let dotsAbove = i32x4.splat(0);
  let squaresAbove = i32x4.splat(0);
  for (; buffer < stop; buffer += 80) {
    const number = numberOf(v128.load(buffer), v128.load(buffer, 16), base, threshold);
    const whole = i8x16.swizzle(levels, number);
    const capped = i8x16.swizzle(levels, i8x16.min_u(number, most));
    const sign = v128.load(buffer, 64);
    const low = v128.load(buffer, 32);
    const high = v128.load(buffer, 48);
    const below = v128.bitselect(whole, capped, sign);
    const above = v128.bitselect(capped, whole, sign);
    dotsBelow = dotOf(dotsBelow, low, high, below);
    squaresBelow = squareOf(squaresBelow, below);
    dotsAbove = dotOf(dotsAbove, low, high, above);
    squaresAbove = squareOf(squaresAbove, above);
  }
  return totals(dotsBelow, squaresBelow, dotsAbove, squaresAbove);
}
