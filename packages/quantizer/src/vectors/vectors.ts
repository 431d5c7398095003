import { requireArray, requireInteger, requireLength, requireShape, type RowShape } from "../check.ts";
import { sphereLloydMax } from "../codebook/lloyd-max.ts";
import { requireFinite } from "../company/grouped.ts";
import { nearestLevel } from "../company/nearest-level.ts";
import { requireCodes } from "../packing.ts";
import { createRotator } from "../rotation/rotate.ts";
import { requireRotation, type Rotation } from "../rotation/rotation.ts";
import { createProjection } from "./projection.ts";

/**
 * TurboQuant as its paper has it, on vectors (Zandieh et al., arXiv 2504.19874, algorithms 1 and 2).
 *
 * "mse": the norm, and for each coordinate of the rotated direction the nearest centroid of the Lloyd-Max codebook of the sphere of that dimension.
 * Least squared error, and biased: restored vectors are too short, by the factor 1 - D where D is the relative MSE, and inner products with them too.
 *
 * "inner-product": the same in one bit less, and QJL on what that leaves: the sign of each coordinate of a Gaussian projection S r of the residual r, and
 * |r|. It is restored as sqrt(pi / 2) / d * |r| * S^T sign(S r), whose mean over S is r: **inner products are unbiased**. That pays where errors of many
 * of them must average out: attention scores over a long cache, nearest-neighbour search. It costs squared error, pi / 2 - 1 / d times that of the mse
 * form in one bit less (dimension 128, 4 bits in all: .0531 against .0093), so weights, whose errors are fixed once and for all, do not use it.
 */
export interface VectorScheme {
  readonly form: "mse" | "inner-product";
  /** Of a coordinate, the sign of the projection included: 1..8. */
  readonly bits: number;
  /** The block is best the whole vector: `largestBlock(dim, dim)`. */
  readonly rotation: Rotation;
  /** Of the projection, an integer in [0, 2^32); only for "inner-product". */
  readonly projectionSeed?: number;
}

/** Vectors in codes. */
export interface QuantizedVectors {
  /** count x dim, one code a byte, below 2^bits, or 2^(bits - 1) in the inner-product form. */
  readonly codes: Uint8Array;
  /** One for each vector. */
  readonly norms: Float32Array;
  /** Of the inner-product form: count x dim, 1 where the projection of the residual is negative, and the residual's norm for each vector. */
  readonly residual?: { readonly signs: Uint8Array; readonly norms: Float32Array };
}

/** The projection has dim^2 numbers. */
const maxProjected = 4096;

/**
 * Quantizes vectors, each by itself.
 *
 * @param vectors count x dim, row by row
 * @param shape rows: how many vectors; cols: their dimension, 3..65536, or at most 4096 in the inner-product form
 * @throws RangeError for a shape, width, rotation or seed out of range, and for a number that is not finite (naming its index); TypeError for another array
 *   type or an unknown form
 * @example
 * const scheme: VectorScheme = { form: "mse", bits: 4, rotation: { kind: "hadamard", block: 128, seed: 1 } };
 * const { codes, norms } = quantizeVectors(keys, { rows: 1500, cols: 128 }, scheme);
 */
export function quantizeVectors(vectors: Float32Array, shape: RowShape, scheme: VectorScheme): QuantizedVectors {
  requireArray("vectors", vectors, "Float32Array");
  requireVectorScheme(scheme, shape);
  const { rows, cols } = shape;
  requireLength("vectors", vectors, rows * cols, "rows x cols");
  requireFinite(vectors, shape, "vectors");
  const { centroids, thresholds } = codebookFor(scheme, cols);
  const rotator = createRotator(scheme.rotation);
  const projection = scheme.form === "mse" ? undefined : createProjection(cols, scheme.projectionSeed ?? 0);
  const codes = new Uint8Array(vectors.length);
  const norms = new Float32Array(rows);
  const residual = { signs: new Uint8Array(projection === undefined ? 0 : vectors.length), norms: new Float32Array(rows) };
  const row = new Float64Array(cols);
  for (let index = 0; index < rows; index++) {
    const start = index * cols;
    rotator.forward(vectors, start, row);
    const norm = Math.fround(normOf(row));
    norms[index] = norm;
    const unit = norm / Math.sqrt(cols);
    for (let i = 0; i < cols; i++) {
      const code = nearestLevel(thresholds, norm === 0 ? 0 : row[i]! / unit);
      codes[start + i] = code;
      row[i]! -= centroids[code]! * unit;
    }
    if (projection === undefined) continue;
    residual.norms[index] = normOf(row);
    projection.signs(row, residual.signs, start);
  }
  return projection === undefined ? { codes, norms } : { codes, norms, residual };
}

