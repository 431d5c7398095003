import { float16ToFloat32, float32ToFloat16 } from "../../src/float16.ts";
import { identity } from "./matrices.ts";

/** The inverse of a matrix, by Gauss and Jordan's elimination. */
function inverse(matrix: Float64Array, cols: number): Float64Array {
  const left = matrix.slice();
  const right = identity(cols);
  for (let k = 0; k < cols; k++) {
    const pivot = left[k * cols + k]!;
    for (let j = 0; j < cols; j++) {
      left[k * cols + j]! /= pivot;
      right[k * cols + j]! /= pivot;
    }
    for (let i = 0; i < cols; i++) {
      const factor = i === k ? 0 : left[i * cols + k]!;
      for (let j = 0; j < cols; j++) {
        left[i * cols + j]! -= factor * left[k * cols + j]!;
        right[i * cols + j]! -= factor * right[k * cols + j]!;
      }
    }
  }
  return right;
}

/** The upper triangular T with matrix = T^T T. */
function cholesky(matrix: Float64Array, cols: number): Float64Array {
  const upper = new Float64Array(cols * cols);
  for (let i = 0; i < cols; i++) {
    for (let j = i; j < cols; j++) {
      let sum = matrix[i * cols + j]!;
      for (let k = 0; k < i; k++) sum -= upper[k * cols + i]! * upper[k * cols + j]!;
      upper[i * cols + j] = i === j ? Math.sqrt(sum) : sum / upper[i * cols + i]!;
    }
  }
  return upper;
}

const nearestOf = (centroids: ArrayLike<number>, value: number): number =>
  Array.from(centroids).reduce(
    (best, centroid, code) => (Math.abs(value - centroid) < Math.abs(value - centroids[best]!) ? code : best),
    0,
  );

/**
 * GPTQ of one row as its paper has it (arXiv 2210.17323, algorithm 1, without blocks): the Cholesky factor of the *inverse* Hessian, and updates of all later
 * columns. A group's scale is one of `factors` times what `scaleOf` gives for the group as it is reached, whichever leaves the least loss in it.
 *
 * @param hessian damped
 */
export function textbookGptq(
  weights: readonly number[],
  hessian: Float64Array,
  group: number,
  centroids: ArrayLike<number>,
  factors: readonly number[],
  scaleOf: (values: readonly number[]) => number,
): { codes: number[]; scales: number[] } {
  const cols = weights.length;
  const upper = cholesky(inverse(hessian, cols), cols);
  let row = [...weights];
  const [codes, scales]: [number[], number[]] = [[], []];
  for (let start = 0; start < cols; start += group) {
    let best: { loss: number; row: number[]; codes: number[]; scale: number } | undefined;
    for (const factor of factors) {
      const scale = float16ToFloat32(float32ToFloat16(scaleOf(row.slice(start, start + group)) * factor));
      const tried = { loss: 0, row: [...row], codes: [] as number[], scale };
      for (let k = start; k < start + group; k++) {
        const code = nearestOf(centroids, tried.row[k]! / scale);
        const error = (tried.row[k]! - centroids[code]! * scale) / upper[k * cols + k]!;
        for (let j = k; j < cols; j++) tried.row[j]! -= error * upper[k * cols + j]!;
        tried.loss += error * error;
        tried.codes.push(code);
      }
      if (best === undefined || tried.loss < best.loss) best = tried;
    }
    row = best!.row;
    codes.push(...best!.codes);
    scales.push(best!.scale);
  }
  return { codes, scales };
}
