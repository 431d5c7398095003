import type { RowShape } from "../check.ts";
import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import { Float16RangeError } from "../float16-range.ts";
import type { Quantization, QuantizedRows } from "../rows/quantize-rows.ts";
import { measured, requireFinite, requireParts } from "./grouped.ts";

/** See `Fp16Scheme`. @throws RangeError for a weight that is not finite, or that float16 cannot hold (naming its index) */
export function quantizeFp16(weights: Float32Array, shape: RowShape): Quantization {
  requireFinite(weights, shape);
  const codes = new Uint8Array(2 * weights.length);
  for (let i = 0; i < weights.length; i++) {
    const half = float32ToFloat16(weights[i]!);
    if ((half & 0x7fff) === 0x7c00) throw new Float16RangeError(`weights[${i}]: expected a magnitude below 65520, found ${weights[i]}`);
    codes[2 * i] = half & 0xff;
    codes[2 * i + 1] = half >>> 8;
  }
  return measured(weights, { codes, ...nothing() }, restore(codes));
}

/** @throws RangeError or TypeError for parts that do not fit */
export function dequantizeFp16(quantized: QuantizedRows, { rows, cols }: RowShape): Float32Array {
  requireParts(quantized, { codes: 2 * rows * cols, scales: 0, codebook: 0 });
  return restore(quantized.codes);
}

const nothing = (): Pick<QuantizedRows, "scales" | "codebook"> => ({ scales: new Float32Array(0), codebook: new Float32Array(0) });

function restore(codes: Uint8Array): Float32Array {
  return new Float32Array(codes.length / 2).map((_, i) => float16ToFloat32(codes[2 * i]! | (codes[2 * i + 1]! << 8)));
}
