import { requireArray, requireLength, type RowShape } from "../check.ts";
import type { ErrorSums } from "../metrics.ts";
import { codebookOf, requireScheme, type RowScheme } from "../scheme.ts";
import { createCareful } from "./careful.ts";
import { createBatch, type EncodeRows } from "./fast/batch.ts";
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
  /** What the codes lose: those of `errorSums` of the weights and the restored weights, to 1e-5 of each. */
  readonly sums: ErrorSums;
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
  const plan = planOf(scheme, codebook);
  const { codes, scales, errors, energies } = createBatch(weights.length, scheme.group);
  if (plan === undefined) scales.fill(NaN);
  else (encode ?? encoderOf(plan))(weights, 0, weights.length, { codes, scales, errors, energies }, true);
  const careful = createCareful(weights, shape.cols, scheme, codebook);
  const fast = { error: 0, energy: 0 };
  const sums = { error: 0, energy: 0 };
  for (let index = 0; index < scales.length; index++) {
    if (Number.isNaN(scales[index])) {
      const group = careful(index, sums);
      codes.set(group.codes, index * scheme.group);
      scales[index] = group.scale;
    } else {
      fast.error += errors[index]!;
      fast.energy += energies[index]!;
    }
  }
  return { codes, scales, codebook, sums: addUp(sums, fast, plan) };
}

/** The encoder's sums lack the rotation's 1 / block. */
function addUp(careful: ErrorSums, fast: ErrorSums, plan: Plan | undefined): ErrorSums {
  const block = Math.max(1, plan?.block ?? 1);
  return { error: careful.error + fast.error / block, energy: careful.energy + fast.energy / block };
}
