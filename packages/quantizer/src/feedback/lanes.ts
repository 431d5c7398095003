import { assignCodes, type Nearest } from "../rows/nearest.ts";
import type { Feedback } from "./feedback.ts";

/** How many scales are tried on a group beside each other: a processor adds to four sums in the time of one. */
export const laneCount = 4;

/** One group under four scales. Arrays of `weights`' length hold lane after lane; nothing is allocated per group. */
export interface Lanes {
  readonly length: number;
  readonly scales: Float64Array;
  /** The group's weights, the same for all lanes: `length` of them. */
  readonly weights: Float64Array;
  /** The weights and what earlier groups' errors add to them, the same for all lanes. */
  readonly targets: Float64Array;
  readonly codes: Uint8Array;
  /** The targets and what the errors of the group's own earlier columns add to them. */
  readonly updated: Float64Array;
  /** Weights less restored weights. */
  readonly errors: Float64Array;
  /** What each lane adds to tr(E (H + damping I) E^T). Infinite or not a number where the scale is. */
  readonly losses: Float64Array;
}

export function createLanes(length: number): Lanes {
  return {
    length,
    scales: new Float64Array(laneCount),
    weights: new Float64Array(length),
    targets: new Float64Array(length),
    codes: new Uint8Array(laneCount * length),
    updated: new Float64Array(laneCount * length),
    errors: new Float64Array(laneCount * length),
    losses: new Float64Array(laneCount),
  };
}

/**
 * Quantizes the group that begins at column `start` in every lane, column by column.
 *
 * Column k aims at w_k + sum over j < k of e_j U[j][k], where e_j is the error of column j: what is then left of it, squared and times D_k, is what it
 * adds to the loss, whatever the columns before it lost.
 */
export function runLanes(lanes: Lanes, nearest: Nearest, { lower, diagonal, cols }: Feedback, start: number): void {
  const { length, scales, weights, targets, codes, updated, errors, losses } = lanes;
  const { centroids } = nearest;
  losses.fill(0);
  for (let k = 0; k < length; k++) {
    sumLanes(errors, 0, length, lower, (start + k) * cols + start, k, updated, k);
    for (let lane = 0; lane < laneCount; lane++) {
      const at = lane * length + k;
      const scale = scales[lane]!;
      updated[at]! += targets[k]!;
      assignCodes(nearest, updated, at, at + 1, scale, codes);
      const restored = centroids[codes[at]!]! * scale;
      const left = updated[at]! - restored;
      errors[at] = weights[k]! - restored;
      losses[lane]! += left * left * diagonal[start + k]!;
    }
  }
}

/**
 * Sets sums[at + lane * stride] to the sum over j < count of values[from + lane * stride + j] * factors[row + j], in four lanes: four rows, or four scales
 * of one.
 */
export function sumLanes(
  values: Float64Array,
  from: number,
  stride: number,
  factors: Float64Array,
  row: number,
  count: number,
  sums: Float64Array,
  at: number,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let j = 0; j < count; j++) {
    const factor = factors[row + j]!;
    first += values[from + j]! * factor;
    second += values[from + stride + j]! * factor;
    third += values[from + 2 * stride + j]! * factor;
    fourth += values[from + 3 * stride + j]! * factor;
  }
  sums[at] = first;
  sums[at + stride] = second;
  sums[at + 2 * stride] = third;
  sums[at + 3 * stride] = fourth;
}
