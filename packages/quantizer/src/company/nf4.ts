import type { RowShape } from "../check.ts";
import { midpoints } from "../codebook/lloyd-max.ts";
import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import type { Quantization, QuantizedRows } from "../rows/quantize-rows.ts";
import type { Nf4Scheme } from "../scheme.ts";
import { decodeGroups, encodeGroups, measured, requireFinite, requireParts } from "./grouped.ts";
import { nearestLevel } from "./nearest-level.ts";
import { nf4Levels } from "./nf4-levels.ts";

/** See `Nf4Scheme`. The caller has checked shape and scheme. */
export function quantizeNf4(weights: Float32Array, shape: RowShape, { group }: Nf4Scheme): Quantization {
  requireFinite(weights, shape);
  const codebook = nf4Levels();
  const thresholds = midpoints(codebook);
  const codes = new Uint8Array(weights.length);
  const scales = encodeGroups(weights, shape, group, (start, end) => {
    let largest = 0;
    for (let i = start; i < end; i++) largest = Math.max(largest, Math.abs(weights[i]!));
    const scale = float16ToFloat32(float32ToFloat16(largest));
    for (let i = start; i < end; i++) codes[i] = nearestLevel(thresholds, scale === 0 ? 0 : weights[i]! / scale);
    return scale;
  });
  const quantized = { codes, scales, codebook };
  return measured(weights, quantized, decodeGroups(quantized, group));
}

/** @throws RangeError or TypeError for parts that do not fit */
export function dequantizeNf4(quantized: QuantizedRows, { rows, cols }: RowShape, { group }: Nf4Scheme): Float32Array {
  requireParts(quantized, { codes: rows * cols, scales: (rows * cols) / group, codebook: 16 });
  return decodeGroups(quantized, group);
}
