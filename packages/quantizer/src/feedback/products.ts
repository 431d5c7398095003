import { createKernelProducts } from "../kernels/products.ts";

/** Rows of `length` numbers in a longer array: row r begins at `offset` + r * `stride`. */
export interface RowsView {
  readonly values: Float64Array;
  readonly offset: number;
  readonly stride: number;
}

/** Numbers of two rows that lie in the first-level cache while a tile of rows is multiplied. */
const chunk = 256;

/** @param factor 1 or -1 */
export type AddProducts = (
  target: RowsView,
  left: RowsView,
  right: RowsView,
  size: { readonly rows: number; readonly cols: number; readonly length: number },
  factor: number,
) => void;

let kernel: AddProducts | undefined | null = null;

/**
 * Adds to `target` the products of rows: target[i][k] += factor * (sum over j < length of left[i][j] right[k][j]).
 *
 * The sum of each product has one order, whatever the number of rows: by chunks of 256, each from its beginning. Nothing else decides the rounding, so the
 * SIMD kernel and its twin give the same bits.
 */
export const addProducts: AddProducts = (target, left, right, size, factor) => {
  if (kernel === null) kernel = createKernelProducts(chunk);
  (kernel ?? addProductsInTypeScript)(target, left, right, size, factor);
};

/** The kernel's twin. */
export const addProductsInTypeScript: AddProducts = (target, left, right, { rows, cols, length }, factor) => {
  for (let from = 0; from < length; from += chunk) {
    const to = Math.min(from + chunk, length);
    for (let k = 0; k < cols; k += 4) {
      for (let i = 0; i < rows; i += 4) {
        if (i + 4 <= rows && k + 4 <= cols) addTile(target, left, right, i, k, from, to, factor);
        else addRest(target, left, right, i, Math.min(i + 4, rows), k, Math.min(k + 4, cols), from, to, factor);
      }
    }
  }
};

function addRest(
  target: RowsView,
  left: RowsView,
  right: RowsView,
  top: number,
  bottom: number,
  first: number,
  last: number,
  from: number,
  to: number,
  factor: number,
): void {
  for (let i = top; i < bottom; i++) {
    for (let k = first; k < last; k++) {
      const a = left.offset + i * left.stride;
      const b = right.offset + k * right.stride;
      let sum = 0;
      for (let j = from; j < to; j++) sum += left.values[a + j]! * right.values[b + j]!;
      target.values[target.offset + i * target.stride + k]! += factor * sum;
    }
  }
}

/** 4 x 4 products at once: eight loads for sixteen multiplications. */
function addTile(target: RowsView, left: RowsView, right: RowsView, i: number, k: number, from: number, to: number, factor: number): void {
  const a = left.values;
  const b = right.values;
  let a0 = left.offset + i * left.stride + from;
  let a1 = a0 + left.stride;
  let a2 = a1 + left.stride;
  let a3 = a2 + left.stride;
  let b0 = right.offset + k * right.stride + from;
  let b1 = b0 + right.stride;
  let b2 = b1 + right.stride;
  let b3 = b2 + right.stride;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s23 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  let s33 = 0;
  for (let j = from; j < to; j++) {
    const x0 = a[a0++]!;
    const x1 = a[a1++]!;
    const x2 = a[a2++]!;
    const x3 = a[a3++]!;
    const y0 = b[b0++]!;
    const y1 = b[b1++]!;
    const y2 = b[b2++]!;
    const y3 = b[b3++]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  const t = target.values;
  let at = target.offset + i * target.stride + k;
  t[at]! += factor * s00;
  t[at + 1]! += factor * s01;
  t[at + 2]! += factor * s02;
  t[at + 3]! += factor * s03;
  at += target.stride;
  t[at]! += factor * s10;
  t[at + 1]! += factor * s11;
  t[at + 2]! += factor * s12;
  t[at + 3]! += factor * s13;
  at += target.stride;
  t[at]! += factor * s20;
  t[at + 1]! += factor * s21;
  t[at + 2]! += factor * s22;
  t[at + 3]! += factor * s23;
  at += target.stride;
  t[at]! += factor * s30;
  t[at + 1]! += factor * s31;
  t[at + 2]! += factor * s32;
  t[at + 3]! += factor * s33;
}
