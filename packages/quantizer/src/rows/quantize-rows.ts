import { requireArray, requireLength, type RowShape } from "../check.ts";
import type { ErrorSums } from "../metrics.ts";
import { createRotator } from "../rotation/rotate.ts";
import { codebookOf, requireScheme, rotationOf, type RowScheme } from "../scheme.ts";
import { encodeGroup, type Group, type RunningSums } from "./group.ts";
import { createNearest, type Nearest } from "./nearest.ts";
import { leastSquaresScale } from "./least-squares.ts";
import { extremeScale, rmsScale, searchScale, type ScaleRule } from "./scale.ts";

/** Quantized rows. Before the rotation is undone, a value is codebook[code] * the scale of its group, in float32. */
export interface QuantizedRows {
  /** rows x cols, one code a byte. */
  readonly codes: Uint8Array;
  /** rows x (cols / group); every value is a float16 exactly. */
  readonly scales: Float32Array;
  /** 2^bits centroids, ascending; the same for all rows of a scheme. */
  readonly codebook: Float32Array;
  /** One for each scale, where the scheme has zero points: they are taken from the codebook's value before the scale. */
  readonly zeroPoints?: Uint8Array;
}

/** What `quantizeRows` returns. */
export interface Quantization extends QuantizedRows {
  /** What the codes lose: those of `errorSums` of the weights and the restored weights, to 1e-5 of each. */
  readonly sums: ErrorSums;
}

/**
 * Quantizes whole rows. Each row is handled by itself and in double precision, so the result does not depend on how a matrix is cut into
 * batches, nor on the machine. Scales are rounded to float16 before the codes are chosen: what is stored is what was optimised.
 *
 * A group that is zero, or so faint that zeros are closer than any float16 scale, has scale 0. Faint groups above that have subnormal
 * scales.
 *
 * @param weights rows x cols, row-major; columns are the input dimension. Not modified
 * @throws RangeError for a shape, group, block or width that does not fit, for a weight that is not finite (naming its index), and for a
 *   group whose scale exceeds 65504, the largest float16; TypeError for another array type or an unknown scheme
 * @example
 * const scheme: RowScheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 1 } };
 * const quantized = quantizeRows(weights, { rows: 512, cols: 1280 }, scheme);
 * const nibbles = packCodes(quantized.codes, 4);
 */
export function quantizeRows(weights: Float32Array, shape: RowShape, scheme: RowScheme): Quantization {
  requireArray("weights", weights, "Float32Array");
  requireScheme(scheme, shape);
  requireLength("weights", weights, shape.rows * shape.cols, "rows x cols");
  const codebook = codebookOf(scheme);
  const codes = new Uint8Array(weights.length);
  const scales = new Float32Array(weights.length / scheme.group);
  const sums = { error: 0, energy: 0 };
  const encodeRow = createRowEncoder(weights, shape.cols, scheme, createNearest(codebook), sums);
  for (let row = 0; row < shape.rows; row++) {
    const encoded = encodeRow(row);
    codes.set(encoded.codes, row * shape.cols);
    scales.set(encoded.scales, (row * shape.cols) / scheme.group);
  }
  return { codes, scales, codebook, sums };
}

interface EncodedRow {
  readonly codes: Uint8Array;
  readonly scales: Float32Array;
}

/** The encoder overwrites its result with each row: nothing is allocated per row or per group. */
function createRowEncoder(
  weights: Float32Array,
  cols: number,
  scheme: RowScheme,
  nearest: Nearest,
  sums: RunningSums,
): (row: number) => EncodedRow {
  const rotator = createRotator(rotationOf(scheme));
  const rule = ruleOf(scheme, nearest);
  const group: Group = { values: new Float64Array(cols), codes: new Uint8Array(cols), start: 0, end: 0 };
  const scales = new Float32Array(cols / scheme.group);
  return (row) => {
    rotator.forward(weights, row * cols, group.values);
    for (let index = 0; index < scales.length; index++) {
      group.start = index * scheme.group;
      group.end = group.start + scheme.group;
      const scale = rule(group);
      if (!Number.isFinite(scale)) throw notFinite(weights, row, cols) ?? overflow(group, row);
      scales[index] = scale;
      encodeGroup(group, nearest, scale, sums);
    }
    // The squares of finite float32s have a finite sum, so weights need no look of their own.
    if (!Number.isFinite(sums.energy)) throw notFinite(weights, row, cols)!;
    return { codes: group.codes, scales };
  };
}

function ruleOf(scheme: RowScheme, nearest: Nearest): ScaleRule {
  if (scheme.kind === "rtn" || scheme.codebook === "uniform") return extremeScale(nearest);
  if (scheme.scale === "least-squares") return leastSquaresScale(nearest);
  return scheme.scale === "rms" ? rmsScale : searchScale(nearest, scheme.group);
}

/** The error that names the first weight of a row that is not finite; undefined where all are. */
function notFinite(weights: Float32Array, row: number, cols: number): RangeError | undefined {
  const column = weights.subarray(row * cols, (row + 1) * cols).findIndex((weight) => !Number.isFinite(weight));
  if (column === -1) return undefined;
  const at = row * cols + column;
  return new RangeError(`weights[${at}] (row ${row}, column ${column}): expected a finite number, found ${weights[at]}`);
}

function overflow({ start, end }: Group, row: number): RangeError {
  const place = `row ${row}, columns ${start} to ${end - 1}`;
  return new RangeError(
    `weights (${place}): expected a scale of at most 65504, the largest float16, found a larger one; scale the weights down`,
  );
}
