import { cellIndex, magnitudeOf, quartersOf } from "./cell.ts";
import { numbersOf, type Grid } from "./grid.ts";
import type { Plan } from "./plan.ts";

const { fround } = Math;

/** The level of the centroid that each of the 256 cells falls to, for scales of one sign. */
interface Levels {
  readonly table: Uint8Array;
  readonly sign: 1 | -1;
}

/** A group in cells, in the order of its values. */
interface CellGroup {
  readonly indices: Uint8Array;
  /** In quarters of cells. */
  readonly magnitudes: Int32Array;
}

/** Sums over a group in integers; groups are short enough for 32 bits. */
interface Sums {
  /** magnitude * level */
  dot: number;
  /** level^2 */
  energy: number;
}

/** Returns the scale for values[start ..], in the units of the weights. */
export type Search = (values: Float32Array, start: number, rms: number) => number;

/**
 * The search for a group's scale. Candidates are compared in integers: the best has the largest dot^2 / energy, which is what its
 * least-squares scale, dot / energy, takes off the squared error. Every fourth candidate is tried, then the neighbours of the best at a
 * distance of 2, then of 1; the scale of the best is fitted once more, to the codes that it gives.
 *
 * Relative error on Gaussian weights at 4 bits, groups of 128: .00782. With twice as many candidates, all of them tried, it is .00781.
 */
export function createSearch(plan: Plan): Search {
  const { group, searchFactor, fitFactor, gridFactor, refineFactor } = plan;
  const candidates = plan.candidates.map((grid) => levelsOf(plan, grid));
  // Levels for a positive scale: a negative one has turned the values over.
  const [final] = levelsOf(plan, plan.grid);
  const cells: CellGroup = { indices: new Uint8Array(group), magnitudes: new Int32Array(group) };
  const sums: Sums = { dot: 0, energy: 0 };
  return (values, start, rms) => {
    split(values, start, fround(searchFactor / rms), cells);
    const scale = fround(fround(rms * fitFactor) * fround(bestFit(candidates, cells, sums)));
    split(values, start, fround(gridFactor / scale), cells);
    sumUp(final!, cells, sums);
    return fround(fround(scale * refineFactor) * fround(sums.dot / sums.energy));
  };
}

function bestFit(candidates: readonly (readonly Levels[])[], cells: CellGroup, sums: Sums): number {
  const last = candidates.length - 1;
  let best = 0;
  let explained = 0;
  let fit = 0;
  const consider = (k: number): void => {
    for (const levels of candidates[k]!) {
      sumUp(levels, cells, sums);
      const { dot, energy } = sums;
      const explains = (dot * dot) / energy;
      if (!(explains > explained)) continue;
      explained = explains;
      fit = (levels.sign * dot) / energy;
      best = k;
    }
  };
  for (let k = 0; k <= last; k += 4) consider(k);
  for (const distance of [2, 1]) {
    const middle = best;
    consider(Math.max(middle - distance, 0));
    consider(Math.min(middle + distance, last));
  }
  return fit;
}

/** One for symmetric centroids. Of integer levels there is one more below zero than above: it serves either sign. */
function levelsOf({ signed, half, levels }: Plan, grid: Grid): Levels[] {
  const numbers = numbersOf(grid);
  const upTo = (below: number, above: number): Uint8Array =>
    Uint8Array.from({ length: 256 }, (_, index) => levels[Math.min(numbers[magnitudeOf(index)]!, index < 128 ? below : above)]!);
  if (!signed) return [{ table: upTo(half, half), sign: 1 }];
  return [
    { table: upTo(half, half - 1), sign: 1 },
    { table: upTo(half - 1, half), sign: -1 },
  ];
}

function split(values: Float32Array, start: number, factor: number, { indices, magnitudes }: CellGroup): void {
  for (let i = 0; i < indices.length; i++) {
    const quarters = quartersOf(values[start + i]!, factor);
    indices[i] = cellIndex(quarters);
    magnitudes[i] = quarters < 0 ? -quarters : quarters;
  }
}

function sumUp({ table }: Levels, { indices, magnitudes }: CellGroup, sums: Sums): void {
  let dot = 0;
  let energy = 0;
  for (let i = 0; i < indices.length; i++) {
    const level = table[indices[i]!]!;
    dot = (dot + Math.imul(magnitudes[i]!, level)) | 0;
    energy = (energy + Math.imul(level, level)) | 0;
  }
  sums.dot = dot;
  sums.energy = energy;
}
