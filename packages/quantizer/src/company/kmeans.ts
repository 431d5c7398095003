import type { RowShape } from "../check.ts";
import { midpoints } from "../codebook/lloyd-max.ts";
import type { Quantization, QuantizedRows } from "../rows/quantize-rows.ts";
import type { KMeansScheme } from "../scheme.ts";
import { measured, requireFinite, requireParts } from "./grouped.ts";
import { nearestLevel } from "./nearest-level.ts";
import { addToHistogram, createHistogram, paletteOf } from "./palette.ts";

/** See `KMeansScheme`. The caller has checked shape and scheme. */
export function quantizeKMeans(weights: Float32Array, shape: RowShape, { bits, palette }: KMeansScheme): Quantization {
  requireFinite(weights, shape);
  const codebook = palette?.slice() ?? ownPalette(weights, bits);
  const thresholds = midpoints(codebook);
  const codes = new Uint8Array(weights.length).map((_, i) => nearestLevel(thresholds, weights[i]!));
  const quantized = { codes, scales: new Float32Array(0), codebook };
  return measured(weights, quantized, restore(quantized));
}

function ownPalette(weights: Float32Array, bits: number): Float32Array {
  const histogram = createHistogram();
  addToHistogram(histogram, weights);
  return paletteOf(histogram, bits);
}

/** @throws RangeError or TypeError for parts that do not fit */
export function dequantizeKMeans(quantized: QuantizedRows, { rows, cols }: RowShape, { bits }: KMeansScheme): Float32Array {
  requireParts(quantized, { codes: rows * cols, scales: 0, codebook: 2 ** bits });
  return restore(quantized);
}

const restore = ({ codes, codebook }: QuantizedRows): Float32Array => Float32Array.from(codes, (code) => codebook[code]!);
