import { requireArray, requireDivides, requireInteger, requireLength, requireObject, requireShape, type RowShape } from "./check.ts";
import { lloydMax, sphereLloydMax } from "./codebook/lloyd-max.ts";
import { maxDimension } from "./codebook/sphere.ts";
import { nf4Levels } from "./company/nf4-levels.ts";
import { requireRotation, type Rotation } from "./rotation/rotation.ts";
import { trellisCodebook } from "./trellis/codebook.ts";
import { requireTrellis, type TrellisScheme } from "./trellis/scheme.ts";

/**
 * TurboQuant for weights, in its mean-squared-error form (Zandieh et al., arXiv 2504.19874, section 3.1): rotate, then replace each value
 * by its nearest centroid of a codebook, times the scale of its group.
 *
 * Two things differ from the paper. The rotation is block-diagonal Hadamard, and the norm of a vector became a scale per group, kept in
 * float16. Rotation and scale go back to DRIVE and EDEN (Vargaftik et al., 2021 and 2022); for weights, this is the scalar case of HIGGS
 * (Malinovskii et al., arXiv 2411.17525). On weights that are already Gaussian the rotation buys little; its value is that outliers stop
 * mattering.
 *
 * The paper's inner-product form (`quantizeVectors`) is unbiased, which pays for attention scores and search. For weights at 4 bits it has
 * 5.7 times the error, so it is no scheme here.
 */
export interface TurboQuantScheme {
  readonly kind: "turboquant";
  /** 1..8 */
  readonly bits: number;
  /** How many neighbouring columns share a scale; `cols` for one scale a row. */
  readonly group: number;
  readonly rotation: Rotation;
  /**
   * "lloyd-max", the default: that of N(0, 1). "beta": that of the sphere of as many dimensions as the group, .1 % better at 128 with scale
   * "rms", and the more the smaller the group. "uniform": the integers from -2^(bits - 1), with a scale of either sign, as runtimes multiply by
   * them: a fifth more error at 4 bits.
   */
  readonly codebook?: "lloyd-max" | "beta" | "uniform";
  /**
   * "search", the default: candidates for the scale, a least-squares fit of each. "least-squares": one such fit, of the codes that the root mean
   * square gives. "rms": the root mean square of the group, as in the paper; 19 % more error at 4 bits and groups of 128, and several times
   * faster. A uniform codebook is always searched.
   */
  readonly scale?: "search" | "least-squares" | "rms";
}

/** Round to nearest, the usual baseline: integers times a scale, without a rotation. */
export interface RtnScheme {
  readonly kind: "rtn";
  /** 2..8, or 1..8 where it is not symmetric. */
  readonly bits: number;
  /** How many neighbouring columns share a scale; `cols` for one scale a row. */
  readonly group: number;
  /**
   * true, the default: integers from -2^(bits - 1), and a scale with a sign, so that the value of largest magnitude falls on the lowest one and
   * all codes are used; onnxruntime's rule for symmetric 4-bit blocks. false: integers from 0, less the group's zero point; the scale spans the
   * group's range and zero.
   */
  readonly symmetric?: boolean;
  /** "extreme", the default: the scale follows from the largest values. "search": the scale, and zero point, of least squared error among candidates. */
  readonly scale?: "extreme" | "search";
}

/**
 * NormalFloat of QLoRA (Dettmers et al., arXiv 2305.14314, appendix E): 16 levels at quantiles of the normal distribution, times the largest
 * magnitude of the group. QLoRA's second quantization, of the scales, is not here: they are float16.
 */
export interface Nf4Scheme {
  readonly kind: "nf4";
  /** How many neighbouring columns share a scale; 64 in QLoRA. */
  readonly group: number;
}

/** A palette of the tensor's own, by k-means on its values; no scales, no rotation. What Core ML Tools call palettization. */
export interface KMeansScheme {
  readonly kind: "kmeans";
  /** 1..8 */
  readonly bits: number;
  /** 2^bits centroids, ascending (`paletteOf`). Without it, they are those of the weights at hand: not what batches of a tensor can share. */
  readonly palette?: Float32Array;
}

/** Rounding to float16: codes are its bytes, little-endian, two a weight. */
export interface Fp16Scheme {
  readonly kind: "fp16";
}

export type Scheme = TurboQuantScheme | RtnScheme | Nf4Scheme | KMeansScheme | Fp16Scheme | TrellisScheme;

/** Schemes whose values are codebook[code] * scale in a rotated basis, or in none. */
export type RowScheme = TurboQuantScheme | RtnScheme;

const kinds = ["turboquant", "rtn", "nf4", "kmeans", "fp16", "trellis"];

/**
 * The one place where schemes are checked.
 *
 * @throws TypeError for an unknown kind, codebook or rule; RangeError for bits, group, rotation or palette out of range, or a group or block
 *   that does not divide the columns
 */
