import { requireArray, requireLength, requireShape, type RowShape } from "../check.ts";
import { walshHadamard } from "./hadamard.ts";
import { requireHadamard, requireRotation, type HadamardRotation, type Rotation } from "./rotation.ts";
import { splitmixSigns } from "./signs.ts";

/** Rotates rows in place, in double precision: every whole block of `row`. */
interface Rotator {
  readonly forward: (row: Float64Array) => void;
  readonly inverse: (row: Float64Array) => void;
}

/** The caller has checked the rotation and its rows. */
export function createRotator(rotation: Rotation): Rotator {
  if (rotation.kind === "none") return { forward: () => {}, inverse: () => {} };
  const { block, seed } = rotation;
  const scaledSigns = splitmixSigns(block, seed).map((sign) => sign / Math.sqrt(block));
  return {
    forward: (row) => {
      multiplyBlocks(row, scaledSigns);
      transformBlocks(row, block);
    },
    inverse: (row) => {
      transformBlocks(row, block);
      multiplyBlocks(row, scaledSigns);
    },
  };
}

function multiplyBlocks(row: Float64Array, factors: Float64Array): void {
  const block = factors.length;
  for (let start = 0; start < row.length; start += block) {
    for (let i = 0; i < block; i++) row[start + i]! *= factors[i]!;
  }
}

function transformBlocks(row: Float64Array, block: number): void {
  for (let start = 0; start < row.length; start += block) walshHadamard(row, start, block);
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
  mapRows(values, shape.cols, createRotator(rotation).forward);
}

/** The inverse of `rotateRows`, with the same arguments and errors. */
export function unrotateRows(values: Float32Array, shape: RowShape, rotation: Rotation): void {
  requireMatrix(values, shape, rotation);
  mapRows(values, shape.cols, createRotator(rotation).inverse);
}

function requireMatrix(values: Float32Array, shape: RowShape, rotation: Rotation): void {
  requireArray("values", values, "Float32Array");
  requireShape(shape);
  requireLength("values", values, shape.rows * shape.cols, "rows x cols");
  requireRotation(rotation, shape.cols);
}

function mapRows(values: Float32Array, cols: number, apply: (row: Float64Array) => void): void {
  const row = new Float64Array(cols);
  for (let start = 0; start < values.length; start += cols) {
    row.set(values.subarray(start, start + cols));
    apply(row);
    values.set(row, start);
  }
}
