import type { Feedback } from "./feedback.ts";
import { addProducts } from "./products.ts";

/** Columns whose own products are summed apart from those of the columns before them. */
const panel = 32;

/**
 * e (H + damping I) e^T of each row e of errors in the rotated basis, as (e U) D (e U)^T.
 *
 * @param errors rows x cols
 * @param losses receives one number a row
 */
export function measureLosses(errors: Float64Array, rows: number, { lower, diagonal, cols }: Feedback, losses: Float64Array): void {
  const left = new Float64Array(rows * panel);
  losses.fill(0);
  for (let start = 0; start < cols; start += panel) {
    const width = Math.min(panel, cols - start);
    left.fill(0);
    addProducts(
      { values: left, offset: 0, stride: panel },
      { values: errors, offset: 0, stride: cols },
      { values: lower, offset: start * cols, stride: cols },
      { rows, cols: width, length: start },
      1,
    );
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < width; k++) {
        const at = row * cols + start;
        const factors = (start + k) * cols + start;
        let sum = left[row * panel + k]! + errors[at + k]!;
        for (let j = 0; j < k; j++) sum += errors[at + j]! * lower[factors + j]!;
        losses[row]! += sum * sum * diagonal[start + k]!;
      }
    }
  }
}

/** The squared length of one row of errors. */
export function squaredLength(errors: Float64Array, row: number, cols: number): number {
  let sum = 0;
  for (let i = row * cols; i < (row + 1) * cols; i++) sum += errors[i]! * errors[i]!;
  return sum;
}
