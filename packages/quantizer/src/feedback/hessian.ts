import { requireArray, requireInteger, requireLength } from "../check.ts";
import { createRotator } from "../rotation/rotate.ts";
import { requireRotation, type Rotation } from "../rotation/rotation.ts";

/** Twice the matrix of this many columns takes 400 MiB. */
export const maxFeedbackCols = 5120;

/** How far H[i][j] may be from H[j][i], in units of the geometric mean of H[i][i] and H[j][j]: sums of float32 products are closer. */
const symmetryTolerance = 1e-6;

/**
 * @throws TypeError unless it is a Float64Array; RangeError unless it is cols x cols, finite, symmetric and of a diagonal that is not negative
 */
export function requireHessian(hessian: Float64Array, cols: number): void {
  requireInteger("cols", cols, 1, maxFeedbackCols);
  requireArray("hessian", hessian, "Float64Array");
  requireLength("hessian", hessian, cols * cols, "cols x cols");
  for (let i = 0; i < cols; i++) {
    const own = hessian[i * cols + i]!;
    if (!(own >= 0)) throw new RangeError(`hessian[${i}, ${i}]: expected a number of at least 0, found ${own}`);
    for (let j = 0; j <= i; j++) {
      const [value, mirrored] = [hessian[i * cols + j]!, hessian[j * cols + i]!];
      if (!Number.isFinite(value)) throw new RangeError(`hessian[${i}, ${j}]: expected a finite number, found ${value}`);
      // Above it, no inputs give these sums (Cauchy and Schwarz), and mere rounding cannot be told from a matrix that is not symmetric.
      const bound = symmetryTolerance * Math.sqrt(own * hessian[j * cols + j]!);
      if (!(Math.abs(value - mirrored) <= bound))
        throw new RangeError(`hessian[${i}, ${j}]: expected ${mirrored}, as at [${j}, ${i}], found ${value}`);
    }
  }
}

/**
 * R H R^T of a rotation R of the columns: the Hessian of rotated inputs.
 *
 * Each of the two products rounds what it rotates to float32, as weights are. That is far below the damping that follows, which keeps the matrix
 * positive definite.
 *
 * @returns cols x cols, of the caller's own
 */
export function rotateHessian(hessian: Float64Array, cols: number, rotation: Rotation): Float64Array {
  requireRotation(rotation, cols);
  const rotated = hessian.slice();
  if (rotation.kind === "none") return rotated;
  const { forward } = createRotator(rotation);
  const single = new Float32Array(cols);
  const row = new Float64Array(cols);
  for (let pass = 0; pass < 2; pass++) {
    for (let start = 0; start < rotated.length; start += cols) {
      single.set(rotated.subarray(start, start + cols));
      forward(single, 0, row);
      rotated.set(row, start);
    }
    transpose(rotated, cols);
  }
  return rotated;
}

/** A few cache lines of both halves. */
const tile = 16;

function transpose(matrix: Float64Array, cols: number): void {
  for (let top = 0; top < cols; top += tile) {
    for (let left = 0; left <= top; left += tile) {
      for (let i = top; i < Math.min(top + tile, cols); i++) {
        for (let j = left; j < Math.min(left + tile, i); j++) {
          const held = matrix[i * cols + j]!;
          matrix[i * cols + j] = matrix[j * cols + i]!;
          matrix[j * cols + i] = held;
        }
      }
    }
  }
}
