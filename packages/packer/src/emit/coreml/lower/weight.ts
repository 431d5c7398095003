import { unsupported } from "../../../graph/canonical/typed-node.ts";
import type { PalettizedWeight } from "../../../quantize/coded-palette.ts";
import { blobConstant, constantAlong } from "./constant.ts";
import type { Held } from "./held.ts";
import type { Step } from "./step.ts";
import { emit } from "./step.ts";
import { asStored, storedShape, type Stored } from "./stored.ts";
import type { Program } from "./program.ts";

/** A weight that a product or a convolution reads: float16, or in codes. */
export interface Weight {
  readonly stored: Stored;
  readonly palette: PalettizedWeight | undefined;
}

/** The weight that is the node's input, undefined where it is computed. */
export function weightOf({ program, node }: Step, at: number): Weight | undefined {
  const stored = program.stored.get(node.inputs[at] ?? "");
  return stored === undefined ? undefined : { stored, palette: program.weights.get(stored.tensor.name) };
}

/** The same where the operator has no other form. @throws BalafonError OPERATOR_UNSUPPORTED */
export function requiredWeight(step: Step, at: number): Weight {
  const weight = weightOf(step, at);
  if (weight !== undefined) return weight;
  throw unsupported(step, "has a weight that is computed while the graph runs", "Export the model with its weights folded.");
}

/** float16 of a stored weight, in the shape that the operation wants: the same elements in the same order, but for axes of size 1. */
export function denseWeight(program: Program, { stored }: Weight, shape: readonly number[]): string {
  return blobConstant(
    program,
    stored.perm[0] === 0 ? "weight" : "turned weight",
    stored.tensor.name,
    { dtype: "fp16", shape },
    program.halves(stored),
  );
}

/** A product of codes times what each row's codes are scaled by, along one of ONNX's axes. */
export function scaleRows(program: Program, base: string, product: Held, palette: PalettizedWeight, axis: number): Held {
  const { rowScales, site } = palette;
  if (rowScales === undefined) return product;
  return emit(
    program,
    "mul",
    base,
    { x: product.name, y: alongAxis(program, `${site.tensor.name}_scales`, asStored(rowScales), product, axis) },
    product,
  );
}

/** A vector of one value for each element of an axis, shaped so that it is broadcast along the others. */
export function alongAxis(program: Program, base: string, vector: Stored, { shape, axes }: Held, axis: number): string {
  const behind = shape.length - 1 - axis;
  const count = storedShape(vector).reduce((product, size) => product * size, 1);
  const tensor = { ...vector.tensor, shape: [count, ...Array.from({ length: behind }, () => 1)] };
  return constantAlong(program, base, asStored(tensor), shape.length, axes).name;
}
