import { requireArray, requireInteger } from "../check.ts";
import { maxFeedbackCols } from "./hessian.ts";
import { addProducts, type RowsView } from "./products.ts";

/** X^T X of input vectors that come in batches, in double precision. */
export interface InputSums {
  readonly cols: number;
  /** cols x cols; only the upper triangle is kept. */
  readonly products: Float64Array;
  count: number;
}

/**
 * Sums for the Hessian of a layer of `cols` inputs.
 *
 * @throws RangeError for cols outside 1..5120
 */
export function createInputSums(cols: number): InputSums {
  requireInteger("cols", cols, 1, maxFeedbackCols);
  return { cols, products: new Float64Array(cols * cols), count: 0 };
}

/** Vectors whose products are summed before the sums are touched. */
const batch = 256;
const panel = 64;

/**
 * Adds input vectors. The order of sums is defined: batches of 256 vectors of each call, each from its first on.
 *
 * @param inputs count x cols, row-major
 * @throws RangeError where they are not whole vectors, or not finite (naming the index); TypeError for another array type
 */
export function addInputs(sums: InputSums, inputs: Float32Array): void {
  requireArray("inputs", inputs, "Float32Array");
  const { cols, products } = sums;
  if (inputs.length % cols !== 0) throw new RangeError(`inputs: expected vectors of ${cols} numbers, found ${inputs.length} numbers`);
  const wrong = inputs.findIndex((value) => !Number.isFinite(value));
  if (wrong !== -1) throw new RangeError(`inputs[${wrong}]: expected a finite number, found ${inputs[wrong]}`);
  const columns = new Float64Array(cols * batch);
  const from = (column: number): RowsView => ({ values: columns, offset: column * batch, stride: batch });
  const count = inputs.length / cols;
  for (let first = 0; first < count; first += batch) {
    const length = Math.min(batch, count - first);
    for (let i = 0; i < length; i++) {
      for (let c = 0; c < cols; c++) columns[c * batch + i] = inputs[(first + i) * cols + c]!;
    }
    for (let c = 0; c < cols; c += panel) {
      const target = { values: products, offset: c * cols + c, stride: cols };
      addProducts(target, from(c), from(c), { rows: Math.min(panel, cols - c), cols: cols - c, length }, 1);
    }
  }
  sums.count += count;
}

/**
 * The Hessian X^T X / n for `factorHessian`: zeros where no input was added. Its array is that of the sums, which are used up.
 */
export function finishHessian({ cols, products, count }: InputSums): Float64Array {
  for (let i = 0; i < cols; i++) {
    for (let j = i; j < cols; j++) {
      const mean = count === 0 ? 0 : products[i * cols + j]! / count;
      products[i * cols + j] = mean;
      products[j * cols + i] = mean;
    }
  }
  return products;
}