/**
 * Restores vectors.
 *
 * @param quantized as `quantizeVectors` returns it
 * @param scheme the one that it was made with
 * @returns count x dim
 * @throws RangeError when lengths disagree with the shape or a code is out of range; TypeError for other array types or a residual that is missing
 */
export function dequantizeVectors(quantized: QuantizedVectors, shape: RowShape, scheme: VectorScheme): Float32Array {
  requireVectorScheme(scheme, shape);
  const { rows, cols } = shape;
  const { centroids } = codebookFor(scheme, cols);
  requireQuantized(quantized, shape, scheme, centroids.length);
  const { codes, norms, residual } = quantized;
  const rotator = createRotator(scheme.rotation);
  const projection = scheme.form === "mse" ? undefined : createProjection(cols, scheme.projectionSeed ?? 0);
  const restored = new Float32Array(rows * cols);
  const row = new Float64Array(cols);
  for (let index = 0; index < rows; index++) {
    const start = index * cols;
    const unit = norms[index]! / Math.sqrt(cols);
    for (let i = 0; i < cols; i++) row[i] = centroids[codes[start + i]!]! * unit;
    // The residual was projected in the rotated basis: S is as Gaussian there as anywhere.
    projection?.addBack(residual!.signs, start, residual!.norms[index]!, row);
    rotator.inverse(row);
    restored.set(row, start);
  }
  return restored;
}

function requireVectorScheme({ form, bits, rotation, projectionSeed = 0 }: VectorScheme, shape: RowShape): void {
  requireShape(shape);
  if (form !== "mse" && form !== "inner-product")
    throw new TypeError(`scheme.form: expected "mse" or "inner-product", found ${JSON.stringify(form)}`);
  requireInteger("scheme.bits", bits, 1, 8);
  requireInteger("scheme.projectionSeed", projectionSeed, 0, 0xffffffff);
  if (form === "inner-product") requireInteger("shape.cols", shape.cols, 3, maxProjected);
  requireRotation(rotation, shape.cols);
}

/** In one bit in all, the inner-product form has none for centroids: all of the vector is residual. */
function codebookFor({ form, bits }: VectorScheme, dim: number): { readonly centroids: Float64Array; readonly thresholds: Float64Array } {
  const own = form === "mse" ? bits : bits - 1;
  return own === 0 ? { centroids: new Float64Array(1), thresholds: new Float64Array(0) } : sphereLloydMax(own, dim);
}

function requireQuantized(
  { codes, norms, residual }: QuantizedVectors,
  { rows, cols }: RowShape,
  { form }: VectorScheme,
  limit: number,
): void {
  requireArray("codes", codes, "Uint8Array");
  requireArray("norms", norms, "Float32Array");
  requireLength("codes", codes, rows * cols, "rows x cols");
  requireLength("norms", norms, rows, "rows");
  requireCodes(codes, limit);
  if (form === "mse") return;
  requireArray("residual.signs", residual?.signs, "Uint8Array");
  requireArray("residual.norms", residual?.norms, "Float32Array");
  requireLength("residual.signs", residual!.signs, rows * cols, "rows x cols");
  requireLength("residual.norms", residual!.norms, rows, "rows");
}

function normOf(row: Float64Array): number {
  let energy = 0;
  for (const value of row) energy += value * value;
  return Math.sqrt(energy);
}
