import type { Nearest } from "./nearest.ts";

/**
 * Tables that try scales on a group without assigning codes. Magnitudes, in units of the group's root mean square, are cut into narrow cells,
 * and a table tells which centroid the middle of each cell falls to under each candidate. A value beside a threshold may be given the
 * neighbouring centroid, which costs little; the errors by which candidates are compared are exactly those of the centroids given.
 */
export interface Candidates {
  readonly cellsPerUnit: number;
  readonly lastCell: number;
  /** For four candidates each: the positive centroid of cell i under candidate k at 4 i + k. */
  readonly tables: readonly Float64Array[];
  /** Room for a group: magnitudes, and where their cells begin in a table. */
  readonly magnitudes: Float64Array;
  readonly cells: Int32Array;
}

/**
 * Candidates are these multiples of the root mean square, .8 to 1.2. Relative error at 4 bits, groups of 128, Gaussian weights: .00933 with
 * the root mean square itself, .00785 with 8 candidates, .00782 with these 12, .00781 with 16.
 */
const factors: readonly number[] = Array.from({ length: 12 }, (_, i) => 0.8 + (0.4 * i) / 11);
/** The sums of four candidates fit into a processor's registers. */
const lanes = 4;
/** Cells beside the narrowest pair of thresholds, times those of `Nearest`. */
const finer = 4;

/**
 * @param nearest of a codebook that is symmetric around zero, without a zero: Lloyd-Max of N(0, 1)
 * @param length how many values the groups have
 */
export function createCandidates(nearest: Nearest, length: number): Candidates {
  const cellsPerUnit = Math.max(1, nearest.cellsPerUnit * finer);
  const positive = nearest.centroids.filter((centroid) => centroid > 0);
  const edges = nearest.thresholds.filter((threshold) => threshold > 0);
  const lastThreshold = edges.at(-2) ?? 0;
  const lastCell = Math.ceil(lastThreshold * factors.at(-1)! * cellsPerUnit);
  const tables = Array.from({ length: factors.length / lanes }, () => new Float64Array((lastCell + 1) * lanes));
  for (const [k, factor] of factors.entries()) {
    let index = 0;
    for (let cell = 0; cell <= lastCell; cell++) {
      while ((cell + 0.5) / cellsPerUnit / factor > edges[index]!) index++;
      tables[Math.floor(k / lanes)]![cell * lanes + (k % lanes)] = positive[index]!;
    }
  }
  return { cellsPerUnit, lastCell, tables, magnitudes: new Float64Array(length), cells: new Int32Array(length) };
}

/** A scale and how much of a group's energy it explains. */
interface Best {
  scale: number;
  explained: number;
}

/**
 * The least-squares scale, dot / energy, of the candidate's centroids that leave the least squared error, sum(values^2) - dot^2 / energy.
 *
 * @param rms the root mean square of values[start .. end - 1], not zero
 */
export function bestScale(candidates: Candidates, values: Float64Array, start: number, end: number, rms: number): number {
  findCells(candidates, values, start, end, rms);
  const best: Best = { scale: rms, explained: 0 };
  for (const table of candidates.tables) tryFour(candidates, table, end - start, best);
  return best.scale;
}

function findCells(
  { cellsPerUnit, lastCell, magnitudes, cells }: Candidates,
  values: Float64Array,
  start: number,
  end: number,
  rms: number,
): void {
  const cellsPerValue = cellsPerUnit / rms;
  for (let i = 0; i < end - start; i++) {
    const magnitude = Math.abs(values[start + i]!);
    const cell = (magnitude * cellsPerValue) | 0;
    magnitudes[i] = magnitude;
    cells[i] = lanes * (cell < lastCell ? cell : lastCell);
  }
}

function tryFour({ magnitudes, cells }: Candidates, table: Float64Array, count: number, best: Best): void {
  let [dotA, dotB, dotC, dotD] = [0, 0, 0, 0];
  let [energyA, energyB, energyC, energyD] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const magnitude = magnitudes[i]!;
    const at = cells[i]!;
    const a = table[at]!;
    const b = table[at + 1]!;
    const c = table[at + 2]!;
    const d = table[at + 3]!;
    dotA += magnitude * a;
    dotB += magnitude * b;
    dotC += magnitude * c;
    dotD += magnitude * d;
    energyA += a * a;
    energyB += b * b;
    energyC += c * c;
    energyD += d * d;
  }
  keepBetter(best, dotA, energyA);
  keepBetter(best, dotB, energyB);
  keepBetter(best, dotC, energyC);
  keepBetter(best, dotD, energyD);
}

function keepBetter(best: Best, dot: number, energy: number): void {
  const explained = (dot * dot) / energy;
  if (explained <= best.explained) return;
  best.explained = explained;
  best.scale = dot / energy;
}
