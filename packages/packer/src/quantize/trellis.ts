import type { TensorScheme } from "@balafon/manifest-schema";
import { largestTrellisBlock, type TrellisScheme } from "@balafon/quantizer";
import type { DType } from "../inspect/tensor.ts";

const defaultStates = 10;

/** What a recipe may ask for; a budget may give more. */
const mostBits = 4;

/** A trellis where it has the bits and the rows can be cut into its circles, else turboquant of as many; all else as it was. */
export function fitTrellis(cols: number, wanted: TensorScheme): TensorScheme {
  if (wanted.scheme !== "trellis") return wanted;
  return wanted.bits > mostBits || circleOf(cols, wanted) === undefined ? { ...wanted, scheme: "turboquant", form: "dense" } : wanted;
}

/** The quantizer's scheme for a weight that `fitTrellis` left on a trellis. */
export function trellisFor(cols: number, wanted: TensorScheme, group: number, rotation: TrellisScheme["rotation"]): TrellisScheme {
  const { bits, states = defaultStates } = wanted;
  return { kind: "trellis", bits, states, group, block: circleOf(cols, wanted)!, rotation };
}

const circleOf = (cols: number, { bits, states = defaultStates }: TensorScheme): number | undefined =>
  largestTrellisBlock(cols, bits, states);

/** How the codes of a trellis are stored: a row of whole bytes for each circle. */
export function storedCircles({ bits, block }: TrellisScheme, rows: number, cols: number): { dtype: DType; shape: number[] } {
  return { dtype: "uint8", shape: [(rows * cols) / block, (block * bits) / 8] };
}
