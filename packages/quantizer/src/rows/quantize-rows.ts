import { requireArray, requireLength, type RowShape } from "../check.ts";
import { createRotator } from "../rotation/rotate.ts";
import { codebookOf, requireScheme, rotationOf, type Scheme } from "../scheme.ts";
import { assignCodes, createNearest, type Nearest } from "./nearest.ts";
import { extremeScale, rmsScale, searchScale, type Group, type ScaleRule } from "./scale.ts";

/** Quantized rows. Before the rotation is undone, a value is codebook[code] * the scale of its group, in float32. */
export interface QuantizedRows {
  /** rows x cols, one code a byte. */
  readonly codes: Uint8Array;
  /** rows x (cols / group); every value is a float16 exactly. */
  readonly scales: Float32Array;
  /** 2^bits centroids, ascending; the same for all rows of a scheme. */
  readonly codebook: Float32Array;
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
 * const scheme: Scheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 1 } };
 * const quantized = quantizeRows(weights, { rows: 512, cols: 1280 }, scheme);
 * const nibbles = packCodes(quantized.codes, 4);
 */
export function quantizeRows(weights: Float32Array, shape: RowShape, scheme: Scheme): QuantizedRows {
  requireArray("weights", weights, "Float32Array");
  requireScheme(scheme, shape);
  requireLength("weights", weights, shape.rows * shape.cols, "rows x cols");
  requireFinite(weights, shape.cols);
  const codebook = codebookOf(scheme);
  const codes = new Uint8Array(weights.length);
  const scales = new Float32Array(weights.length / scheme.group);
  const encodeRow = createRowEncoder(shape.cols, scheme, createNearest(codebook));
  for (let row = 0; row < shape.rows; row++) {
    const start = row * shape.cols;
    const encoded = encodeRow(weights.subarray(start, start + shape.cols), row);
    codes.set(encoded.codes, start);
    scales.set(encoded.scales, start / scheme.group);
  }
  return { codes, scales, codebook };
}

function requireFinite(weights: Float32Array, cols: number): void {
  for (let i = 0; i < weights.length; i++) {
    if (Number.isFinite(weights[i])) continue;
    throw new RangeError(`weights[${i}] (row ${Math.floor(i / cols)}, column ${i % cols}): expected a finite number, found ${weights[i]}`);
  }
}

interface EncodedRow {
  readonly codes: Uint8Array;
  readonly scales: Float32Array;
}

/** The encoder overwrites its result with each row: nothing is allocated per row or per group. */
function createRowEncoder(cols: number, scheme: Scheme, nearest: Nearest): (weights: Float32Array, row: number) => EncodedRow {
  const rotator = createRotator(rotationOf(scheme));
  const rule = ruleOf(scheme);
  const group: Group = { values: new Float64Array(cols), codes: new Uint8Array(cols), start: 0, end: 0 };
  const scales = new Float32Array(cols / scheme.group);
  return (weights, row) => {
    group.values.set(weights);
    rotator.forward(group.values);
    for (let index = 0; index < scales.length; index++) {
      group.start = index * scheme.group;
      group.end = group.start + scheme.group;
      const scale = rule(group, nearest);
      if (!Number.isFinite(scale)) throw overflow(group, row);
      scales[index] = scale;
      assignCodes(nearest, group.values, group.start, group.end, scale, group.codes);
    }
    return { codes: group.codes, scales };
  };
}

function ruleOf(scheme: Scheme): ScaleRule {
  if (scheme.kind === "rtn") return extremeScale;
  return scheme.scale === "rms" ? rmsScale : searchScale;
}

function overflow({ start, end }: Group, row: number): RangeError {
  const place = `row ${row}, columns ${start} to ${end - 1}`;
  return new RangeError(
    `weights (${place}): expected a scale of at most 65504, the largest float16, found a larger one; scale the weights down`,
  );
}
