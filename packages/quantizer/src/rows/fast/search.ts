import { candidatesOf, sumUp, type Candidate, type Sums } from "./candidate.ts";
import { cellIndex, magnitudeOf, quartersOf } from "./cell.ts";
import { numbersOf } from "./grid.ts";
import { countCells, createHistogram, type Histogram } from "./histogram.ts";
import type { Plan } from "./plan.ts";
import { scratchValues } from "./scratch.ts";

const { fround } = Math;
const values = scratchValues;

/** Returns the scale for the scratch's values[start ..], in the units of the weights; NaN where values may lie too far from it. */
export type Search = (start: number, rms: number) => number;

/**
 * The search for a group's scale. Candidates are compared in integers: the best has the largest dot^2 / energy, which is what its
 * least-squares scale, dot / energy, takes off the squared error. Every fourth candidate is tried, then the neighbours of the best at a
 * distance of 2, then of 1; the scale of the best is fitted once more, to the codes that it gives.
 *
 * Relative error on Gaussian weights at 4 bits, groups of 128: .00781. All candidates instead of some of them, and fits until nothing changes, would
 * take another .2 % off.
 */
export function createSearch(plan: Plan): Search {
  const { group, searchFactor, fitFactor, gridFactor, refineFactor, spreadFactor } = plan;
  const candidates = plan.candidates.map((grid) => candidatesOf(plan, grid));
  const levelOf = levelTable(plan);
  const histogram = createHistogram(plan);
  const sums: Sums = { dot: 0, energy: 0 };
  const found: Found = { best: 0, explained: 0.5, fit: 0.5 };
  return (start, rms) => {
    countCells(histogram, start, start + group, fround(searchFactor / rms));
    const scale = fround(fround(rms * fitFactor) * fround(bestFit(candidates, histogram, sums, found)));
    // The kernel's quarters of cells have 16 bits.
    if (!(Math.abs(scale) >= fround(rms * spreadFactor))) return NaN;
    refit(start, start + group, fround(gridFactor / scale), levelOf, sums);
    return fround(fround(scale * refineFactor) * fround(sums.dot / sums.energy));
  };
}

/** The best candidate so far. */
interface Found {
  best: number;
  explained: number;
  fit: number;
}

function bestFit(candidates: readonly (readonly Candidate[])[], histogram: Histogram, sums: Sums, found: Found): number {
  const last = candidates.length - 1;
  found.best = 0;
  found.explained = 0;
  found.fit = 0;
  for (let k = 0; k <= last; k += 4) consider(candidates[k]!, k, histogram, sums, found);
  for (let distance = 2; distance > 0; distance--) {
    const below = Math.max(found.best - distance, 0);
    const above = Math.min(found.best + distance, last);
    consider(candidates[below]!, below, histogram, sums, found);
    consider(candidates[above]!, above, histogram, sums, found);
  }
  return found.fit;
}

function consider(candidates: readonly Candidate[], k: number, histogram: Histogram, sums: Sums, found: Found): void {
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    sumUp(candidate, histogram, sums);
    const { dot, energy } = sums;
    const explains = (dot * dot) / energy;
    if (!(explains > found.explained)) continue;
    found.explained = explains;
    found.fit = (candidate.sign * dot) / energy;
    found.best = k;
  }
}

/** The level of the centroid that each of the 256 cells falls to, for a positive scale: a negative one has turned the values over. */
function levelTable({ signed, half, levels, grid }: Plan): Uint8Array {
  const numbers = numbersOf(grid);
  const above = signed ? half - 1 : half;
  return Uint8Array.from({ length: 256 }, (_, index) => levels[Math.min(numbers[magnitudeOf(index)]!, index < 128 ? half : above)]!);
}

/** The sums over the scratch's values[start .. end - 1] and their levels on the grid of the final codes. */
function refit(start: number, end: number, factor: number, levelOf: Uint8Array, sums: Sums): void {
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
