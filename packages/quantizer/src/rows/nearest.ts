import { midpoints } from "../codebook/lloyd-max.ts";

/**
 * A codebook with a table that finds the nearest centroid in constant time: the range of the thresholds is cut into equal cells, each of
 * which meets at most one threshold, so one comparison decides. The result is exact: the table only says which comparison to make.
 */
export interface Nearest {
  readonly centroids: Float64Array;
  /** One more than the codebook has: the last is infinite, so that the last centroid needs no special case. */
  readonly thresholds: Float64Array;
  /** Left edge of the first cell. */
  readonly low: number;
  readonly cellsPerUnit: number;
  readonly lastCell: number;
  /** How many thresholds surely lie left of each cell; the next one may lie in it. */
  readonly below: Uint8Array;
}

/**
 * Thresholds lie at least 2 cells apart, so a cell widened by this much on both sides, for the rounding of its index, still meets only one.
 */
const cellsPerThreshold = 2;
const margin = 0.25;
/** How far the table goes on at both ends, in ranges of the thresholds: values beyond it are so rare that their branch is predicted. */
const spare = 0.5;

/** @param codebook ascending centroids, 2 to 256 of them */
export function createNearest(codebook: Float32Array): Nearest {
  const thresholds = midpoints(codebook);
  const range = thresholds.at(-1)! - thresholds[0]!;
  const low = thresholds[0]! - spare * range;
  const cellsPerUnit = cellsPerThreshold / leastDistance(thresholds);
  const lastCell = Math.ceil((1 + 2 * spare) * range * cellsPerUnit);
  const padded = Float64Array.of(...thresholds, Infinity);
  let index = 0;
  const below = Uint8Array.from({ length: lastCell + 1 }, (_, cell) => {
    while ((padded[index]! - low) * cellsPerUnit < cell - margin) index++;
    return index;
  });
  return { centroids: Float64Array.from(codebook), thresholds: padded, low, cellsPerUnit, lastCell, below };
}

function leastDistance(ascending: Float64Array): number {
  return ascending.reduce((least, value, i) => (i === 0 ? least : Math.min(least, value - ascending[i - 1]!)), Infinity);
}

/**
 * Writes to codes[start .. end - 1] the code of the centroid nearest to each value / scale; of two that are equally near, the lower one. A
 * scale of zero gives the code nearest to zero.
 */
export function assignCodes(nearest: Nearest, values: Float64Array, start: number, end: number, scale: number, codes: Uint8Array): void {
  const { thresholds, low, cellsPerUnit, lastCell, below } = nearest;
  const inverse = scale === 0 ? 0 : 1 / scale;
  for (let i = start; i < end; i++) {
    const value = values[i]! * inverse;
    const place = (value - low) * cellsPerUnit;
    // Not Math.min and Math.max, which take twice as long as branches that are predicted.
    const index = below[place < 0 ? 0 : place > lastCell ? lastCell : place | 0]!;
    // Unary plus makes the comparison arithmetic. As a branch it is mispredicted so often that this loop takes twice as long.
    codes[i] = index + +(value > thresholds[index]!);
  }
}
