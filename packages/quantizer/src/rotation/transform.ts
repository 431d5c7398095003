import { walshHadamard } from "./hadamard.ts";
import { paleyMatrix, type PaleyOrder } from "./paley.ts";

/** Multiplies the block of values that begins at `offset` by a matrix of +-1, in place, without the factor that makes it orthogonal. */
export type BlockTransform = (values: Float64Array, offset: number) => void;

/** A Hadamard matrix and its transpose. */
export interface HadamardTransform {
  readonly forward: BlockTransform;
  readonly transposed: BlockTransform;
}

/** The odd parts of the orders 12, 20 and 28. */
const paleyOrders: ReadonlyMap<number, PaleyOrder> = new Map([
  [3, 12],
  [5, 20],
  [7, 28],
]);

/** The order of the Paley factor of a block, 1 for a power of two; undefined for a block that is neither 2^k nor 12, 20 or 28 times 2^k. */
export function paleyFactor(block: number): PaleyOrder | 1 | undefined {
  let odd = block;
  while (odd % 2 === 0) odd /= 2;
  if (odd === 1) return 1;
  const order = paleyOrders.get(odd);
  return order !== undefined && block % order === 0 ? order : undefined;
}

/**
 * The Hadamard matrix of an order 2^k (Sylvester's), or of 12, 20 or 28 times 2^k: the Kronecker product of Paley's matrix, on the left, and
 * Sylvester's. On a block of m * 2^k values that is Sylvester's transform of each of m neighbouring runs, then Paley's across them.
 *
 * @param block an order for which `paleyFactor` knows a matrix
 */
export function hadamardTransform(block: number): HadamardTransform {
  const order = paleyFactor(block)!;
  if (order === 1) {
    const own: BlockTransform = (values, offset) => walshHadamard(values, offset, block);
    return { forward: own, transposed: own };
  }
  const matrix = paleyMatrix(order);
  const transpose = matrix.map((_, i) => Float64Array.from(matrix, (row) => row[i]!));
  return { forward: kronecker(matrix, block), transposed: kronecker(transpose, block) };
}

/** Whole runs are added at a time, four of them: orders are multiples of four. Each value's terms come in the order of the columns. */
function kronecker(matrix: readonly Float64Array[], block: number): BlockTransform {
  const order = matrix.length;
  const run = block / order;
  const room = new Float64Array(block);
  return (values, offset) => {
    for (let i = 0; i < order; i++) walshHadamard(values, offset + i * run, run);
    room.set(values.subarray(offset, offset + block));
    values.fill(0, offset, offset + block);
    for (let i = 0; i < order; i++) {
      for (let k = 0; k < order; k += 4) addRuns(values, offset + i * run, matrix[i]!, room, k, run);
    }
  };
}

/** Adds runs k .. k + 3, each times its sign. */
function addRuns(values: Float64Array, offset: number, signs: Float64Array, runs: Float64Array, k: number, run: number): void {
  const [a, b, c, d] = [signs[k]!, signs[k + 1]!, signs[k + 2]!, signs[k + 3]!];
  let from = k * run;
  for (let to = offset; to < offset + run; to++, from++) {
    values[to] = values[to]! + a * runs[from]! + b * runs[from + run]! + c * runs[from + 2 * run]! + d * runs[from + 3 * run]!;
  }
}

/**
 * The regular Hadamard matrix of an order 4^k: the k-th Kronecker power of J - 2 P, with J of all ones and P the exchange matrix, both 4 x 4. It
 * is symmetric, and every row sums to 2^k: divided by that, it is orthogonal and maps the vector of ones to itself.
 *
 * @param block a power of four
 */
export function regularTransform(block: number): BlockTransform {
  return (values, offset) => {
    const end = offset + block;
    for (let step = 1; step < block; step *= 4) {
      for (let start = offset; start < end; start += 4 * step) regularFour(values, start, step);
    }
  };
}

function regularFour(values: Float64Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    const c = values[i + 2 * step]!;
    const d = values[i + 3 * step]!;
    const sum = a + b + (c + d);
    values[i] = sum - 2 * d;
    values[i + step] = sum - 2 * c;
    values[i + 2 * step] = sum - 2 * b;
    values[i + 3 * step] = sum - 2 * a;
  }
}
