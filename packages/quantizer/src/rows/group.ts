import { assignCodes, type Nearest } from "./nearest.ts";

/** The group values[start .. end - 1] of a row, and room for its codes at the same indices. One object serves all groups of all rows. */
export interface Group {
  readonly values: Float64Array;
  readonly codes: Uint8Array;
  start: number;
  end: number;
}

/** `ErrorSums` that grow. */
export interface RunningSums {
  error: number;
  energy: number;
}

/**
 * Assigns the codes of a group and adds what they lose to `sums`. A rotation is orthogonal, so the squared error of rotated values is that
 * of the weights, but for rounding: nothing needs to be restored to measure it.
 */
export function encodeGroup({ values, codes, start, end }: Group, nearest: Nearest, scale: number, sums: RunningSums): void {
  assignCodes(nearest, values, start, end, scale, codes);
  const { centroids } = nearest;
  let error = 0;
  let energy = 0;
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    const difference = value - centroids[codes[i]!]! * scale;
    error += difference * difference;
    energy += value * value;
  }
  sums.error += error;
  sums.energy += energy;
}
