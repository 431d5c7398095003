import { requireArray, requireLength, type RowShape } from "../check.ts";
import type { ErrorSums } from "../metrics.ts";
import { codebookOf, requireScheme, type RowScheme } from "../scheme.ts";
import { packCodes } from "../packing.ts";
import { createCareful, type Careful } from "./careful.ts";
import { createBatch, type Batch, type EncodeRows } from "./fast/batch.ts";
import { encoderOf } from "./fast/choose.ts";
import { planOf, type Plan } from "./fast/plan.ts";

/** Quantized rows. Before the rotation is undone, a value is codebook[code] * the scale of its group, in float32. */
export interface QuantizedRows {
  /** rows x cols, one code a byte. */
  readonly codes: Uint8Array;
  /** rows x (cols / group); every value is a float16 exactly. */
  readonly scales: Float32Array;
  /** 2^bits centroids, ascending; the same for all rows of a scheme. */
  readonly codebook: Float32Array;
  /** One for each scale, where the scheme has zero points: they are taken from the codebook's value before the scale. */
  readonly zeroPoints?: Uint8Array;
}

/** What `quantizeRows` returns. */
export interface Quantization extends QuantizedRows {
  /**
   * What the codes lose: those of `errorSums` of the weights and the restored weights, to 1e-5 of each in blocks of up to 128 columns and to block * 1e-7 in
   * larger ones, where weights are rounded before they are rotated (fast/unit.ts).
   */
  readonly sums: ErrorSums;
}

/** What `quantizePackedRows` returns. */
export interface PackedQuantization extends Omit<Quantization, "codes"> {
  /** The codes as `packCodes` packs them. */
  readonly packedCodes: Uint8Array;
}

/**
 * `quantizeRows` of src/quantize.ts for schemes of scaled rows. Up to 4 bits, with a rotation that float32 transforms (see `planOf`), rows are encoded by
 * the kernel or its twin, and what these leave, groups that are zero, faint, or beyond what float32 can hold, in double precision; all others
 * are in double precision throughout.
 *
 * @param encode for tests: the kernel's or the twin's encoder of the scheme's plan
 */
export function quantizeRows(weights: Float32Array, shape: RowShape, scheme: RowScheme, encode?: EncodeRows): Quantization {
  requireArray("weights", weights, "Float32Array");
  requireScheme(scheme, shape);
  requireLength("weights", weights, shape.rows * shape.cols, "rows x cols");
  const codebook = codebookOf(scheme);
  const batch = createBatch(weights.length, scheme.group);
  const sums = encodeInto(batch, weights, shape, scheme, codebook, encode);
  return { codes: batch.codes, scales: batch.scales, codebook, sums };
}

/**
 * The same, with the codes packed as `packCodes` does: at 4 bits nothing unpacked leaves the kernel.
 */
export function quantizePackedRows(weights: Float32Array, shape: RowShape, scheme: RowScheme, encode?: EncodeRows): PackedQuantization {
  const codebook = codebookOf(scheme);
  const packsGroups = scheme.bits === 4 && scheme.group % 2 === 0;
  const batch = createBatch(weights.length, scheme.group, packsGroups ? 2 : 1);
  const sums = encodeInto(batch, weights, shape, scheme, codebook, encode);
  const packedCodes = packsGroups ? batch.codes : packCodes(batch.codes, scheme.bits);
  return { packedCodes, scales: batch.scales, codebook, sums };
}

function encodeInto(
  batch: Required<Batch>,
  weights: Float32Array,
  { cols }: RowShape,
  scheme: RowScheme,
  codebook: Float32Array,
  encode: EncodeRows | undefined,
): ErrorSums {
  const { codes, codesPerByte, scales, errors, energies } = batch;
  const plan = planOf(scheme, codebook);
  if (plan === undefined) scales.fill(NaN);
  else (encode ?? encoderOf(plan))(weights, 0, weights.length, batch);
  const fast = { error: 0, energy: 0 };
  const sums = { error: 0, energy: 0 };
  let careful: Careful | undefined;
  for (let index = 0; index < scales.length; index++) {
    if (Number.isNaN(scales[index])) {
      careful ??= createCareful(weights, cols, scheme, codebook);
      const group = careful(index, sums);
      codes.set(codesPerByte === 2 ? packCodes(group.codes, 4) : group.codes, (index * scheme.group) / codesPerByte);
      scales[index] = group.scale;
    } else {
      fast.error += errors[index]!;
      fast.energy += energies[index]!;
    }
  }
  return addUp(sums, fast, plan);
}

/** The encoder's sums lack the rotation's 1 / block. */
function addUp(careful: ErrorSums, fast: ErrorSums, plan: Plan | undefined): ErrorSums {
  const block = Math.max(1, plan?.block ?? 1);
  return { error: careful.error + fast.error / block, energy: careful.energy + fast.energy / block };
}
