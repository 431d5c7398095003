import { gaussian } from "../samples.ts";

/** Standard normal numbers in double precision's array. */
export const normals = (length: number, seed: number): Float64Array => Float64Array.from(gaussian(length, seed));

/** left (rows x inner) times the transpose of right (cols x inner), as a textbook has it. */
export function timesTransposed(left: ArrayLike<number>, right: ArrayLike<number>, inner: number): Float64Array {
  const [rows, cols] = [left.length / inner, right.length / inner];
  const product = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < cols; k++) {
      for (let j = 0; j < inner; j++) product[i * cols + k]! += left[i * inner + j]! * right[k * inner + j]!;
    }
  }
  return product;
}

/** X^T X / n of `count` normal vectors that are mixed by a random matrix: correlated inputs. */
export function randomHessian(cols: number, count: number, seed: number): Float64Array {
  const mixed = timesTransposed(normals(count * cols, seed), normals(cols * cols, seed + 1), cols);
  const columns = Float64Array.from({ length: mixed.length }, (_, i) => mixed[(i % count) * cols + Math.floor(i / count)]!);
  return timesTransposed(columns, columns, count).map((sum) => sum / count);
}

export function identity(cols: number): Float64Array {
  return Float64Array.from({ length: cols * cols }, (_, i) => (i % (cols + 1) === 0 ? 1 : 0));
}

/** A matrix of eigenvalues i^-power and the eigenvectors that are the rows of `vectors`. */
export function spectrum(vectors: Float64Array, cols: number, power: number): Float64Array {
  const matrix = new Float64Array(cols * cols);
  for (let own = 0; own < cols; own++) {
    const eigenvalue = (own + 1) ** -power;
    for (let i = 0; i < cols; i++) {
      const factor = eigenvalue * vectors[own * cols + i]!;
      for (let j = 0; j <= i; j++) matrix[i * cols + j]! += factor * vectors[own * cols + j]!;
    }
  }
  for (let i = 0; i < cols; i++) for (let j = 0; j < i; j++) matrix[j * cols + i] = matrix[i * cols + j]!;
  return matrix;
}

/** Rows of unit length at right angles to each other: Gram and Schmidt, twice, on normal rows. */
export function orthonormal(cols: number, seed: number): Float64Array {
  const rows = normals(cols * cols, seed);
  for (let own = 0; own < rows.length; own += cols) {
    for (let pass = 0; pass < 2; pass++) {
      for (let other = 0; other < own; other += cols) subtractProjection(rows, own, other, cols);
    }
    const length = Math.sqrt(dot(rows, own, own, cols));
    for (let k = 0; k < cols; k++) rows[own + k]! /= length;
  }
  return rows;
}

function dot(rows: Float64Array, a: number, b: number, cols: number): number {
  let sum = 0;
  for (let k = 0; k < cols; k++) sum += rows[a + k]! * rows[b + k]!;
  return sum;
}

function subtractProjection(rows: Float64Array, own: number, other: number, cols: number): void {
  const along = dot(rows, own, other, cols);
  for (let k = 0; k < cols; k++) rows[own + k]! -= along * rows[other + k]!;
}

export const trace = (matrix: Float64Array, cols: number): number =>
  matrix.reduce((sum, value, i) => (i % (cols + 1) === 0 ? sum + value : sum), 0);

/** The sum of e H e^T over the rows e of errors. */
export function lossOf(errors: ArrayLike<number>, hessian: Float64Array, cols: number): number {
  const weighted = timesTransposed(errors, hessian, cols);
  return weighted.reduce((sum, value, i) => sum + value * errors[i]!, 0);
}

/** The largest |difference|, in units of the largest magnitude of `expected`. */
export function relativeDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let [difference, magnitude] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    difference = Math.max(difference, Math.abs(found[i]! - expected[i]!));
    magnitude = Math.max(magnitude, Math.abs(expected[i]!));
  }
  return found.length === expected.length ? difference / magnitude : Infinity;
}
