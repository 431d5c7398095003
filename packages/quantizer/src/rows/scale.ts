import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import { assignCodes, type Nearest } from "./nearest.ts";

/** The group values[start .. end - 1] of a row, and room for its codes at the same indices. One object serves all groups of all rows. */
export interface Group {
  readonly values: Float64Array;
  readonly codes: Uint8Array;
  start: number;
  end: number;
}

/**
 * Returns a float16 value: zero for a group that is stored as zeros, infinite where the scale is beyond float16. May overwrite the codes.
 */
export type ScaleRule = (group: Group, nearest: Nearest) => number;

/** The root mean square, since the centroids are those of unit variance. */
export const rmsScale: ScaleRule = (group) => roundToFloat16(rootMeanSquare(group));

/** The value of largest magnitude (the first of several) falls on the lowest point of the integer grid, whatever its sign. */
export const extremeScale: ScaleRule = ({ values, start, end }, { centroids }) => {
  let extreme = 0;
  for (let i = start; i < end; i++) {
    if (Math.abs(values[i]!) > Math.abs(extreme)) extreme = values[i]!;
  }
  return roundToFloat16(extreme / centroids[0]!);
};

/**
 * Where the search starts, as multiples of the root mean square: .8, .85, ... 1.2; and how often the best is improved. Relative error at 4
 * bits, groups of 128, Gaussian weights: .00933 without a search, .00786 with these 9 candidates, .00782 with the refinements too, and also
 * with 17 candidates and none, which takes half as long again (and saves 3 % of the error at 8 bits).
 */
const candidates: readonly number[] = Array.from({ length: 9 }, (_, i) => 0.8 + i / 20);
const refinements = 2;

/**
 * For each candidate: assign codes, then take the least-squares scale of these codes, dot / energy, which leaves the squared error
 * sum(values^2) - dot^2 / energy. From the best one, codes and scale are fitted to each other in turn, which never adds error, and the
 * result is rounded to float16.
 */
export const searchScale: ScaleRule = (group, nearest) => {
  const rms = rootMeanSquare(group);
  if (rms === 0) return 0;
  const fit: Fit = { dot: 0, energy: 0 };
  let scale = rms;
  let explained = 0;
  for (const candidate of candidates) {
    fitCodes(group, nearest, rms * candidate, fit);
    const gain = (fit.dot * fit.dot) / fit.energy;
    if (gain <= explained) continue;
    explained = gain;
    scale = fit.dot / fit.energy;
  }
  for (let round = 0; round < refinements; round++) {
    fitCodes(group, nearest, scale, fit);
    scale = fit.dot / fit.energy;
  }
  return betterFloat16(group, nearest, scale, fit);
};

/** The least float16 with full precision. */
const leastNormal = 2 ** -14;

/**
 * A float16 for a positive `scale`: the nearest. Among subnormals, where neighbours differ by up to their own size, it is the one below or
 * above that leaves the smaller error once codes are assigned to it: a faint group keeps its shape or becomes zero, whichever is closer.
 */
function betterFloat16(group: Group, nearest: Nearest, scale: number, fit: Fit): number {
  const half = float32ToFloat16(scale);
  const rounded = float16ToFloat32(half);
  if (rounded >= leastNormal) return rounded;
  const neighbour = float16ToFloat32(rounded > scale ? half - 1 : half + 1);
  const gain = explainedBy(group, nearest, rounded, fit);
  return explainedBy(group, nearest, neighbour, fit) > gain ? neighbour : rounded;
}

/** How much less than sum(values^2) the squared error is, with this scale and its nearest codes. */
function explainedBy(group: Group, nearest: Nearest, scale: number, fit: Fit): number {
  if (scale === 0) return 0;
  fitCodes(group, nearest, scale, fit);
  return scale * (2 * fit.dot - scale * fit.energy);
}

/** Sums over a group with its codes: of value * centroid, and of centroid^2. */
interface Fit {
  dot: number;
  energy: number;
}

function fitCodes({ values, codes, start, end }: Group, nearest: Nearest, scale: number, fit: Fit): void {
  assignCodes(nearest, values, start, end, scale, codes);
  const { centroids } = nearest;
  let dot = 0;
  let energy = 0;
  for (let i = start; i < end; i++) {
    const centroid = centroids[codes[i]!]!;
    dot += values[i]! * centroid;
    energy += centroid * centroid;
  }
  fit.dot = dot;
  fit.energy = energy;
}

function rootMeanSquare({ values, start, end }: Group): number {
  let energy = 0;
  for (let i = start; i < end; i++) energy += values[i]! * values[i]!;
  return Math.sqrt(energy / (end - start));
}

function roundToFloat16(value: number): number {
  return float16ToFloat32(float32ToFloat16(value));
}
