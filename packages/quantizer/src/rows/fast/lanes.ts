import { scratchCodes, scratchValues } from "./scratch.ts";

const { fround } = Math;
const values = scratchValues;
const codes = scratchCodes;
/** See rotate.ts. */
const places = 2 ** 17 - 1;
/** What a value is restored to, by its code. */
const restored: Float32Array = new Float32Array(16);

/**
 * Writes weights[from ..] to the scratch's values[start .. end - 1] and returns the sum of their squares, in double precision and 4 lanes, each of which
 * takes two of 8 at a time; then the lanes are added as a tree of neighbours: the kernel's order.
 */
export function load(weights: Float32Array, from: number, start: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const stop = end & places;
  let i = start & places;
  let at = from;
  // Reads all before it adds: an engine does not know that two reads of one element are equal.
  for (; i + 8 <= stop; i += 8, at += 8) {
    const v0 = weights[at]!;
    const v1 = weights[at + 1]!;
    const v2 = weights[at + 2]!;
    const v3 = weights[at + 3]!;
    const v4 = weights[at + 4]!;
    const v5 = weights[at + 5]!;
    const v6 = weights[at + 6]!;
    const v7 = weights[at + 7]!;
    values[i] = v0;
    values[i + 1] = v1;
    values[i + 2] = v2;
    values[i + 3] = v3;
    values[i + 4] = v4;
    values[i + 5] = v5;
    values[i + 6] = v6;
    values[i + 7] = v7;
    a += v0 * v0 + v4 * v4;
    b += v1 * v1 + v5 * v5;
    c += v2 * v2 + v6 * v6;
    d += v3 * v3 + v7 * v7;
  }
  // A group that 8 does not divide never meets the kernel.
  for (; i < stop; i++, at++) {
    values[i] = weights[at]!;
    a += values[i]! * values[i]!;
  }
  return a + b + (c + d);
}

/** The same sum of the scratch's values[start .. end - 1]. */
export function squaresOf(start: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const stop = end & places;
  let i = start & places;
  for (; i + 8 <= stop; i += 8) {
    a += values[i]! * values[i]! + values[i + 4]! * values[i + 4]!;
    b += values[i + 1]! * values[i + 1]! + values[i + 5]! * values[i + 5]!;
    c += values[i + 2]! * values[i + 2]! + values[i + 6]! * values[i + 6]!;
    d += values[i + 3]! * values[i + 3]! + values[i + 7]! * values[i + 7]!;
  }
  for (; i < stop; i++) a += values[i]! * values[i]!;
  return a + b + (c + d);
}

/**
 * `squaresOf` what the values are beyond codebook * factor at their codes, once this has taken the values' place: nothing reads them after.
 */
export function errorOf(start: number, end: number, codebook: Float32Array, factor: number): number {
  for (let i = 0; i < codebook.length; i++) restored[i] = codebook[i]! * factor;
  for (let i = start; i < end; i++) values[i] = fround(values[i]! - restored[codes[i]! & 15]!);
  return squaresOf(start, end);
}
