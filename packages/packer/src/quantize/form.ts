import type { TensorScheme, WeightForm } from "@balafon/manifest-schema";
import { largestPowerOfTwo } from "@balafon/quantizer";

/** What MatMulNBits takes: bits of a code, and how many neighbouring codes share a scale. */
const packedBits = new Set<number>([2, 4, 8]);
const leastPackedGroup = 16;

/** The group of a packed weight, a power of two: the largest up to `wanted` that divides the row. */
export const packedGroup = (cols: number, wanted: number): number => largestPowerOfTwo(cols, wanted);

/** A weight, as far as its form depends on it. */
export interface FormCase {
  readonly wanted: TensorScheme;
  readonly cols: number;
  /** Whether all that reads it multiplies float32 by it. */
  readonly multiplied: boolean;
}

/**
 * The form of each weight of a part: the one that was asked for where its bits, its width and what reads it admit that, else dense. A part with a lut
 * weight runs on a session that folds no constants, so nothing of it is restored at load: what would be dense is lut as well.
 */
export function formsOf(weights: readonly FormCase[]): WeightForm[] {
  const lut = weights.some(({ wanted }) => wanted.form === "lut");
  return weights.map((weight) => (weight.wanted.form === "packed" && canBePacked(weight) ? "packed" : lut ? "lut" : "dense"));
}

/** Integers times a scale for a few of them are all that the operator knows: no levels between, no scale a row. Zero points are left out here. */
function canBePacked({ wanted: { scheme, bits, group, symmetric = true }, cols, multiplied }: FormCase): boolean {
  const isInteger = scheme === "turboquant" || (scheme === "rtn" && symmetric);
  return isInteger && multiplied && packedBits.has(bits) && group !== "row" && packedGroup(cols, group) >= leastPackedGroup;
}
