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
  /** What `sumFour` writes: four sums of magnitude * centroid, then four of centroid^2. No arguments or results, which would be boxed. */
  readonly sums: Float64Array;
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
  return {
    cellsPerUnit,
    lastCell,
    tables,
    magnitudes: new Float64Array(length),
    cells: new Int32Array(length),
    sums: new Float64Array(2 * lanes),
  };
}

/**
 * The least-squares scale, dot / energy, of the candidate's centroids that leave the least squared error, sum(values^2) - dot^2 / energy.
 *
 * @param rms the root mean square of values[start .. end - 1], not zero
 */
export function bestScale(candidates: Candidates, values: Float64Array, start: number, end: number, rms: number): number {
  findCells(candidates, values, start, end, rms);
  const { tables, sums } = candidates;
  let scale = rms;
  let explained = 0;
  for (const table of tables) {
    sumFour(candidates, table, end - start);
    for (let lane = 0; lane < lanes; lane++) {
      const dot = sums[lane]!;
      const energy = sums[lanes + lane]!;
      if ((dot * dot) / energy <= explained) continue;
      explained = (dot * dot) / energy;
      scale = dot / energy;
    }
  }
  return scale;
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

/** Sums magnitude * centroid and centroid^2 for the four candidates of a table. */
function sumFour({ magnitudes, cells, sums }: Candidates, table: Float64Array, count: number): void {
  let dotA = 0;
  let dotB = 0;
  let dotC = 0;
  let dotD = 0;
  let energyA = 0;
  let energyB = 0;
  let energyC = 0;
  let energyD = 0;
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
  sums[0] = dotA;
  sums[1] = dotB;
  sums[2] = dotC;
  sums[3] = dotD;
  sums[4] = energyA;
  sums[5] = energyB;
  sums[6] = energyC;
  sums[7] = energyD;
}
