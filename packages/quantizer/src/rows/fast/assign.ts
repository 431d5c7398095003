import { magnitudeOf } from "./cell.ts";
import { numbersOf } from "./grid.ts";
import type { Plan } from "./plan.ts";
import { mostChunk, scratchCodes, scratchValues } from "./scratch.ts";

const { fround } = Math;
const values = scratchValues;
const codes = scratchCodes;

/** Quarters of cells stay within 16 bits (`spreadFactor`), cells within 14: a table of all of them needs no clamp. */
const cells = 2 ** 14;
/**
 * Makes quarters of cells positive, and with the half rounds them to the nearest. Ties go up, not to even, which no cell notices: its lower
 * edge is a multiple of 4.
 */
const offset = 4 * (cells / 2) + 0.5;

/** The table of the plan at work. */
const codeOf: Uint8Array = new Uint8Array(cells);
const packed: Uint8Array = new Uint8Array(mostChunk / 2);

/** The code of each cell, from the least up. */
export function codeTable({ grid, signed, half }: Plan): Uint8Array {
  const numbers = numbersOf(grid);
  const near = Uint8Array.from({ length: 256 }, (_, index) => {
    const number = numbers[magnitudeOf(index)]!;
    if (signed) return Math.min(half + (index < 128 ? -number : number), 2 * half - 1);
    return index < 128 ? half - 1 - number : half + number;
  });
  const table = new Uint8Array(cells).fill(near[255]!);
  table.fill(near[0]!, 0, cells / 2);
  table.set(near, cells / 2 - 128);
  return table;
}

/** Makes a plan's table the one that `assign` reads. */
export function useCodeTable(table: Uint8Array): void {
  codeOf.set(table);
}

/** Writes the scratch's codes of its values[start .. end - 1]. `factor` is 4 * cells per unit. */
export function assign(start: number, end: number, factor: number): void {
  let i = start;
  // The mask changes nothing, but with it an engine need not check that the index is within the table.
  for (; i + 4 <= end; i += 4) {
    codes[i] = codeOf[((fround(values[i]! * factor) + offset) >> 2) & (cells - 1)]!;
    codes[i + 1] = codeOf[((fround(values[i + 1]! * factor) + offset) >> 2) & (cells - 1)]!;
    codes[i + 2] = codeOf[((fround(values[i + 2]! * factor) + offset) >> 2) & (cells - 1)]!;
    codes[i + 3] = codeOf[((fround(values[i + 3]! * factor) + offset) >> 2) & (cells - 1)]!;
  }
  for (; i < end; i++) codes[i] = codeOf[((fround(values[i]! * factor) + offset) >> 2) & (cells - 1)]!;
}

/** The scratch's first `count` codes, an even number, in pairs, the low nibble first. Void at the next call. */
export function packPairs(count: number): Uint8Array {
  const pairs = count >> 1;
  for (let i = 0; i < pairs; i++) packed[i] = codes[2 * i]! | (codes[2 * i + 1]! << 4);
  return packed.subarray(0, pairs);
}
