import { addProducts, type RowsView } from "./products.ts";

const view = (values: Float64Array, offset: number, stride: number): RowsView => ({ values, offset, stride });

/** Columns that are factored together: what lies right of them is subtracted at once. */
const panel = 32;

/**
 * Factors a positive definite matrix H = U D U^T, where U is upper triangular with a unit diagonal and D is diagonal, from the last column to the first:
 * Cholesky's method on the reversed matrix.
 *
 * @param matrix cols x cols, of which the upper triangle is read. Overwritten: below the diagonal it then holds U^T
 * @returns D; undefined where a pivot is not positive
 */
export function factorUpper(matrix: Float64Array, cols: number): Float64Array | undefined {
  for (let end = cols; end > 0; end -= panel) {
    const start = Math.max(0, end - panel);
    // What lies right of the panel is final: H - C C^T of the columns from `end` on.
    const products = { rows: end, cols: end - start, length: cols - end };
    addProducts(view(matrix, start, cols), view(matrix, end, cols), view(matrix, start * cols + end, cols), products, -1);
    if (!factorPanel(matrix, cols, start, end)) return undefined;
  }
  return unitLower(matrix, cols);
}

/** The columns start .. end - 1 of C, where H = C C^T and C is upper triangular. */
function factorPanel(matrix: Float64Array, cols: number, start: number, end: number): boolean {
  for (let k = end - 1; k >= start; k--) {
    const own = k * cols;
    let square = matrix[own + k]!;
    for (let m = k + 1; m < end; m++) square -= matrix[own + m]! * matrix[own + m]!;
    if (!(square > 0)) return false;
    const pivot = Math.sqrt(square);
    matrix[own + k] = pivot;
    for (let i = 0; i < k; i++) {
      const row = i * cols;
      let sum = matrix[row + k]!;
      for (let m = k + 1; m < end; m++) sum -= matrix[row + m]! * matrix[own + m]!;
      matrix[row + k] = sum / pivot;
    }
  }
  return true;
}

/** C to U^T below the diagonal, and D. */
function unitLower(matrix: Float64Array, cols: number): Float64Array {
  const diagonal = new Float64Array(cols);
  for (let k = 0; k < cols; k++) {
    const pivot = matrix[k * cols + k]!;
    diagonal[k] = pivot * pivot;
    for (let j = 0; j < k; j++) matrix[k * cols + j] = matrix[j * cols + k]! / pivot;
  }
  return diagonal;
}
