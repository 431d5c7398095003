import { requireArray, requireLength, type RowShape } from "../check.ts";
import { scaleOverflow } from "../float16-range.ts";
import { errorSums } from "../metrics.ts";
import { requireCodes } from "../packing.ts";
import type { Quantization, QuantizedRows } from "../rows/quantize-rows.ts";

/** @throws RangeError naming the first value that is not finite */
export function requireFinite(weights: Float32Array, { cols }: RowShape, name: string = "weights"): void {
  const at = weights.findIndex((weight) => !Number.isFinite(weight));
  if (at === -1) return;
  const place = `row ${Math.floor(at / cols)}, column ${at % cols}`;
  throw new RangeError(`${name}[${at}] (${place}): expected a finite number, found ${weights[at]}`);
}

/**
 * Runs over the groups of a matrix, which are neighbouring runs of it, since they divide its rows. `encode` writes the codes of weights[start ..
 * end - 1] and returns the group's scale, a float16.
 *
 * @throws RangeError for a scale beyond float16
 */
export function encodeGroups(
  weights: Float32Array,
  { cols }: RowShape,
  group: number,
  encode: (start: number, end: number, index: number) => number,
): Float32Array {
  return new Float32Array(weights.length / group).map((_, index) => {
    const start = index * group;
    const scale = encode(start, start + group, index);
    if (Number.isFinite(scale)) return scale;
    throw scaleOverflow(Math.floor(start / cols), start % cols, group);
  });
}

/** (codebook[code] - zero point) * scale, in float32. */
export function decodeGroups({ codes, scales, codebook, zeroPoints }: QuantizedRows, group: number): Float32Array {
  return Float32Array.from(codes, (code, i) => {
    const index = Math.floor(i / group);
    return (codebook[code]! - (zeroPoints?.[index] ?? 0)) * scales[index]!;
  });
}

/** Adds to a quantization what it loses. */
export function measured(weights: Float32Array, quantized: QuantizedRows, restored: Float32Array): Quantization {
  return { ...quantized, sums: errorSums(weights, restored) };
}

/** How many elements the parts of a quantization have. */
export interface PartLengths {
  readonly codes: number;
  readonly scales: number;
  readonly codebook: number;
  readonly zeroPoints?: number;
}

/** @throws RangeError when a part has another length or a code is not in the codebook; TypeError for another array type */
export function requireParts({ codes, scales, codebook, zeroPoints }: QuantizedRows, lengths: PartLengths): void {
  requireArray("codes", codes, "Uint8Array");
  requireArray("scales", scales, "Float32Array");
  requireArray("codebook", codebook, "Float32Array");
  requireLength("codes", codes, lengths.codes, "rows x cols");
  requireLength("scales", scales, lengths.scales, "rows x cols / group");
  requireLength("codebook", codebook, lengths.codebook, "2^bits");
  if (lengths.zeroPoints !== undefined) {
    requireArray("zeroPoints", zeroPoints, "Uint8Array");
    requireLength("zeroPoints", zeroPoints!, lengths.zeroPoints, "rows x cols / group");
  }
  if (lengths.codebook > 0) requireCodes(codes, lengths.codebook);
}
