import { float32ToFloat16 } from "@balafon/quantizer";
import type { Tensor } from "../inspect/tensor.ts";

/** A matrix as it was stored, its values widened to float32. */
export interface StoredFloats {
  readonly values: Float32Array;
  readonly dtype: Tensor["dtype"];
}

/**
 * The largest difference of a head's own logits from golden ones.
 *
 * Half a float16 step is .0078 at logits of 16 and would hide another activation. So a golden value of float16 is not taken for a number but for all that round
 * to it, and what counts is how far beyond these the head's own lies. Whatever the rounding hides of one logit it shows of another: of thousands, some lie close to
 * the end of their step.
 *
 * @param golden float32 or float16, finite
 * @param found of the same length
 * @returns NaN where a logit that was found is none
 */
export function goldenLogitsError({ values, dtype }: StoredFloats, found: Float32Array): number {
  const error = dtype === "float16" ? beyondRounding : difference;
  return values.reduce((worst, value, index) => Math.max(worst, error(value, found[index]!)), 0);
}

const difference = (golden: number, found: number): number => Math.abs(found - golden);

/** How far `found` is from the nearest number that rounds to `golden`. */
function beyondRounding(golden: number, found: number): number {
  const bits = float32ToFloat16(golden) & 0x7fff;
  // Subnormal numbers have the step of the least exponent.
  const exponent = Math.max(bits >>> 10, 1);
  const step = 2 ** (exponent - 25);
  // Below a power of two, float16 lies twice as close.
  const closer = (bits & 0x3ff) === 0 && exponent > 1 && (found - golden) * golden < 0;
  return Math.max(0, difference(golden, found) - step / (closer ? 4 : 2));
}
