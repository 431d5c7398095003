import { requireArray, requireLength, type RowShape } from "../check.ts";
import { requireCodes } from "../packing.ts";
import { createRotator } from "../rotation/rotate.ts";
import { requireScheme, rotationOf, type RowScheme } from "../scheme.ts";
import type { DecodeRows } from "./fast/batch.ts";
import { decoderOf } from "./fast/choose.ts";
import { planOf } from "./fast/plan.ts";
import type { QuantizedRows } from "./quantize-rows.ts";

/**
 * Restores weights: codebook[code] * scale in float32, as a graph's gather and multiply give it, then the inverse rotation. The rotation is
 * computed in float32 where rows were encoded in it (see `planOf`), else in double precision; a float32 product with `rotationMatrix` agrees to
 * 1e-6 of the row's norm.
 *
 * @param quantized as `quantizeRows` returns it; `codebook` may hold other centroids, 2^bits of them
 * @param scheme the one that the codes were made with; its scale rule does not matter
 * @param decode for tests: the kernel's or the twin's decoder of the scheme's plan
 * @returns rows x cols
 * @throws RangeError when lengths disagree with the shape and the scheme, or a code is not in the codebook; TypeError for other array types
 *   or an unknown scheme
 */
export function dequantizeRows(quantized: QuantizedRows, shape: RowShape, scheme: RowScheme, decode?: DecodeRows): Float32Array {
  requireScheme(scheme, shape);
  requireQuantized(quantized, shape, scheme);
  const { cols } = shape;
  const weights = new Float32Array(shape.rows * cols);
  const plan = planOf(scheme, quantized.codebook);
  if (plan !== undefined) {
    (decode ?? decoderOf(plan))(quantized.codes, quantized.scales, 0, weights.length, weights);
    return weights;
  }
  const rotator = createRotator(rotationOf(scheme));
  const row = new Float64Array(cols);
  for (let start = 0; start < weights.length; start += cols) {
    decodeRow(quantized, start, scheme.group, row);
    rotator.inverse(row);
    weights.set(row, start);
  }
  return weights;
}

function requireQuantized({ codes, scales, codebook }: QuantizedRows, { rows, cols }: RowShape, { bits, group }: RowScheme): void {
  requireArray("codes", codes, "Uint8Array");
  requireArray("scales", scales, "Float32Array");
  requireArray("codebook", codebook, "Float32Array");
  requireLength("codes", codes, rows * cols, "rows x cols");
  requireLength("scales", scales, (rows * cols) / group, "rows x cols / group");
  requireLength("codebook", codebook, 2 ** bits, "2^bits");
  requireCodes(codes, codebook.length);
}

function decodeRow({ codes, scales, codebook }: QuantizedRows, start: number, group: number, row: Float64Array): void {
  for (let from = 0; from < row.length; from += group) {
    const scale = scales[(start + from) / group]!;
    for (let i = from; i < from + group; i++) row[i] = Math.fround(codebook[codes[start + i]!]! * scale);
  }
}
