import { BalafonError } from "@balafon/manifest-schema";
import { widened } from "../../../graph/lift/widen.ts";
import type { MilBlob, MilType, MilValue } from "../../../inspect/coreml/program.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { rowMajorStrides } from "../../../inspect/strided.ts";
import { elementCount, type Tensor } from "../../../inspect/tensor.ts";
import { asFloat16 } from "../../../quantize/float16.ts";
import { milShape, plainAxes, type Axes, type Held } from "./held.ts";
import { milDType, type Program } from "./program.ts";
import { permuteStored, storedShape, type Stored } from "./stored.ts";

/** A constant of the graph as one of the program, axes as in the graph. */
export function constantOf(program: Program, name: string): Held {
  const stored = program.stored.get(name)!;
  const rank = stored.perm.length;
  return constantAlong(program, name, stored, rank, plainAxes(rank));
}

/**
 * A constant that is broadcast along a value of `rank` axes, held as these axes say. Its name begins like `base`, and stands for what is stored.
 *
 * @example a bias [128] along rank 3 is seen as [1, 1, 128], and with the axes [0, 2, unit, 1] as (1, 128, 1, 1)
 */
export function constantAlong(program: Program, base: string, stored: Stored, rank: number, axes: Axes): Held {
  const own = storedShape(stored);
  const added = rank - own.length;
  const held = { dtype: milDType(stored.tensor.dtype), shape: [...Array.from({ length: added }, () => 1), ...own], axes };
  return program.once(["constant", base, stored.tensor.name, axes, held.shape], () => {
    const order = axes.filter((axis) => axis >= added).map((axis) => axis - added);
    const value = constantValue(program, permuteStored(stored, order), { dtype: held.dtype, shape: milShape(held) });
    return { ...held, name: program.builder.constant(base, value) };
  });
}

/** A constant's value: integers lie in the program, floats in the weight file (where they are few, they are put into the program last). */
function constantValue(program: Program, stored: Stored, type: MilType): MilValue {
  if (type.dtype === "fp16") return { type, blob: program.halves(stored) };
  const small = program.constants.get(stored.tensor.name);
  if (small === undefined) throw tooManyIntegers(stored);
  const values = permuted(small.values, stored);
  const whole = (value: number): number => Math.min(Math.max(value, -(2 ** 31)), 2 ** 31 - 1);
  return { type, immediate: type.dtype === "bool" ? values.map(Boolean) : values.map(whole) };
}

function permuted(values: readonly number[], stored: Stored): number[] {
  const shape = storedShape(stored);
  const dense = rowMajorStrides(shape);
  const strides = rowMajorStrides(stored.tensor.shape);
  return values.map((_, at) => {
    const from = shape.reduce((sum, dim, axis) => sum + (Math.floor(at / dense[axis]!) % dim) * strides[stored.perm[axis]!]!, 0);
    return values[from]!;
  });
}

/** A constant of floats that is no value of the graph, its elements in the order that MIL sees; once for each name of its kind. */
export function floatConstant(program: Program, kind: string, base: string, tensor: Tensor, dtype: "fp16" | "fp32" = "fp16"): string {
  const halves = asFloat16(tensor, tensor.name);
  const blob = dtype === "fp16" ? halves : widened(halves);
  return blobConstant(program, kind, base, { dtype, shape: tensor.shape }, blob);
}

/** Zeros, for a parameter that may not be left out. */
export function zeros(program: Program, shape: readonly number[], dtype: "fp16" | "fp32" = "fp16"): string {
  const byteLength = elementCount(shape) * (dtype === "fp16" ? 2 : 4);
  const blob: MilBlob = { byteLength, read: async (_, length) => new Uint8Array(length) };
  return blobConstant(program, "zeros", `zeros_${shape.join("_")}`, { dtype, shape }, blob);
}

/** A constant in the weight file, once for each name and shape of its kind. */
export function blobConstant(program: Program, kind: string, base: string, type: MilType, blob: MilBlob): string {
  const make = (): Held => ({ name: program.builder.constant(base, { type, blob }), ...type, axes: plainAxes(type.shape.length) });
  return program.once([kind, base, type.dtype, type.shape], make).name;
}

function tooManyIntegers({ tensor }: Stored): BalafonError {
  return new BalafonError("OPERATOR_UNSUPPORTED", {
    subject: quoted(tensor.name),
    problem: "a constant of integers is too large for an ML Program",
    found: `${tensor.dtype} [${tensor.shape.join(", ")}]`,
    hint: "Give the export whose weights are floats: they are quantized here.",
  });
}