export function requireScheme(scheme: Scheme, shape: RowShape): void {
  requireShape(shape);
  requireObject("scheme", scheme);
  requireOneOf("scheme.kind", scheme.kind, kinds);
  if (scheme.kind === "turboquant") requireTurboQuant(scheme);
  if (scheme.kind === "rtn") requireRtn(scheme);
  if (scheme.kind === "kmeans") requireKMeans(scheme);
  if (scheme.kind === "trellis") requireTrellis(scheme, shape);
  const group = groupOf(scheme);
  if (group !== undefined) {
    requireInteger("scheme.group", group, 1);
    requireDivides("scheme.group", group, "shape.cols", shape.cols);
  }
  requireRotation(rotationOf(scheme), shape.cols);
}

function requireTurboQuant({ bits, group, codebook = "lloyd-max", scale = "search" }: TurboQuantScheme): void {
  requireInteger("scheme.bits", bits, 1, 8);
  requireOneOf("scheme.codebook", codebook, ["lloyd-max", "beta", "uniform"]);
  requireOneOf("scheme.scale", scale, codebook === "uniform" ? ["search"] : ["search", "least-squares", "rms"]);
  if (codebook === "uniform") requireInteger("scheme.bits", bits, 2, 8);
  if (codebook === "beta") requireInteger("scheme.group", group, 3, maxDimension);
}

function requireRtn({ bits, symmetric = true, scale = "extreme" }: RtnScheme): void {
  requireOneOf("scheme.symmetric", symmetric, [true, false]);
  requireInteger("scheme.bits", bits, symmetric ? 2 : 1, 8);
  requireOneOf("scheme.scale", scale, ["extreme", "search"]);
}

function requireKMeans({ bits, palette }: KMeansScheme): void {
  requireInteger("scheme.bits", bits, 1, 8);
  if (palette === undefined) return;
  requireArray("scheme.palette", palette, "Float32Array");
  requireLength("scheme.palette", palette, 2 ** bits, "2^bits");
  const at = palette.findIndex((centroid, i) => !Number.isFinite(centroid) || centroid < (palette[i - 1] ?? -Infinity));
  if (at !== -1) throw new RangeError(`scheme.palette[${at}]: expected finite centroids in ascending order, found ${palette[at]}`);
}

function requireOneOf(name: string, value: unknown, allowed: readonly unknown[]): void {
  if (allowed.includes(value)) return;
  throw new TypeError(`${name}: expected ${allowed.map((one) => JSON.stringify(one)).join(" or ")}, found ${JSON.stringify(value)}`);
}

/** The rotation of the columns that a scheme's codes are in. */
export function rotationOf(scheme: Scheme): Rotation {
  return scheme.kind === "turboquant" || scheme.kind === "trellis" ? scheme.rotation : { kind: "none" };
}

/** Bits of a code: 4 for nf4, 16 for fp16. */
export function bitsOf(scheme: Scheme): number {
  if (scheme.kind === "nf4") return 4;
  return scheme.kind === "fp16" ? 16 : scheme.bits;
}

/** How many neighbouring columns share a scale; undefined where there are no scales. */
export function groupOf(scheme: Scheme): number | undefined {
  return scheme.kind === "kmeans" || scheme.kind === "fp16" ? undefined : scheme.group;
}

/** Whether a scheme stores a zero point for each group. */
export function hasZeroPoints(scheme: Scheme): boolean {
  return scheme.kind === "rtn" && scheme.symmetric === false;
}

/**
 * What a scheme's codes stand for before scale, zero point and rotation: 2^bits values, ascending. Lloyd-Max centroids, NormalFloat levels or a
 * palette; the integers from -2^(bits - 1), or from 0 where there are zero points; nothing for fp16. For a trellis, 2^states centroids by state.
 *
 * @throws RangeError for k-means without a palette: its codebook comes with the codes
 */
export function codebookOf(scheme: Scheme): Float32Array {
  if (scheme.kind === "nf4") return nf4Levels();
  if (scheme.kind === "fp16") return new Float32Array(0);
  if (scheme.kind === "trellis") return trellisCodebook(scheme.bits, scheme.states);
  if (scheme.kind === "kmeans") return paletteOfScheme(scheme);
  const { bits } = scheme;
  if (scheme.kind === "turboquant" && scheme.codebook !== "uniform")
    return Float32Array.from((scheme.codebook === "beta" ? sphereLloydMax(bits, scheme.group) : lloydMax(bits)).centroids);
  const lowest = hasZeroPoints(scheme) ? 0 : -(2 ** (bits - 1));
  return Float32Array.from({ length: 2 ** bits }, (_, code) => lowest + code);
}

function paletteOfScheme({ palette }: KMeansScheme): Float32Array {
  if (palette === undefined)
    throw new RangeError("scheme.palette: expected the centroids of k-means, found none; they come with the codes");
  return palette.slice();
}
