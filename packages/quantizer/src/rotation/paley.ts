/** The orders of Hadamard matrices that are no powers of two and that are built here. */
export type PaleyOrder = 12 | 20 | 28;

/**
 * A Hadamard matrix by Paley's constructions ("On orthogonal matrices", 1933), rows of +-1, H H^T = order * I. With chi(a) = 1 for a square
 * modulo the prime q, -1 for another number and 0 for 0:
 *
 * 12 and 20 are his first, of q = 11 and 19: H = I + S with S = [[0, 1], [-1, Q]] of order q + 1, and Q[i][j] = chi(j - i).
 *
 * 28 is his second, of q = 13: H = [[C + I, C - I], [C - I, -C - I]] with C = [[0, 1], [1, Q]] of order q + 1. (His first would need the field
 * of 27 elements.)
 */
export function paleyMatrix(order: PaleyOrder): readonly Float64Array[] {
  return order === 28 ? second(13) : first(order - 1);
}

function first(q: number): Float64Array[] {
  return core(q, -1).map((row, i) => row.map((value, j) => value + Number(i === j)));
}

function second(q: number): Float64Array[] {
  const conference = core(q, 1);
  const half = (sign: number, unit: number) => conference.map((row, i) => row.map((c, j) => sign * c + unit * Number(i === j)));
  const beside = (left: Float64Array[], right: Float64Array[]) => left.map((row, i) => Float64Array.of(...row, ...right[i]!));
  return [...beside(half(1, 1), half(1, -1)), ...beside(half(1, -1), half(-1, -1))];
}

/** [[0, 1], [border, Q]]. */
function core(q: number, border: 1 | -1): Float64Array[] {
  const squares = new Set(Array.from({ length: q - 1 }, (_, i) => ((i + 1) * (i + 1)) % q));
  const chi = (a: number): number => (a % q === 0 ? 0 : squares.has(a % q) ? 1 : -1);
  const top = Float64Array.from({ length: q + 1 }, (_, j) => Number(j > 0));
  const rows = Array.from({ length: q }, (_, i) => Float64Array.of(border, ...Array.from({ length: q }, (_value, j) => chi(j - i + q))));
  return [top, ...rows];
}
