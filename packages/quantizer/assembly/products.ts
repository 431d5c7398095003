// Products of rows in double precision, for error feedback: src/feedback/products.ts says what is computed, and its tile in TypeScript gives the same bits.

/** Rows and columns of a tile. */
const tile: i32 = 4;

/**
 * Sets sums[i][k] to the sum over j < length of left[i][j] * right[k][j], each from j = 0 on.
 *
 * @param left rows x length
 * @param right cols / 4 x length x 4: four rows beside each other
 * @param sums rows x cols
 * @param rows a multiple of 4, as cols is
 */
export function multiplyRows(left: usize, right: usize, sums: usize, rows: i32, cols: i32, length: i32): void {
  const row = <usize>length << 3;
  const line = <usize>cols << 3;
  const rightEnd = right + <usize>cols * row;
  for (; right < rightEnd; right += tile * row, sums += tile << 3) {
    let at = left;
    let to = sums;
    for (let i = 0; i < rows; i += tile, at += tile * row, to += tile * line) multiplyTile(at, row, right, to, line);
  }
}

/** Sixteen sums, two to a vector. */
@inline
function multiplyTile(left: usize, row: usize, right: usize, to: usize, line: usize): void {
  const zero = f64x2.splat(0);
  let a0 = zero;
  let a1 = zero;
  let b0 = zero;
  let b1 = zero;
  let c0 = zero;
  let c1 = zero;
  let d0 = zero;
  let d1 = zero;
  const second = left + row;
  const third = second + row;
  const fourth = third + row;
  for (let at: usize = 0; at < row; at += 8, right += 32) {
    const first0 = v128.load(right);
    const first1 = v128.load(right, 16);
    const a = v128.load64_splat(left + at);
    a0 = f64x2.add(a0, f64x2.mul(a, first0));
    a1 = f64x2.add(a1, f64x2.mul(a, first1));
    const b = v128.load64_splat(second + at);
    b0 = f64x2.add(b0, f64x2.mul(b, first0));
    b1 = f64x2.add(b1, f64x2.mul(b, first1));
    const c = v128.load64_splat(third + at);
    c0 = f64x2.add(c0, f64x2.mul(c, first0));
    c1 = f64x2.add(c1, f64x2.mul(c, first1));
    const d = v128.load64_splat(fourth + at);
    d0 = f64x2.add(d0, f64x2.mul(d, first0));
    d1 = f64x2.add(d1, f64x2.mul(d, first1));
  }
  store(to, a0, a1);
  store(to + line, b0, b1);
  store(to + 2 * line, c0, c1);
  store(to + 3 * line, d0, d1);
}

@inline
function store(to: usize, low: v128, high: v128): void {
  v128.store(to, low);
  v128.store(to, high, 16);
}
