import { magnitudeOf } from "./cell.ts";
import { numbersOf } from "./grid.ts";
import type { Plan } from "./plan.ts";

const { fround } = Math;

/** Quarters of cells stay within 16 bits (`spreadFactor`), cells within 14: a table of all of them needs no clamp. */
const cells = 2 ** 14;
/**
 * Makes quarters of cells positive, and with the half rounds them to the nearest. Ties go up, not to even, which no cell notices: its lower
 * edge is a multiple of 4.
 */
const offset = 4 * (cells / 2) + 0.5;

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

/** Writes the codes of values[start .. end - 1] from codes[to] on. `factor` is 4 * cells per unit. */
export function assign(
  values: Float32Array,
  start: number,
  end: number,
  factor: number,
  codeOf: Uint8Array,
  codes: Uint8Array,
  to: number,
): void {
  const shift = to - start;
  for (let i = start; i < end; i++) codes[i + shift] = codeOf[(fround(values[i]! * factor) + offset) >> 2]!;
}

/** Packs `codes`, an even number of them, from packed[to] on, the low nibble first. */
export function packPairs(codes: Uint8Array, packed: Uint8Array, to: number): void {
  const pairs = codes.length >> 1;
  for (let i = 0; i < pairs; i++) packed[to + i] = codes[2 * i]! | (codes[2 * i + 1]! << 4);
}
