import { requireArray, requireLength, type RowShape } from "../check.ts";
import { scaleOverflow } from "../float16-range.ts";
import { createRotator } from "../rotation/rotate.ts";
import type { Quantization } from "../rows/quantize-rows.ts";
import { trellisCodebook } from "./codebook.ts";
import { requireTrellis, type TrellisScheme } from "./scheme.ts";
import { createBlockSearch } from "./search.ts";
import { unitsPerSigma } from "./sweep.ts";
import { createAttempt, encodeUnit, type Unit } from "./unit.ts";

/**
 * Quantizes whole rows on a trellis. Each row is handled by itself, in double precision and 16-bit integers, so the result does not depend on
 * how a matrix is cut into batches, nor on the machine.
 *
 * @param weights rows x cols, row-major; columns are the input dimension. Not modified
 * @returns codes of `bits` bits, one a byte; `packCodes` lays a block's codes end to end, which is its circle of bits. `codebook` has
 *   2^states centroids, not ascending
 * @throws RangeError for a shape, group, block or width that does not fit, for a weight that is not finite (naming its index), and for a
 *   group whose scale exceeds 65504, the largest float16; TypeError for another array type
 * @example
 * const rotation = { kind: "hadamard", block: 128, seed: 1 } as const;
 * const scheme: TrellisScheme = { kind: "trellis", bits: 2, states: 11, group: 128, block: 256, rotation };
 * const quantized = encodeTrellisRows(weights, { rows: 512, cols: 1280 }, scheme); // 2.125 bits a weight
 */
export function encodeTrellisRows(weights: Float32Array, shape: RowShape, scheme: TrellisScheme): Quantization {
  requireArray("weights", weights, "Float32Array");
  requireTrellis(scheme, shape);
  requireLength("weights", weights, shape.rows * shape.cols, "rows x cols");
  const { cols } = shape;
  const codebook = trellisCodebook(scheme.bits, scheme.states);
  const unit = createUnit(scheme, codebook);
  const codes = new Uint8Array(weights.length);
  const scales = new Float32Array(weights.length / scheme.group);
  const sums = { error: 0, energy: 0 };
  const values = new Float64Array(cols);
  const rotator = createRotator(scheme.rotation);
  const codeMask = 2 ** scheme.bits - 1;
  for (let start = 0; start < weights.length; start += cols) {
    rotator.forward(weights, start, values);
    for (const value of values) sums.energy += value * value;
    // The squares of finite float32s have a finite sum.
    if (!Number.isFinite(sums.energy)) throw notFinite(weights, start, cols);
    for (let from = 0; from < cols; from += unit.length) {
      encodeUnit(unit, values, from);
      const { best } = unit;
      if (best.scales.includes(Infinity)) throw scaleOverflow(start / cols, from, unit.length);
      for (let i = 0; i < unit.length; i++) codes[start + from + i] = best.path[i]! & codeMask;
      scales.set(best.scales, (start + from) / scheme.group);
      sums.error += best.error;
    }
  }
  return { codes, scales, codebook, sums };
}

function createUnit({ bits, states, block, group }: TrellisScheme, codebook: Float32Array): Unit {
  const length = (block / commonDivisor(block, group)) * group;
  const table = Int16Array.from(codebook, (centroid) => centroid * unitsPerSigma);
  return {
    length,
    block,
    group,
    search: createBlockSearch(bits, states, block, table),
    centroids: Float64Array.from(codebook),
    best: createAttempt(length, length / group),
    trial: createAttempt(length, length / group),
  };
}

/** The greatest common divisor (Euclid). */
export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function notFinite(weights: Float32Array, start: number, cols: number): RangeError {
  const column = weights.subarray(start, start + cols).findIndex((weight) => !Number.isFinite(weight));
  const at = start + column;
  return new RangeError(`weights[${at}] (row ${start / cols}, column ${column}): expected a finite number, found ${weights[at]}`);
}
