import { requireArray, requireLength, type RowShape } from "./check.ts";
import { packedBytes } from "./packing.ts";
import { bitsOf, groupOf, hasZeroPoints, requireScheme, type Scheme } from "./scheme.ts";

/** Sums over weights. Those of batches add up, so a tensor can be measured while it streams. */
export interface ErrorSums {
  /** sum (w - w')^2 */
  readonly error: number;
  /** sum w^2 */
  readonly energy: number;
}

/**
 * Sums the squared error of restored weights, in double precision.
 *
 * @throws RangeError when the lengths differ; TypeError for another array type
 */
export function errorSums(weights: Float32Array, restored: Float32Array): ErrorSums {
  requireArray("weights", weights, "Float32Array");
  requireArray("restored", restored, "Float32Array");
  requireLength("restored", restored, weights.length, "as many as weights");
  let error = 0;
  let energy = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    const difference = weight - restored[i]!;
    error += difference * difference;
    energy += weight * weight;
  }
  return { error, energy };
}

/** sum (w - w')^2 / sum w^2: 0 when nothing was lost (zeros included), infinite when zeros were restored as something else. */
export function relativeMse({ error, energy }: ErrorSums): number {
  return error === 0 ? 0 : error / energy;
}

/** Signal to noise ratio in decibels, -10 log10 of the relative MSE: infinite when nothing was lost. */
export function snrDb(sums: ErrorSums): number {
  return -10 * Math.log10(relativeMse(sums));
}

export interface BitsPerWeight {
  /** The width of a code: what "4-bit" means in a scheme's name. */
  readonly nominal: number;
  /**
   * Packed codes and zero points, float16 scales and a float32 codebook of this matrix's own (integers too; a trellis's has a byte for each
   * centroid), all counted.
   */
  readonly stored: number;
}

/**
 * What a matrix costs. A rotation is a seed, so nothing is counted for it; a file that stores its matrix adds 32 * block^2 bits once for
 * all tensors that share it.
 *
 * @throws RangeError or TypeError as `quantizeRows` does for the shape and the scheme
 * @example
 * bitsPerWeight({ kind: "rtn", bits: 4, group: 128 }, { rows: 1280, cols: 1280 }); // { nominal: 4, stored: 4.1253125 }
 */
export function bitsPerWeight(scheme: Scheme, shape: RowShape): BitsPerWeight {
  requireScheme(scheme, shape);
  const weights = shape.rows * shape.cols;
  const nominal = bitsOf(scheme);
  if (scheme.kind === "fp16") return { nominal, stored: nominal };
  const group = groupOf(scheme);
  const scales = group === undefined ? 0 : weights / group;
  const codeBits = 8 * packedBytes(weights, nominal);
  const zeroPointBits = hasZeroPoints(scheme) ? 8 * packedBytes(scales, nominal) : 0;
  const codebookBits = scheme.kind === "trellis" ? 8 * 2 ** scheme.states : 32 * 2 ** nominal;
  return { nominal, stored: (codeBits + 16 * scales + zeroPointBits + codebookBits) / weights };
}
