import type { Density } from "./density.ts";

/**
 * Newton's steps shrink quadratically down to rounding: cells of 8 bits hold so little mass that its rounding moves centroids by up to
 * 1e-11.
 */
const settledStep = 1e-10;
const maxSteps = 40;

/**
 * The positive centroids of the quantizer of least mean squared error: every centroid the mean of its cell, every threshold the midpoint of
 * two centroids (Lloyd, "Least squares quantization in PCM", 1982; Max, "Quantizing for minimum distortion", 1960). A log-concave density
 * has only one such quantizer (Fleischer, 1964).
 *
 * @param start ascending, positive, inside the support; becomes the result
 */
export function settle(density: Density, start: Float64Array): Float64Array {
  for (let step = 0; step < maxSteps; step++) {
    if (newtonStep(density, start) < settledStep) break;
  }
  return start;
}

/** Where every centroid is the mean of its cell, the error is the variance that the centroids do not carry: 1 - sum P_i c_i^2. */
export function settledError(density: Density, half: Float64Array): number {
  return half.reduce((mse, c, i) => mse - 2 * density.mass(edge(density, half, i), edge(density, half, i + 1)) * c * c, 1);
}

/** Left edge of cell i of the positive half. */
function edge({ support }: Density, half: Float64Array, i: number): number {
  if (i === 0) return 0;
  return i === half.length ? support : 0.5 * (half[i - 1]! + half[i]!);
}

/**
 * One Newton step on "every centroid is the mean of its cell": c_i = m_i with m_i the moment of the cell over its mass. Edges depend on the
 * two centroids beside them, so the Jacobian is tridiagonal. Moving both edges of a cell moves its mean by less (the density is log-concave),
 * so the Jacobian is diagonally dominant; that is not so for the gradient of the error, P (c - m), on which Newton diverges from the tail
 * inwards. A step that would put centroids out of order, which happens far from the solution, is halved until it does not.
 *
 * @returns the largest change of a centroid
 */
function newtonStep(density: Density, half: Float64Array): number {
  const system = { lower: new Float64Array(half.length), diagonal: half.map(() => 1), upper: new Float64Array(half.length) };
  const change = half.map((c, i) => c - linearizeCell(density, half, i, system));
  solveTridiagonal(system, change);
  while (!isAscending(density, half, change)) for (let i = 0; i < half.length; i++) change[i]! *= 0.5;
  for (let i = 0; i < half.length; i++) half[i]! -= change[i]!;
  return change.reduce((largest, c) => Math.max(largest, Math.abs(c)), 0);
}

function isAscending({ support }: Density, half: Float64Array, change: Float64Array): boolean {
  const next = half.map((c, i) => c - change[i]!);
  return next[0]! > 0 && next.at(-1)! < support && next.every((c, i) => i === 0 || c > next[i - 1]!);
}

interface Tridiagonal {
  /** lower[i] stands left of diagonal[i], upper[i] right of it. */
  readonly lower: Float64Array;
  readonly diagonal: Float64Array;
  readonly upper: Float64Array;
}

/** Writes row i of the Jacobian of c - m and returns the mean of cell i. The edges at zero and at the end of the support are fixed. */
function linearizeCell(density: Density, half: Float64Array, i: number, { lower, diagonal, upper }: Tridiagonal): number {
  const left = edge(density, half, i);
  const right = edge(density, half, i + 1);
  const mass = density.mass(left, right);
  const mean = density.moment(left, right) / mass;
  if (i > 0) lower[i] = (-0.5 * density.at(left) * (mean - left)) / mass;
  if (i + 1 < half.length) upper[i] = (-0.5 * density.at(right) * (right - mean)) / mass;
  diagonal[i]! += lower[i]! + upper[i]!;
  return mean;
}

/** Gaussian elimination without pivoting, which a diagonally dominant system does not need. Leaves the solution in `right`. */
function solveTridiagonal({ lower, diagonal, upper }: Tridiagonal, right: Float64Array): void {
  for (let i = 1; i < right.length; i++) {
    const factor = lower[i]! / diagonal[i - 1]!;
    diagonal[i]! -= factor * upper[i - 1]!;
    right[i]! -= factor * right[i - 1]!;
  }
  for (let i = right.length - 1; i >= 0; i--) {
    right[i] = (right[i]! - upper[i]! * (right[i + 1] ?? 0)) / diagonal[i]!;
  }
}
