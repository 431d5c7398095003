import { requireArray, requireInteger, requireLength, requireShape, type RowShape } from "../check.ts";
import { multipliedWalshHadamard } from "./hadamard.ts";
import { requireRotation, type HadamardRotation, type RegularHadamardRotation, type Rotation } from "./rotation.ts";
import { splitmixPermutation, splitmixSigns } from "./splitmix.ts";
import { hadamardTransform, paleyFactor, regularTransform, type BlockTransform } from "./transform.ts";

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
  return rotation.kind === "hadamard" ? hadamardRotator(rotation) : regularRotator(rotation);
}

function copyRow(weights: Float32Array, start: number, row: Float64Array): void {
  row.set(weights.subarray(start, start + row.length));
}

function hadamardRotator({ block, seed }: HadamardRotation): Rotator {
  const scaledSigns = splitmixSigns(block, seed).map((sign) => sign / Math.sqrt(block));
  const { forward, transposed } = hadamardTransform(block);
  const first = paleyFactor(block) === 1 ? multipliedWalshHadamard : multiplied(forward);
  return {
    forward: (weights, start, row) => {
      for (let at = 0; at < row.length; at += block) first(weights, start + at, scaledSigns, row, at);
    },
    inverse: (row) => {
      for (let at = 0; at < row.length; at += block) {
        transposed(row, at);
        for (let i = 0; i < block; i++) row[at + i]! *= scaledSigns[i]!;
      }
    },
  };
}

const multiplied =
  (transform: BlockTransform): typeof multipliedWalshHadamard =>
  (source, from, factors, values, offset) => {
    for (let i = 0; i < factors.length; i++) values[offset + i] = source[from + i]! * factors[i]!;
    transform(values, offset);
  };

function regularRotator({ block, seed }: RegularHadamardRotation): Rotator {
  const transform = regularTransform(block);
  // A power of two: exact.
  const unit = 1 / Math.sqrt(block);
  let order: Uint32Array = new Uint32Array(0);
  let room: Float64Array = new Float64Array(0);
  /** The permutation is that of a whole row, whose length the first row tells. */
  const prepare = (cols: number): void => {
    if (order.length === cols) return;
    order = splitmixPermutation(cols, seed);
    room = new Float64Array(cols);
  };
  const transformBlocks = (row: Float64Array): void => {
    for (let at = 0; at < row.length; at += block) transform(row, at);
  };
  return {
    forward: (weights, start, row) => {
      prepare(row.length);
      for (let i = 0; i < row.length; i++) row[i] = weights[start + order[i]!]! * unit;
      transformBlocks(row);
    },
    inverse: (row) => {
      prepare(row.length);
      transformBlocks(row);
      room.set(row);
      for (let i = 0; i < row.length; i++) row[order[i]!] = room[i]! * unit;
    },
  };
}

/** The matrix of this many columns takes 64 MiB. */
const maxMatrix = 4096;

/**
 * The rotation of a row of `cols` columns as a matrix M, cols x cols, row-major, rounded to float32. For one block of a Hadamard rotation M[i][j]
 * = H[i][j] s[j] / sqrt(block); a wider one has that block along its diagonal. For a regular one M[i][p[j]] = R[i][j] / sqrt(block) in the block
 * of i, with the permutation p of `cols` columns.
 *
 * M stands on the left of a column: y = M x. Weight rows hold their blocks as rows, so a runtime restores weights by M on the **right**,
 * without a transpose: reshape the decoded values to (rows x cols / block, block), then MatMul(decoded, M). Rotating a row forward is x
 * M^T. M is orthogonal: its inverse is its transpose.
 *
 * @param cols a multiple of the block, at most 4096; left out, the block
 * @throws RangeError for a block or seed out of range, or columns that the block does not divide or that are more than 4096
 */
export function rotationMatrix(rotation: HadamardRotation | RegularHadamardRotation, cols: number = rotation.block): Float32Array {
  requireRotation(rotation, cols);
  requireInteger("cols", cols, 1, maxMatrix);
  const matrix = new Float32Array(cols * cols);
  const row = new Float64Array(cols);
  const rotator = createRotator(rotation);
  for (let i = 0; i < cols; i++) {
    row.fill(0);
    row[i] = 1;
    rotator.inverse(row); // M^T e_i is row i of M
    matrix.set(row, i * cols);
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
