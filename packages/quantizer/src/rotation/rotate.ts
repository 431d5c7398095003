import { requireArray, requireLength, requireShape, type RowShape } from "../check.ts";
import { multipliedWalshHadamard, walshHadamard } from "./hadamard.ts";
import { requireHadamard, requireRotation, type HadamardRotation, type Rotation } from "./rotation.ts";
import { splitmixSigns } from "./signs.ts";

/** Rotates rows in double precision: every whole block of `row`. */
interface Rotator {
  /** Fills `row` with the rotation of weights[start ..]. */
  readonly forward: (weights: Float32Array, start: number, row: Float64Array) => void;
  /** In place. */
  readonly inverse: (row: Float64Array) => void;
}

/** The caller has checked the rotation and its rows. */
export function createRotator(rotation: Rotation): Rotator {
  if (rotation.kind === "none") return { forward: copyRow, inverse: () => {} };
  const { block, seed } = rotation;
  const scaledSigns = splitmixSigns(block, seed).map((sign) => sign / Math.sqrt(block));
  return {
    forward: (weights, start, row) => {
      for (let at = 0; at < row.length; at += block) multipliedWalshHadamard(weights, start + at, scaledSigns, row, at);
    },
    inverse: (row) => {
      for (let at = 0; at < row.length; at += block) walshHadamard(row, at, block);
      multiplyBlocks(row, scaledSigns);
    },
  };
}

function copyRow(weights: Float32Array, start: number, row: Float64Array): void {
  row.set(weights.subarray(start, start + row.length));
}

function multiplyBlocks(row: Float64Array, factors: Float64Array): void {
  const block = factors.length;
  for (let start = 0; start < row.length; start += block) {
    for (let i = 0; i < block; i++) row[start + i]! *= factors[i]!;
  }
}

/**
 * The rotation as a matrix M, `block` x `block`, row-major: M[i][j] = H[i][j] s[j] / sqrt(block), rounded to float32.
 *
 * M stands on the left of a column: y = M x. Weight rows hold their blocks as rows, so a runtime restores weights by M on the **right**,
 * without a transpose: reshape the decoded values to (rows x cols / block, block), then MatMul(decoded, M). Rotating a row forward is x
 * M^T. M is orthogonal: its inverse is its transpose.
 *
 * @throws RangeError for a block that is no power of two in 1..4096, or for a seed outside [0, 2^32)
 */
export function rotationMatrix(rotation: HadamardRotation): Float32Array {
  requireHadamard(rotation);
  const { block } = rotation;
  const matrix = new Float32Array(block * block);
  const row = new Float64Array(block);
  const rotator = createRotator(rotation);
  for (let i = 0; i < block; i++) {
    row.fill(0);
    row[i] = 1;
    rotator.inverse(row); // M^T e_i is row i of M
    matrix.set(row, i * block);
  }
  return matrix;
}

/**
 * Rotates every row of a matrix in place; the arithmetic is double precision, the result float32.
 *
 * @param values rows x cols
 * @throws RangeError when the block does not divide `cols`, or the shape is not that of `values`; TypeError for another array type
 */
export function rotateRows(values: Float32Array, shape: RowShape, rotation: Rotation): void {
  requireMatrix(values, shape, rotation);
  const { forward } = createRotator(rotation);
  mapRows(values, shape.cols, (row, start) => forward(values, start, row));
}

/** The inverse of `rotateRows`, with the same arguments and errors. */
export function unrotateRows(values: Float32Array, shape: RowShape, rotation: Rotation): void {
  requireMatrix(values, shape, rotation);
  const { inverse } = createRotator(rotation);
  mapRows(values, shape.cols, (row, start) => {
    copyRow(values, start, row);
    inverse(row);
  });
}

function requireMatrix(values: Float32Array, shape: RowShape, rotation: Rotation): void {
  requireArray("values", values, "Float32Array");
  requireShape(shape);
  requireLength("values", values, shape.rows * shape.cols, "rows x cols");
  requireRotation(rotation, shape.cols);
}

/** Replaces every row by what `fill` writes. */
function mapRows(values: Float32Array, cols: number, fill: (row: Float64Array, start: number) => void): void {
  const row = new Float64Array(cols);
  for (let start = 0; start < values.length; start += cols) {
    fill(row, start);
    values.set(row, start);
  }
}
