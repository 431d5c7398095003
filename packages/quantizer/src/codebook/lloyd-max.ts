import { requireBits } from "../check.ts";
import type { Density } from "./density.ts";
import { settle, settledError } from "./newton.ts";
import { normal, normalUpperQuantile } from "./normal.ts";
import { sphereDensity } from "./sphere.ts";

/** A scalar quantizer for a distribution that is symmetric around zero and of unit variance. */
export interface Codebook {
  readonly bits: number;
  /** 2^bits centroids, ascending and symmetric around zero. */
  readonly centroids: Float64Array;
  /** 2^bits - 1 decision thresholds: the midpoints of neighbouring centroids. */
  readonly thresholds: Float64Array;
  /** E (X - Q(X))^2. */
  readonly mse: number;
}

const cache = new Map<string, Codebook>();

/**
 * The Lloyd-Max codebook of N(0, 1), the scalar quantizer of least mean squared error: computed once per width, centroids to about 1e-11, and
 * to the bit the same everywhere (no function is used that engines may round differently).
 *
 * Lloyd, "Least squares quantization in PCM", 1982; Max, "Quantizing for minimum distortion", 1960. TurboQuant (arXiv 2504.19874, section
 * 3.1) uses it as the limit, for large dimensions, of the codebook for a coordinate of a random point on the sphere (`sphereLloydMax`): at
 * dimension 128 it costs 0.1 %.
 *
 * @param bits 1..8
 * @returns arrays of the caller's own
 * @throws RangeError for other widths
 * @example
 * lloydMax(1).centroids; // [-0.7978845608, 0.7978845608], that is sqrt(2 / pi)
 */
export function lloydMax(bits: number): Codebook {
  requireBits(bits);
  return cached(`normal ${bits}`, () => compute(bits, normal));
}

/**
 * The Lloyd-Max codebook of a coordinate of a random point on the sphere of radius sqrt(dim): the exact Beta density of TurboQuant (arXiv
 * 2504.19874, lemma 1), scaled to unit variance.
 *
 * @param bits 1..8
 * @param dim 3..65536, the number of values that share a norm
 * @returns arrays of the caller's own
 * @throws RangeError for other widths or dimensions
 * @example
 * sphereLloydMax(4, 128).mse; // 0.009315, where lloydMax(4).mse is 0.009501
 */
export function sphereLloydMax(bits: number, dim: number): Codebook {
  requireBits(bits);
  const density = sphereDensity(dim);
  return cached(`sphere ${bits} ${dim}`, () => compute(bits, density));
}

function cached(key: string, make: () => Codebook): Codebook {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return { ...known, centroids: known.centroids.slice(), thresholds: known.thresholds.slice() };
}

function compute(bits: number, density: Density): Codebook {
  const half = settle(density, startingPoint(2 ** (bits - 1), density.support));
  const centroids = mirrored(half);
  return { bits, centroids, thresholds: midpoints(centroids), mse: settledError(density, half) };
}

/** Midpoints of neighbours: where nearest-centroid assignment changes its mind. */
export function midpoints(centroids: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: centroids.length - 1 }, (_, i) => 0.5 * (centroids[i]! + centroids[i + 1]!));
}

/** Positive values and their negatives, ascending. */
export function mirrored(half: Float64Array): Float64Array {
  return Float64Array.of(...half.map((c) => -c).reverse(), ...half);
}

/**
 * The positive centroids of a quantizer that is optimal for many levels: for N(0, 1) their density follows the cube root of the normal
 * density, which is normal again with variance 3 (Panter and Dite, "Quantization distortion in pulse-count modulation", 1951). Where the
 * support ends, they are drawn into it. Plain Lloyd iteration would also get there from anywhere, but needs about 4^bits steps.
 */
function startingPoint(count: number, support: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const x = Math.sqrt(3) * normalUpperQuantile((count - i - 0.5) / (2 * count));
    return x / Math.sqrt(1 + (x / support) * (x / support));
  });
}
