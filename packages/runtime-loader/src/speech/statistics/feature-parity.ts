import { checkMatrix } from "../matrix.ts";

/** How close features are to reference features. */
export interface FeatureParity {
  /** Mean over frames of the cosine between the two feature vectors, -1..1. Blind to scale: never judge by it alone. */
  readonly cosine: number;
  /** Largest over dimensions of |mean of candidate - mean of reference| / sd of reference. */
  readonly meanShiftSd: number;
  /** Largest over dimensions of |ln(sd of candidate / sd of reference)|. */
  readonly logSdShift: number;
}

/**
 * A dimension that hardly moves has an sd of rounding noise, and any shift would be many of those. An sd counts as at least this share
 * of the typical one: the median over the reference's dimensions that move at all, which a few outlier dimensions cannot raise.
 */
const sdFloorShare = 0.01;

/**
 * Compares features with reference features of the same audio, both [frames, dim], row-major. Statistics are over frames, in float64,
 * with the population's sd.
 *
 * @returns all finite where some dimension of the reference varies; otherwise a shift is 0 where nothing differs and Infinity where
 *   something does.
 * @throws BalafonError FORMAT_INVALID for features of another shape or not finite.
 */
export function featureParity(reference: Float32Array, candidate: Float32Array, frames: number, dim: number): FeatureParity {
  checkMatrix("reference features", reference, frames, dim);
  checkMatrix("candidate features", candidate, frames, dim);
  const [r, c] = [moments(reference, frames, dim), moments(candidate, frames, dim)];
  const floor = sdFloorShare * median(r.sd.filter((sd) => sd > 0));
  const floored = (sd: number): number => Math.max(sd, floor);
  const meanShiftSd = maxOver(dim, (d) => ratio(Math.abs(c.mean[d]! - r.mean[d]!), floored(r.sd[d]!)));
  const logSdShift = maxOver(dim, (d) => Math.abs(logRatio(floored(c.sd[d]!), floored(r.sd[d]!))));
  return { cosine: meanCosine(reference, candidate, frames, dim), meanShiftSd, logSdShift };
}

function meanCosine(a: Float32Array, b: Float32Array, frames: number, dim: number): number {
  let sum = 0;
  for (let start = 0; start < a.length; start += dim) sum += cosine(a, b, start, start + dim);
  return sum / frames;
}

/** The cosine of two vectors; 1 for two zero vectors, 0 for one. */
function cosine(a: Float32Array, b: Float32Array, start: number, end: number): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    dot += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  if (aa === 0 || bb === 0) return aa === bb ? 1 : 0;
  return dot / Math.sqrt(aa * bb);
}

interface Moments {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** Two passes: the one-pass formula cancels where the mean is large against the sd. */
function moments(values: Float32Array, frames: number, dim: number): Moments {
  const mean = new Float64Array(dim);
  for (let i = 0; i < values.length; i++) mean[i % dim]! += values[i]! / frames;
  const variance = new Float64Array(dim);
  for (let i = 0; i < values.length; i++) variance[i % dim]! += (values[i]! - mean[i % dim]!) ** 2 / frames;
  return { mean, sd: variance.map(Math.sqrt) };
}

function median(values: Float64Array): number {
  return values.toSorted()[Math.floor(values.length / 2)] ?? 0;
}

/** a / b for a, b >= 0, with 0 / 0 = 0: no difference is no shift. */
function ratio(a: number, b: number): number {
  return a === 0 ? 0 : a / b;
}

function logRatio(a: number, b: number): number {
  return a === b ? 0 : Math.log(a / b);
}

function maxOver(dim: number, valueOf: (d: number) => number): number {
  let max = 0;
  for (let d = 0; d < dim; d++) max = Math.max(max, valueOf(d));
  return max;
}
