import { quartersOf } from "./cell.ts";
import type { Plan } from "./plan.ts";
import { scratchValues } from "./scratch.ts";

const values = scratchValues;

/** Cells of magnitudes. */
const cells = 128;

/**
 * What a search has to know of a group: for each cell of magnitudes, how many values lie in it or above, and the sum of their magnitudes, in
 * quarters of cells. Sums of integers do not depend on their order, so these give the kernel's. Where levels are not symmetric, values below
 * zero have cells of their own, from 128 on.
 */
export interface Histogram {
  readonly counts: Int32Array;
  readonly sums: Int32Array;
  /** Of the index of a cell below zero over that above. */
  readonly below: 0 | typeof cells;
}

export function createHistogram({ signed }: Plan): Histogram {
  const length = signed ? 2 * cells : cells;
  return { counts: new Int32Array(length), sums: new Int32Array(length), below: signed ? cells : 0 };
}

/** Counts the scratch's values[start .. end - 1]. `factor` is 4 * cells per unit. */
export function countCells({ counts, sums, below }: Histogram, start: number, end: number, factor: number): void {
  counts.fill(0);
  sums.fill(0);
  tally(counts, sums, below, start, end, factor);
  for (let first = 0; first <= below; first += cells) addFromAbove(counts, sums, first);
}

function tally(counts: Int32Array, sums: Int32Array, below: number, start: number, end: number, factor: number): void {
  for (let i = start; i < end; i++) {
    const quarters = quartersOf(values[i]!, factor);
    const sign = quarters >> 31;
    const magnitude = (quarters >> 2) ^ sign;
    const cell = (magnitude > 127 ? 127 : magnitude) + (sign & below);
    counts[cell] = counts[cell]! + 1;
    sums[cell] = sums[cell]! + ((quarters ^ sign) - sign);
  }
}

function addFromAbove(counts: Int32Array, sums: Int32Array, first: number): void {
  let count = 0;
  let sum = 0;
  for (let cell = first + cells - 1; cell >= first; cell--) {
    count = (count + counts[cell]!) | 0;
    sum = (sum + sums[cell]!) | 0;
    counts[cell] = count;
    sums[cell] = sum;
  }
}
