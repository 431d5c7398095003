import { scratchCodes, scratchValues } from "./scratch.ts";

const { fround } = Math;
const values = scratchValues;
const codes = scratchCodes;
/** What a value is restored to, by its code. */
const restored: Float32Array = new Float32Array(16);

/**
 * The float32 sum of squares of the scratch's values[start .. end - 1], in 8 lanes (index from start modulo 8), which are then added as a tree
 * of neighbours: the kernel's order.
 */
export function squaresOf(start: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = start;
  for (; i + 8 <= end; i += 8) {
    a = fround(a + fround(values[i]! * values[i]!));
    b = fround(b + fround(values[i + 1]! * values[i + 1]!));
    c = fround(c + fround(values[i + 2]! * values[i + 2]!));
    d = fround(d + fround(values[i + 3]! * values[i + 3]!));
    e = fround(e + fround(values[i + 4]! * values[i + 4]!));
    f = fround(f + fround(values[i + 5]! * values[i + 5]!));
    g = fround(g + fround(values[i + 6]! * values[i + 6]!));
    h = fround(h + fround(values[i + 7]! * values[i + 7]!));
  }
  // A group that 8 does not divide never meets the kernel.
  for (; i < end; i++) a = fround(a + fround(values[i]! * values[i]!));
  return fround(fround(fround(a + b) + fround(c + d)) + fround(fround(e + f) + fround(g + h)));
}

/**
 * `squaresOf` what the values are beyond codebook * factor at their codes, once this has taken the values' place: nothing reads them after.
 */
export function errorOf(start: number, end: number, codebook: Float32Array, factor: number): number {
  for (let i = 0; i < codebook.length; i++) restored[i] = codebook[i]! * factor;
  for (let i = start; i < end; i++) values[i] = fround(values[i]! - restored[codes[i]! & 15]!);
  return squaresOf(start, end);
}
