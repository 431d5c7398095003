import { requireDivides, requireInteger, requireShape, type RowShape } from "./check.ts";
import { lloydMax } from "./codebook/lloyd-max.ts";
import { requireRotation, type Rotation } from "./rotation/rotation.ts";

/**
 * TurboQuant for weights, in its mean-squared-error form (Zandieh et al., arXiv 2504.19874, section 3.1): rotate, then replace each value
 * by its nearest centroid of the normal distribution's Lloyd-Max codebook, times the scale of its group.
 *
 * Two things differ from the paper. The rotation is block-diagonal Hadamard, and the norm of a vector became a scale per group, kept in
 * float16. Rotation and scale go back to DRIVE and EDEN (Vargaftik et al., 2021 and 2022); for weights, this is the scalar case of HIGGS
 * (Malinovskii et al., arXiv 2411.17525). On weights that are already Gaussian the rotation buys little; its value is that outliers stop
 * mattering.
 *
 * The paper's inner-product form, which spends a bit per value on the sign of a projected residual, is unbiased; that pays for attention
 * scores and search. For weights at 4 bits it has 5.8 times the error (dimension 128: .0542 against .0093), so it is not here.
 */
export interface TurboQuantScheme {
  readonly kind: "turboquant";
  /** 1..8 */
  readonly bits: number;
  /** How many neighbouring columns share a scale. */
  readonly group: number;
  readonly rotation: Rotation;
  /**
   * "search", the default: 9 candidates for the scale, a least-squares fit of each, and two more of the best. "rms": the root mean square
   * of the group, as in the paper; 19 % more error at 4 bits and groups of 128, and several times faster.
   */
  readonly scale?: "search" | "rms";
}

/**
 * Round to nearest on a symmetric grid, the usual baseline: the value of largest magnitude in a group becomes -2^(bits - 1) times the
 * scale, so the scale, that is the step, has a sign and all 2^bits codes are used. The same rule as onnxruntime's symmetric 4-bit block
 * quantization.
 */
export interface RtnScheme {
  readonly kind: "rtn";
  /** 2..8 */
  readonly bits: number;
  /** How many neighbouring columns share a scale. */
  readonly group: number;
}

export type Scheme = TurboQuantScheme | RtnScheme;

/**
 * @throws TypeError for an unknown kind or scale rule; RangeError for bits, group or rotation out of range, or a group or block that does
 * not divide the columns
 */
export function requireScheme(scheme: Scheme, shape: RowShape): void {
  requireShape(shape);
  requireKind(scheme);
  requireInteger("scheme.group", scheme.group, 1);
  requireDivides("scheme.group", scheme.group, "shape.cols", shape.cols);
  requireRotation(rotationOf(scheme), shape.cols);
}

function requireKind(scheme: Scheme): void {
  if (scheme.kind === "rtn") return requireInteger("scheme.bits", scheme.bits, 2, 8);
  if (scheme.kind !== "turboquant") throw new TypeError(`scheme.kind: expected "turboquant" or "rtn", found ${JSON.stringify(scheme)}`);
  requireInteger("scheme.bits", scheme.bits, 1, 8);
  const { scale = "search" } = scheme;
  if (scale !== "search" && scale !== "rms")
    throw new TypeError(`scheme.scale: expected "search" or "rms", found ${JSON.stringify(scale)}`);
}

/** The rotation of the columns that a scheme's codes are in. */
export function rotationOf(scheme: Scheme): Rotation {
  return scheme.kind === "turboquant" ? scheme.rotation : { kind: "none" };
}

/** The centroids that a scheme's codes stand for, ascending, 2^bits of them: Lloyd-Max of N(0, 1), or the integers from -2^(bits - 1). */
export function codebookOf(scheme: Scheme): Float32Array {
  if (scheme.kind === "turboquant") return Float32Array.from(lloydMax(scheme.bits).centroids);
  return Float32Array.from({ length: 2 ** scheme.bits }, (_, code) => code - 2 ** (scheme.bits - 1));
}
