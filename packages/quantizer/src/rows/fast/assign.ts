import { cellIndex, magnitudeOf } from "./cell.ts";
import { numbersOf } from "./grid.ts";
import type { Plan } from "./plan.ts";
import { mostChunk, scratchCodes, scratchValues } from "./scratch.ts";

const values = scratchValues;
const codes = scratchCodes;

/** See rotate.ts. */
const places = 2 ** 17 - 1;
/** The bits by which a double's significand is longer than a float32's. */
const spareBits = 29;
/** Adding it rounds a double to an integer, ties to even, and leaves that in its low bits: 1.5 * 2^52. */
const magic = 1.5 * 2 ** 52;

/**
 * Quarters of cells by turns, and the low 16 bits of each (`spreadFactor`: they have no more): read from memory, where an engine would check that a
 * conversion did not overflow.
 */
const quarters: Float64Array = new Float64Array(8);
const low: Uint16Array = new Uint16Array(quarters.buffer);

/** The table of the plan at work: the code of a quarter of a cell modulo 2^16. */
const codeOf: Uint8Array = new Uint8Array(2 ** 16);
let used: Uint8Array | undefined;
const packed: Uint8Array = new Uint8Array(mostChunk / 2);

/** The code of each quarter of a cell, modulo 2^16. */
export function codeTable({ grid, signed, half }: Plan): Uint8Array {
  const numbers = numbersOf(grid);
  return Uint8Array.from({ length: codeOf.length }, (_, at) => {
    const index = cellIndex((at << 16) >> 16);
    const number = numbers[magnitudeOf(index)]!;
    if (signed) return Math.min(half + (index < 128 ? -number : number), 2 * half - 1);
    return index < 128 ? half - 1 - number : half + number;
  });
}

/** Makes a plan's table the one that `assign` reads. */
export function useCodeTable(table: Uint8Array): void {
  if (used !== table) codeOf.set(table);
  used = table;
}

/**
 * Writes the scratch's codes of its values[start .. end - 1]. `factor` is 4 * cells per unit, a float32.
 *
 * value * factor is rounded to float32 and then to an integer, as the kernel does. Rounding to float32 is taking value * factor * (2^29 - 1), which a double
 * holds to its last bit but 29, from value * factor * 2^29: `Math.fround` takes two conversions, each as long as a sum. Where float32 would be
 * denormal, and for -0, the result differs, within quarter 0.
 */
export function assign(start: number, end: number, factor: number): void {
  const most = factor * 2 ** spareBits;
  const rest = most - factor;
  const stop = end & places;
  let i = start & places;
  for (; i + 8 <= stop; i += 8) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    const e = values[i + 4]!;
    const f = values[i + 5]!;
    const g = values[i + 6]!;
    const h = values[i + 7]!;
    quarters[0] = a * most - a * rest + magic;
    quarters[1] = b * most - b * rest + magic;
    quarters[2] = c * most - c * rest + magic;
    quarters[3] = d * most - d * rest + magic;
    quarters[4] = e * most - e * rest + magic;
    quarters[5] = f * most - f * rest + magic;
    quarters[6] = g * most - g * rest + magic;
    quarters[7] = h * most - h * rest + magic;
    codes[i] = codeOf[low[0]!]!;
    codes[i + 1] = codeOf[low[4]!]!;
    codes[i + 2] = codeOf[low[8]!]!;
    codes[i + 3] = codeOf[low[12]!]!;
    codes[i + 4] = codeOf[low[16]!]!;
    codes[i + 5] = codeOf[low[20]!]!;
    codes[i + 6] = codeOf[low[24]!]!;
    codes[i + 7] = codeOf[low[28]!]!;
  }
  for (; i < stop; i++) {
    quarters[0] = values[i]! * most - values[i]! * rest + magic;
    codes[i] = codeOf[low[0]!]!;
  }
}

/** The scratch's first `count` codes, an even number, in pairs, the low nibble first. Void at the next call. */
export function packPairs(count: number): Uint8Array {
  const pairs = count >> 1;
  for (let i = 0; i < pairs; i++) packed[i] = codes[2 * i]! | (codes[2 * i + 1]! << 4);
  return packed.subarray(0, pairs);
}
