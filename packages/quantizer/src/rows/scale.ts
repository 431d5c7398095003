import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import { bestScale, createCandidates } from "./candidates.ts";
import { encodeGroup, type Group } from "./group.ts";
import type { Nearest } from "./nearest.ts";

/**
 * Returns a float16 value: zero for a group that is stored as zeros, infinite where the scale is beyond float16. May overwrite the codes.
 */
export type ScaleRule = (group: Group) => number;

/** The root mean square, since the centroids are those of unit variance. */
export const rmsScale: ScaleRule = (group) => roundToFloat16(rootMeanSquare(group));

/** The value of largest magnitude (the first of several) falls on the lowest point of the integer grid, whatever its sign. */
export function extremeScale({ centroids }: Nearest): ScaleRule {
  const lowest = centroids[0]!;
  return ({ values, start, end }) => {
    let extreme = 0;
    for (let i = start; i < end; i++) {
      if (Math.abs(values[i]!) > Math.abs(extreme)) extreme = values[i]!;
    }
    return roundToFloat16(extreme / lowest);
  };
}

/**
 * The best of the candidates' least-squares scales, rounded to float16. Fitting codes and scale to each other in turn from there would take
 * .3 % off the error, and a fifth longer.
 *
 * @param nearest of a codebook that is symmetric around zero, without a zero
 * @param length how many values the groups have
 */
export function searchScale(nearest: Nearest, length: number): ScaleRule {
  const candidates = createCandidates(nearest, length);
  return (group) => {
    const rms = rootMeanSquare(group);
    if (rms === 0) return 0;
    return betterFloat16(group, nearest, bestScale(candidates, group.values, group.start, group.end, rms));
  };
}

/** The least float16 with full precision. */
const leastNormal = 2 ** -14;

/**
 * A float16 for `scale`: the nearest. Among subnormals, where neighbours differ by up to their own size, it is the one below or
 * above that leaves the smaller error once codes are assigned to it: a faint group keeps its shape or becomes zero, whichever is closer.
 */
export function betterFloat16(group: Group, nearest: Nearest, scale: number): number {
  const half = float32ToFloat16(scale);
  const rounded = float16ToFloat32(half);
  if (Math.abs(rounded) >= leastNormal) return rounded;
  const neighbour = float16ToFloat32(Math.abs(rounded) > Math.abs(scale) ? half - 1 : half + 1);
  return squaredError(group, nearest, neighbour) < squaredError(group, nearest, rounded) ? neighbour : rounded;
}

function squaredError(group: Group, nearest: Nearest, scale: number): number {
  const sums = { error: 0, energy: 0 };
  encodeGroup(group, nearest, scale, sums);
  return sums.error;
}

/** Of a group's values; infinite where their squares are. */
export function rootMeanSquare({ values, start, end }: Group): number {
  let energy = 0;
  for (let i = start; i < end; i++) energy += values[i]! * values[i]!;
  return Math.sqrt(energy / (end - start));
}

export function roundToFloat16(value: number): number {
  return float16ToFloat32(float32ToFloat16(value));
}
