import { requireArray, requireLength, requireObject, type RowShape } from "./check.ts";
import { dequantizeFp16, quantizeFp16 } from "./company/fp16.ts";
import { dequantizeKMeans, quantizeKMeans } from "./company/kmeans.ts";
import { dequantizeNf4, quantizeNf4 } from "./company/nf4.ts";
import { dequantizeAsymmetric, quantizeAsymmetric } from "./company/rtn-asymmetric.ts";
import { dequantizeRows as dequantizeScaled } from "./rows/dequantize-rows.ts";
import { packCodes } from "./packing.ts";
import {
  quantizePackedRows,
  quantizeRows as quantizeScaled,
  type PackedQuantization,
  type Quantization,
  type QuantizedRows,
} from "./rows/quantize-rows.ts";
import { bitsOf, requireScheme, type Scheme } from "./scheme.ts";
import { decodeTrellisRows } from "./trellis/decode-rows.ts";
import { encodeTrellisRows } from "./trellis/encode-rows.ts";

export type { PackedQuantization, Quantization, QuantizedRows };

/** How a kind of scheme is carried out. Shape, scheme and weights are checked before. */
interface Method<Of extends Scheme> {
  readonly quantize: (weights: Float32Array, shape: RowShape, scheme: Of) => Quantization;
  readonly dequantize: (quantized: QuantizedRows, shape: RowShape, scheme: Of) => Float32Array;
}

const methods: { readonly [Kind in Scheme["kind"]]: Method<Extract<Scheme, { kind: Kind }>> } = {
  turboquant: { quantize: quantizeScaled, dequantize: dequantizeScaled },
  rtn: {
    quantize: (weights, shape, scheme) => (scheme.symmetric === false ? quantizeAsymmetric : quantizeScaled)(weights, shape, scheme),
    dequantize: (quantized, shape, scheme) =>
      (scheme.symmetric === false ? dequantizeAsymmetric : dequantizeScaled)(quantized, shape, scheme),
  },
  nf4: { quantize: quantizeNf4, dequantize: dequantizeNf4 },
  kmeans: { quantize: quantizeKMeans, dequantize: dequantizeKMeans },
  fp16: { quantize: quantizeFp16, dequantize: dequantizeFp16 },
  trellis: { quantize: encodeTrellisRows, dequantize: decodeTrellisRows },
};

/**
 * Quantizes whole rows. Each row is handled by itself and in arithmetic of a fixed order, so the result does not depend on how a matrix is cut into
 * batches (k-means without a palette excepted: see `KMeansScheme`), nor on the machine. Scales are rounded to float16 before the codes are
 * chosen: what is stored is what was optimised.
 *
 * A group that is zero, or so faint that zeros are closer than any float16 scale, has scale 0. Faint groups above that have subnormal
 * scales.
 *
 * @param weights rows x cols, row-major; columns are the input dimension. Not modified
 * @throws RangeError for a shape, group, block or width that does not fit, for a weight that is not finite (naming its index), and for a
 *   group whose scale exceeds 65504, the largest float16; TypeError for another array type or an unknown scheme
 * @example
 * const scheme: Scheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 1 } };
 * const quantized = quantizeRows(weights, { rows: 512, cols: 1280 }, scheme);
 * const nibbles = packCodes(quantized.codes, 4);
 */
export function quantizeRows(weights: Float32Array, shape: RowShape, scheme: Scheme): Quantization {
  requireArray("weights", weights, "Float32Array");
  requireScheme(scheme, shape);
  requireLength("weights", weights, shape.rows * shape.cols, "rows x cols");
  return methodOf(scheme).quantize(weights, shape, scheme);
}

/**
 * `quantizeRows` and `packCodes` in one: several times as fast as one after the other where a kernel packs, and half the memory. Codes of fp16 are
 * its bytes.
 *
 * @throws as `quantizeRows` does
 * @example
 * const { packedCodes, scales } = quantizePacked(weights, { rows: 512, cols: 1280 }, scheme); // 512 x 640 bytes at 4 bits
 */
export function quantizePacked(weights: Float32Array, shape: RowShape, scheme: Scheme): PackedQuantization {
  requireArray("weights", weights, "Float32Array");
  requireScheme(scheme, shape);
  requireLength("weights", weights, shape.rows * shape.cols, "rows x cols");
  if (scheme.kind === "turboquant") return quantizePackedRows(weights, shape, scheme);
  const { codes, ...rest } = methodOf(scheme).quantize(weights, shape, scheme);
  return { ...rest, packedCodes: scheme.kind === "fp16" ? codes : packCodes(codes, bitsOf(scheme)) };
}

/**
 * Restores weights: (codebook[code] - zero point) * scale in float32, as a graph's gather and multiply give it, then the inverse rotation. The
 * rotation is computed in float32 or double precision; a float32 product with `rotationMatrix` agrees to 1e-6 of the row's norm.
 *
 * @param quantized as `quantizeRows` returns it; `codebook` may hold other centroids, 2^bits of them
 * @param scheme the one that the codes were made with; its scale rule does not matter
 * @returns rows x cols
 * @throws RangeError when lengths disagree with the shape and the scheme, or a code is not in the codebook; TypeError for other array types
 *   or an unknown scheme
 */
export function dequantizeRows(quantized: QuantizedRows, shape: RowShape, scheme: Scheme): Float32Array {
  requireScheme(scheme, shape);
  requireObject("quantized", quantized);
  return methodOf(scheme).dequantize(quantized, shape, scheme);
}

/** A method takes the schemes of the kind that it is listed under: what TypeScript cannot see in a table. */
function methodOf(scheme: Scheme): Method<Scheme> {
  return methods[scheme.kind] as Method<Scheme>;
}
