import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import type { BlockSearch } from "./search.ts";
import { unitsPerSigma } from "./sweep.ts";

/**
 * The columns that are encoded together: as many whole blocks as whole groups, one block of 256 with two groups of 128, say. Tries scales on
 * them and keeps the best.
 */
export interface Unit {
  /** How many columns. */
  readonly length: number;
  readonly block: number;
  readonly group: number;
  readonly search: BlockSearch;
  readonly centroids: Float64Array;
  best: Attempt;
  /** Overwritten by the next attempt. */
  trial: Attempt;
}

/** States and scales that belong together, and what they lose. */
export interface Attempt {
  readonly path: Uint16Array;
  /** float16 values, of each group; zero where zeros are closer. */
  readonly scales: Float64Array;
  error: number;
}

export function createAttempt(length: number, groups: number): Attempt {
  return { path: new Uint16Array(length), scales: new Float64Array(groups), error: Infinity };
}

/**
 * First guesses of a scale, in units of the group's root mean square. Searching codes is what takes the time, so there are few. Relative
 * error of Gaussian weights at 2 bits and 2^8 states, groups of 128: .07572 from 1, .07530 from .95 and 1.05, .07504 from five of .92 to 1.08.
 */
const factors: readonly number[] = [0.95, 1.05];

/**
 * Chooses scales and states for values[start ..]: from each first guess, and once more from the best of what was fitted to those. Leaves them
 * in `unit.best`.
 */
export function encodeUnit(unit: Unit, values: Float64Array, start: number): void {
  unit.best.error = Infinity;
  for (const factor of factors) attempt(unit, values, start, (g) => factor * rootMeanSquare(values, start + g * unit.group, unit.group));
  const { scales } = unit.best;
  attempt(unit, values, start, (g) => scales[g]!);
}

/** Searches states for given scales, fits scales to the states, and keeps both if they are better than the best. */
function attempt(unit: Unit, values: Float64Array, start: number, scaleOf: (group: number) => number): void {
  const { trial, search, block, group } = unit;
  for (let from = 0; from < unit.length; from += block) {
    fillTargets(search.targets, values, start, from, group, scaleOf);
    search.run(trial.path, from);
  }
  trial.error = 0;
  for (let g = 0; g < trial.scales.length; g++) trial.error += fitScale(unit, values, start, g);
  if (trial.error >= unit.best.error) return;
  unit.trial = unit.best;
  unit.best = trial;
}

function fillTargets(
  targets: Int16Array,
  values: Float64Array,
  start: number,
  from: number,
  group: number,
  scaleOf: (group: number) => number,
): void {
  for (let i = 0; i < targets.length;) {
    const g = Math.floor((from + i) / group);
    const end = Math.min(targets.length, (g + 1) * group - from);
    const scale = scaleOf(g);
    const factor = scale === 0 ? 0 : unitsPerSigma / scale;
    for (; i < end; i++) {
      const target = Math.floor(values[start + from + i]! * factor + 0.5);
      targets[i] = target < -0x8000 ? -0x8000 : target > 0x7fff ? 0x7fff : target;
    }
  }
}

/** Writes the float16 nearest to the least-squares scale of a group, or zero if that loses less. @returns the squared error */
function fitScale({ trial, group, centroids }: Unit, values: Float64Array, start: number, g: number): number {
  let dot = 0;
  let energy = 0;
  let total = 0;
  for (let i = g * group; i < (g + 1) * group; i++) {
    const value = values[start + i]!;
    const centroid = centroids[trial.path[i]!]!;
    dot += value * centroid;
    energy += centroid * centroid;
    total += value * value;
  }
  const scale = dot > 0 ? float16ToFloat32(float32ToFloat16(dot / energy)) : 0;
  // Beyond float16: the caller refuses the row.
  if (scale === Infinity) {
    trial.scales[g] = scale;
    return 0;
  }
  const error = total - scale * (2 * dot - scale * energy);
  trial.scales[g] = error < total ? scale : 0;
  return Math.min(error, total);
}

function rootMeanSquare(values: Float64Array, start: number, count: number): number {
  let energy = 0;
  for (let i = start; i < start + count; i++) energy += values[i]! * values[i]!;
  return Math.sqrt(energy / count);
}
