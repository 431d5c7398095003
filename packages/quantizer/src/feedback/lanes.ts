import { assignCodes, type Nearest } from "../rows/nearest.ts";
import type { Feedback } from "./feedback.ts";

/** How many lanes are run beside each other: a processor adds to four sums in the time of one. */
export const laneCount = 4;

/** One group of one or several rows, each under several scales: a lane for each of both. Arrays hold lane after lane; nothing is allocated per group. */
export interface Lanes {
  readonly length: number;
  readonly scales: Float64Array;
  /** The group's weights, the same for all lanes of a row: row after row, `length` of each. */
  readonly weights: Float64Array;
  /** The weights and what the errors of earlier groups, and of the lane's own columns before those that are run, add to them. */
  readonly targets: Float64Array;
  readonly codes: Uint8Array;
  /** The targets and what the errors of the columns that are run add to them. */
  readonly updated: Float64Array;
  /** Weights less restored weights. */
  readonly errors: Float64Array;
  /** What each lane adds to tr(E (H + damping I) E^T). Infinite or not a number where the scale is. */
  readonly losses: Float64Array;
}

export function createLanes(length: number, rows: number, scales: number): Lanes {
  const lanes = rows * scales;
  const room = (): Float64Array => new Float64Array(lanes * length);
  return {
    length,
    scales: new Float64Array(lanes),
    weights: new Float64Array(rows * length),
    targets: room(),
    codes: new Uint8Array(lanes * length),
    updated: room(),
    errors: room(),
    losses: new Float64Array(lanes),
  };
}

/** Which lanes are run, and through which columns of the group. */
interface Run {
  /** The first of four lanes of one row. */
  readonly first: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Quantizes columns from .. to - 1 of the group that begins at column `start`, one after the other, in four lanes.
 *
 * Column k aims at w_k + sum over j < k of e_j U[j][k], where e_j is the error of column j: what is then left of it, squared and times D_k, is what it
 * adds to the loss, whatever the columns before it lost.
 */
export function runLanes(
  lanes: Lanes,
  nearest: Nearest,
  { lower, diagonal, cols }: Feedback,
  start: number,
  { first, row, from, to }: Run,
): void {
  const { length, scales, weights, targets, codes, updated, errors, losses } = lanes;
  const { centroids } = nearest;
  for (let k = from; k < to; k++) {
    const base = first * length;
    sumLanes(errors, base + from, length, lower, (start + k) * cols + start + from, k - from, updated, base + k);
    for (let lane = first; lane < first + laneCount; lane++) {
      const at = lane * length + k;
      const scale = scales[lane]!;
      updated[at]! += targets[at]!;
      assignCodes(nearest, updated, at, at + 1, scale, codes);
      const restored = centroids[codes[at]!]! * scale;
      const left = updated[at]! - restored;
      errors[at] = weights[row * length + k]! - restored;
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
