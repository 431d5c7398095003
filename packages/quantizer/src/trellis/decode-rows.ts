import { requireArray, requireLength, type RowShape } from "../check.ts";
import { requireCodes } from "../packing.ts";
import { createRotator } from "../rotation/rotate.ts";
import type { QuantizedRows } from "../rows/quantize-rows.ts";
import { createDecoder } from "./decode.ts";
import { commonDivisor } from "./encode-rows.ts";
import { requireTrellis, type TrellisScheme } from "./scheme.ts";

/** About as many weights as are decoded at once: their codes and values stay in the processor's cache until the rotation reads them. */
const batch = 2 ** 14;

/**
 * Restores weights from a trellis: codebook[state] * scale in float32, as a graph's gather and multiply give it, then the inverse rotation.
 *
 * @param quantized as `encodeTrellisRows` returns it; `codebook` may hold other centroids, 2^states of them
 * @param scheme the one that the codes were made with
 * @returns rows x cols
 * @throws RangeError when lengths disagree with the shape and the scheme, or a code has more bits; TypeError for other array types
 */
export function decodeTrellisRows(quantized: QuantizedRows, shape: RowShape, scheme: TrellisScheme): Float32Array {
  requireTrellis(scheme, shape);
  requireQuantized(quantized, shape, scheme);
  const weights = decodeStates(quantized, shape, scheme);
  const rotator = createRotator(scheme.rotation);
  if (scheme.rotation.kind === "none") return weights;
  const row = new Float64Array(shape.cols);
  for (let start = 0; start < weights.length; start += shape.cols) {
    row.set(weights.subarray(start, start + shape.cols));
    rotator.inverse(row);
    weights.set(row, start);
  }
  return weights;
}

function requireQuantized(
  { codes, scales, codebook }: QuantizedRows,
  { rows, cols }: RowShape,
  { bits, states, group }: TrellisScheme,
): void {
  requireArray("codes", codes, "Uint8Array");
  requireArray("scales", scales, "Float32Array");
  requireArray("codebook", codebook, "Float32Array");
  requireLength("codes", codes, rows * cols, "rows x cols");
  requireLength("scales", scales, (rows * cols) / group, "rows x cols / group");
  requireLength("codebook", codebook, 2 ** states, "2^states");
  requireCodes(codes, 2 ** bits);
}

/** The values before the rotation is undone. */
function decodeStates({ codes, scales, codebook }: QuantizedRows, { rows, cols }: RowShape, scheme: TrellisScheme): Float32Array {
  const { bits, states, block, group } = scheme;
  const segment = commonDivisor(block, group);
  const unit = (block / segment) * group;
  const values = new Float32Array(rows * cols);
  const count = Math.min(values.length, unit * Math.ceil(batch / unit));
  const decoder = createDecoder({ bits, states, block, group, segment, count });
  decoder.codebook.set(codebook);
  for (let start = 0; start < values.length; start += count) {
    const end = Math.min(values.length, start + count);
    // The last batch may be shorter: what lies behind it is decoded from old codes and not read.
    decoder.codes.set(codes.subarray(start, end));
    decoder.scales.set(scales.subarray(start / group, end / group));
    decoder.run();
    values.set(decoder.values.subarray(0, end - start), start);
  }
  return values;
}
