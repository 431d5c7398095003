import { createNearest } from "../rows/nearest.ts";
import type { Group } from "../rows/group.ts";
import { ruleOf } from "../rows/careful.ts";
import { roundToFloat16 } from "../rows/scale.ts";
import { codebookOf, type RowScheme } from "../scheme.ts";
import type { Feedback } from "./feedback.ts";
import { createLanes, laneCount, runLanes, sumLanes } from "./lanes.ts";
import { addProducts } from "./products.ts";

/** Rows that go through the columns together: the factor's rows, read once for all of them, come from farther away than the rows themselves. */
export const blockRows = 32;

/** Up to 32 rows in the rotated basis. One object serves all blocks. */
export interface RowBlock {
  /** blockRows x cols. */
  readonly weights: Float64Array;
  readonly codes: Uint8Array;
  /** blockRows x (cols / group), float16 values. */
  readonly scales: Float32Array;
  /** blockRows x cols: weights less restored weights. */
  readonly errors: Float64Array;
  /** A row's part of tr(E (H + damping I) E^T); infinite where a scale is beyond float16. */
  readonly losses: Float64Array;
}

export function createRowBlock(cols: number, group: number): RowBlock {
  return {
    weights: new Float64Array(blockRows * cols),
    codes: new Uint8Array(blockRows * cols),
    scales: new Float32Array((blockRows * cols) / group),
    errors: new Float64Array(blockRows * cols),
    losses: new Float64Array(blockRows),
  };
}

/**
 * Scales that are tried, in units of the one that fits the group before its own columns' errors are known. Those spread the values, and the spread is not
 * to be had but by trying: at 2 bits and a spectrum of i^-1.5 one scale leaves 11 % more loss than these eight, twelve leave 1 % less.
 */
const factors: readonly number[] = Array.from({ length: 2 * laneCount }, (_, i) => 0.85 + 0.05 * i);

/** So many columns of a group are run one after the other; the errors of those before them are added to all of these at once. */
const panel = 32;
/** Rows that are run together: the factor's rows are then read once for all of them. */
const together = 16;

/** Fills the codes, scales, errors and losses of the first `rows` rows of a block. */
export function createBlockEncoder(scheme: RowScheme, feedback: Feedback): (block: RowBlock, rows: number) => void {
  const { cols, lower } = feedback;
  const length = scheme.group;
  const nearest = createNearest(codebookOf(scheme));
  const rule = ruleOf(scheme, nearest);
  const lanes = createLanes(length, together, factors.length);
  const group: Group = { values: new Float64Array(length), codes: lanes.codes, start: 0, end: length };
  const room = (): Float64Array => new Float64Array(blockRows * length);
  const own: GroupRows = { targets: room(), updated: room(), moved: room() };

  const fillLanes = (block: RowBlock, row: number, slot: number, start: number): void => {
    copyLane(own.updated, row * length, group.values, 0, length);
    copyLane(block.weights, row * cols + start, lanes.weights, slot * length, length);
    const base = rule(group);
    for (const [index, factor] of factors.entries()) {
      const lane = slot * factors.length + index;
      lanes.scales[lane] = roundToFloat16(base * factor);
      copyLane(own.targets, row * length, lanes.targets, lane * length, length);
    }
  };

  const runAll = (rows: number, start: number): void => {
    const { targets, errors } = lanes;
    const count = rows * factors.length;
    lanes.losses.fill(0);
    for (let from = 0; from < length; from += panel) {
      const to = Math.min(from + panel, length);
      addProducts(
        { values: targets, offset: from, stride: length },
        { values: errors, offset: 0, stride: length },
        { values: lower, offset: (start + from) * cols + start, stride: cols },
        { rows: count, cols: to - from, length: from },
        1,
      );
      for (let first = 0; first < count; first += laneCount)
        runLanes(lanes, nearest, feedback, start, { first, row: Math.floor(first / factors.length), from, to });
    }
  };

  const takeLeast = ({ codes, scales, errors, losses }: RowBlock, row: number, slot: number, start: number): void => {
    let least = Infinity;
    for (let lane = slot * factors.length; lane < (slot + 1) * factors.length; lane++) {
      if (!(lanes.losses[lane]! < least)) continue;
      least = lanes.losses[lane]!;
      scales[(row * cols + start) / length] = lanes.scales[lane]!;
      copyLane(lanes.codes, lane * length, codes, row * cols + start, length);
      copyLane(lanes.errors, lane * length, errors, row * cols + start, length);
    }
    losses[row]! += least;
  };

  return (block, rows) => {
    block.losses.fill(0);
    block.errors.fill(0);
    for (let start = 0; start < cols; start += length) {
      for (let row = 0; row < rows; row++) copyLane(block.weights, row * cols + start, own.targets, row * length, length);
      addProducts(
        { values: own.targets, offset: 0, stride: length },
        { values: block.errors, offset: 0, stride: cols },
        { values: lower, offset: start * cols, stride: cols },
        { rows, cols: length, length: start },
        1,
      );
      updateGroup(own, block.weights, rows, feedback, start, length);
      for (let top = 0; top < rows; top += together) {
        const count = Math.min(together, rows - top);
        for (let slot = 0; slot < count; slot++) fillLanes(block, top + slot, slot, start);
        runAll(count, start);
        for (let slot = 0; slot < count; slot++) takeLeast(block, top + slot, slot, start);
      }
    }
  };
}

/** One group of all rows of a block, blockRows x length each. */
interface GroupRows {
  /** The weights and what the errors of earlier groups add to them. */
  readonly targets: Float64Array;
  readonly updated: Float64Array;
  /** Weights less updated. */
  readonly moved: Float64Array;
}

/**
 * Updates the group of each row as GPTQ has it when it is reached: the values that would make up best for the errors of earlier groups, if they were stored exactly.
 * Those of later columns take into account that those of earlier ones moved too: u_k = t_k + sum over j < k of (w_j - u_j) U[j][k].
 */
function updateGroup(
  { targets, updated, moved }: GroupRows,
  weights: Float64Array,
  rows: number,
  { lower, cols }: Feedback,
  start: number,
  length: number,
): void {
  for (let row = 0; row < rows; row += laneCount) {
    for (let k = 0; k < length; k++) {
      sumLanes(moved, row * length, length, lower, (start + k) * cols + start, k, updated, row * length + k);
      for (let lane = row; lane < row + laneCount; lane++) {
        const at = lane * length + k;
        updated[at]! += targets[at]!;
        moved[at] = weights[lane * cols + start + k]! - updated[at]!;
      }
    }
  }
}

/** A loop, because a view of each of so many short ranges costs more than copying it. */
function copyLane(from: Float64Array | Uint8Array, start: number, to: Float64Array | Uint8Array, at: number, length: number): void {
  for (let i = 0; i < length; i++) to[at + i] = from[start + i]!;
}
