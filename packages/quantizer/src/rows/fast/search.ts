import { candidatesOf, sumUp, type Candidate, type Sums } from "./candidate.ts";
import { cellIndex, magnitudeOf, quartersOf } from "./cell.ts";
import { numbersOf } from "./grid.ts";
import { countCells, createHistogram, type Histogram } from "./histogram.ts";
import type { Plan } from "./plan.ts";

const { fround } = Math;

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
  const candidates = plan.candidates.map((grid) => candidatesOf(plan, grid));
  const levelOf = levelTable(plan);
  const histogram = createHistogram(plan);
  const sums: Sums = { dot: 0, energy: 0 };
  return (values, start, rms) => {
    countCells(histogram, values, start, start + group, fround(searchFactor / rms));
    const scale = fround(fround(rms * fitFactor) * fround(bestFit(candidates, histogram, sums)));
    refit(values, start, start + group, fround(gridFactor / scale), levelOf, sums);
    return fround(fround(scale * refineFactor) * fround(sums.dot / sums.energy));
  };
}

function bestFit(candidates: readonly (readonly Candidate[])[], histogram: Histogram, sums: Sums): number {
  const last = candidates.length - 1;
  let best = 0;
  let explained = 0;
  let fit = 0;
  const consider = (k: number): void => {
    for (const candidate of candidates[k]!) {
      sumUp(candidate, histogram, sums);
      const { dot, energy } = sums;
      const explains = (dot * dot) / energy;
      if (!(explains > explained)) continue;
      explained = explains;
      fit = (candidate.sign * dot) / energy;
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

/** The level of the centroid that each of the 256 cells falls to, for a positive scale: a negative one has turned the values over. */
function levelTable({ signed, half, levels, grid }: Plan): Uint8Array {
  const numbers = numbersOf(grid);
  const above = signed ? half - 1 : half;
  return Uint8Array.from({ length: 256 }, (_, index) => levels[Math.min(numbers[magnitudeOf(index)]!, index < 128 ? half : above)]!);
}

/** The sums over values[start .. end - 1] and their levels on the grid of the final codes. */
function refit(values: Float32Array, start: number, end: number, factor: number, levelOf: Uint8Array, sums: Sums): void {
  let dot = 0;
  let energy = 0;
  for (let i = start; i < end; i++) {
    const quarters = quartersOf(values[i]!, factor);
    const sign = quarters >> 31;
    const level = levelOf[cellIndex(quarters)]!;
    dot = (dot + Math.imul((quarters ^ sign) - sign, level)) | 0;
    energy = (energy + Math.imul(level, level)) | 0;
  }
  sums.dot = dot;
  sums.energy = energy;
}
