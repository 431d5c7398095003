import { requireBits } from "../check.ts";
import { normalDensity, normalUpperQuantile, normalUpperTail } from "./normal.ts";

/** The scalar quantizer of least mean squared error for the standard normal distribution. */
export interface Codebook {
  readonly bits: number;
  /** 2^bits centroids, ascending and symmetric around zero. */
  readonly centroids: Float64Array;
  /** 2^bits - 1 decision thresholds: the midpoints of neighbouring centroids. */
  readonly thresholds: Float64Array;
  /** E (X - Q(X))^2 for X ~ N(0, 1). */
  readonly mse: number;
}

const cache = new Map<number, Codebook>();

/**
 * The Lloyd-Max codebook of N(0, 1): computed once per width, centroids to about 1e-11.
 *
 * Lloyd, "Least squares quantization in PCM", 1982; Max, "Quantizing for minimum distortion", 1960. TurboQuant (arXiv 2504.19874, section
 * 3.1) uses it as the limit, for large dimensions, of the codebook for a coordinate of a random point on the sphere: at dimension 128 it
 * costs 0.1 %.
 *
 * @param bits 1..8
 * @returns arrays of the caller's own
 * @throws RangeError for other widths
 * @example
 * lloydMax(1).centroids; // [-0.7978845608, 0.7978845608], that is sqrt(2 / pi)
 */
export function lloydMax(bits: number): Codebook {
  requireBits(bits);
  const known = cache.get(bits) ?? compute(bits);
  cache.set(bits, known);
  return { ...known, centroids: known.centroids.slice(), thresholds: known.thresholds.slice() };
}

/**
 * Newton's steps shrink quadratically down to rounding: cells of 8 bits hold so little mass that its rounding moves centroids by up to
 * 1e-11.
 */
const settledStep = 1e-10;
const maxNewtonSteps = 30;

function compute(bits: number): Codebook {
  const half = startingPoint(2 ** (bits - 1));
  for (let step = 0; step < maxNewtonSteps; step++) {
    if (newtonStep(half) < settledStep) break;
  }
  const centroids = Float64Array.of(...half.map((c) => -c).reverse(), ...half);
  return { bits, centroids, thresholds: midpoints(centroids), mse: meanSquaredError(half) };
}

/** Midpoints of neighbours: where nearest-centroid assignment changes its mind. */
export function midpoints(centroids: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: centroids.length - 1 }, (_, i) => 0.5 * (centroids[i]! + centroids[i + 1]!));
}

/**
 * The positive centroids of a quantizer that is optimal for many levels: their density follows the cube root of the normal density, which
 * is normal again with variance 3 (Panter and Dite, "Quantization distortion in pulse-count modulation", 1951). Plain Lloyd iteration would
 * also get there from anywhere, but needs about 4^bits steps.
 */
function startingPoint(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.sqrt(3) * normalUpperQuantile((count - i - 0.5) / (2 * count)));
}

/** Left edge of cell i of the positive half. */
function leftEdge(half: Float64Array, i: number): number {
  if (i === 0) return 0;
  return i === half.length ? Infinity : 0.5 * (half[i - 1]! + half[i]!);
}

function cellMass(half: Float64Array, i: number): number {
  return normalUpperTail(leftEdge(half, i)) - normalUpperTail(leftEdge(half, i + 1));
}

/**
 * One Newton step on "every centroid is the mean of its cell": c_i = m_i with m_i = (pdf(l) - pdf(r)) / P. Edges depend on the two
 * centroids beside them, so the Jacobian is tridiagonal. Moving both edges of a cell moves its mean by less (the density is log-concave),
 * so the Jacobian is diagonally dominant; that is not so for the gradient of the error, P (c - m), on which Newton diverges from the tail
 * inwards.
 *
 * @returns the largest change of a centroid
 */
function newtonStep(half: Float64Array): number {
  const system = { lower: new Float64Array(half.length), diagonal: half.map(() => 1), upper: new Float64Array(half.length) };
  const change = half.map((c, i) => c - linearizeCell(half, i, system));
  solveTridiagonal(system, change);
  for (let i = 0; i < half.length; i++) half[i]! -= change[i]!;
  return change.reduce((largest, c) => Math.max(largest, Math.abs(c)), 0);
}

interface Tridiagonal {
  /** lower[i] stands left of diagonal[i], upper[i] right of it. */
  readonly lower: Float64Array;
  readonly diagonal: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Writes row i of the Jacobian of c - m and returns the mean of cell i. The edge at zero is fixed by symmetry, the one at infinity by
 * nature.
 */
function linearizeCell(half: Float64Array, i: number, { lower, diagonal, upper }: Tridiagonal): number {
  const left = leftEdge(half, i);
  const right = leftEdge(half, i + 1);
  const mass = cellMass(half, i);
  const mean = (normalDensity(left) - normalDensity(right)) / mass;
  if (i > 0) lower[i] = (-0.5 * normalDensity(left) * (mean - left)) / mass;
  if (i + 1 < half.length) upper[i] = (-0.5 * normalDensity(right) * (right - mean)) / mass;
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

/** Where every centroid is the mean of its cell, the error is the variance that the centroids do not carry: 1 - sum P_i c_i^2. */
function meanSquaredError(half: Float64Array): number {
  return half.reduce((mse, c, i) => mse - 2 * cellMass(half, i) * c * c, 1);
}
