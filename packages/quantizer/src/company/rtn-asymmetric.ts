import type { RowShape } from "../check.ts";
import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import type { Quantization, QuantizedRows } from "../rows/quantize-rows.ts";
import { codebookOf, type RtnScheme } from "../scheme.ts";
import { decodeGroups, encodeGroups, measured, requireFinite, requireParts } from "./grouped.ts";

/** Shares of the range that candidates of the search keep at either end. */
const shares: readonly number[] = Array.from({ length: 9 }, (_, i) => 1 - 0.05 * i);

/** A group's grid: value = (code - zero) * scale. */
interface Grid {
  readonly scale: number;
  readonly zero: number;
}

/** See `RtnScheme`, where it is not symmetric. The caller has checked shape and scheme. */
export function quantizeAsymmetric(weights: Float32Array, shape: RowShape, scheme: RtnScheme): Quantization {
  requireFinite(weights, shape);
  const { group } = scheme;
  const most = 2 ** scheme.bits - 1;
  const gridOf = scheme.scale === "search" ? searched : ranged;
  const codes = new Uint8Array(weights.length);
  const zeroPoints = new Uint8Array(weights.length / group);
  const scales = encodeGroups(weights, shape, group, (start, end, index) => {
    const values = weights.subarray(start, end);
    const { scale, zero } = gridOf(values, most);
    zeroPoints[index] = zero;
    for (let i = start; i < end; i++) codes[i] = codeOf(weights[i]!, scale, zero, most);
    return scale;
  });
  const quantized = { codes, scales, codebook: codebookOf(scheme), zeroPoints };
  return measured(weights, quantized, decodeGroups(quantized, group));
}

/** The grid that spans the group's values and zero. */
function ranged(values: Float32Array, most: number): Grid {
  const { least, largest } = rangeOf(values);
  return spanning(least, largest, most);
}

function codeOf(value: number, scale: number, zero: number, most: number): number {
  if (scale === 0) return zero;
  return Math.min(most, Math.max(0, Math.floor(value / scale + 0.5) + zero));
}

/** The grid of `most` steps from `least` to `largest`, which lie on both sides of zero, or on it: zero must be a code. */
function spanning(least: number, largest: number, most: number): Grid {
  const scale = toHalf((largest - least) / most);
  return { scale, zero: scale === 0 ? 0 : Math.min(most, Math.max(0, Math.floor(0.5 - least / scale))) };
}

function rangeOf(values: Float32Array): { readonly least: number; readonly largest: number } {
  let least = 0;
  let largest = 0;
  for (const value of values) {
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  return { least, largest };
}

/**
 * The best of 81 candidates that cut the group's range at either end, each with its scale fitted by least squares to the codes that it gives: more
 * than common quantizers try, so that what is compared with it is compared with the best that this grid can do.
 */
function searched(values: Float32Array, most: number): Grid {
  const { least, largest } = rangeOf(values);
  let best = spanning(least, largest, most);
  let lowest = Infinity;
  for (const low of shares) {
    for (const high of shares) {
      const { zero, scale } = spanning(least * low, largest * high, most);
      const fit = fitted(values, { zero, scale }, most);
      // NaN where the grid is beyond float16, which is never less.
      if (!(fit.excess < lowest)) continue;
      best = { zero, scale: fit.scale };
      lowest = fit.excess;
    }
  }
  return best;
}

/** The least-squares scale of the codes that a grid gives, in float16, and the squared error with it, less the energy of the values. */
function fitted(values: Float32Array, { scale, zero }: Grid, most: number): { readonly scale: number; readonly excess: number } {
  let dot = 0;
  let energy = 0;
  for (let i = 0; i < values.length; i++) {
    const level = codeOf(values[i]!, scale, zero, most) - zero;
    dot += values[i]! * level;
    energy += level * level;
  }
  const refit = energy === 0 ? scale : toHalf(dot / energy);
  return { scale: refit, excess: refit * (refit * energy - 2 * dot) };
}

const toHalf = (value: number): number => float16ToFloat32(float32ToFloat16(value));

/** @throws RangeError or TypeError for parts that do not fit */
export function dequantizeAsymmetric(quantized: QuantizedRows, { rows, cols }: RowShape, { bits, group }: RtnScheme): Float32Array {
  const groups = (rows * cols) / group;
  requireParts(quantized, { codes: rows * cols, scales: groups, codebook: 2 ** bits, zeroPoints: groups });
  return decodeGroups(quantized, group);
}
