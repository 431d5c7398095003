import { dtypeOf } from "../../../inspect/onnx/dtype.ts";
import type { DType } from "../../../inspect/tensor.ts";
import { elementCount } from "../../../inspect/tensor.ts";
import {
  axisOf,
  constantInput,
  inputType,
  intAttribute,
  intsAttribute,
  invalid,
  optionalConstant,
  type TypedNode,
  type ValueType,
} from "../typed-node.ts";
import type { Infer } from "./elementwise.ts";
import { slicedAxes } from "./ranges.ts";
import { broadcastShapes, checkedShape } from "./shapes.ts";

const reshaped = (typed: TypedNode, shape: readonly number[], dtype: DType = inputType(typed, 0).dtype): ValueType[] => [
  { dtype, shape: checkedShape(typed, shape) },
];

export const cast: Infer = (typed) => [
  { ...inputType(typed, 0), dtype: dtypeOf(intAttribute(typed, "to"), `${typed.model}: node ${typed.node.name}`) },
];

export const castLike: Infer = (typed) => [{ ...inputType(typed, 0), dtype: inputType(typed, 1).dtype }];

export const concat: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const axis = axisOf(typed, intAttribute(typed, "axis"), shape.length);
  const shapes = typed.inputs.map((_, at) => inputType(typed, at).shape);
  const fits = shapes.every((other) => other.length === shape.length && other.every((dim, at) => at === axis || dim === shape[at]));
  if (!fits) throw invalid(typed, "joins values of different shapes");
  return reshaped(
    typed,
    shape.with(
      axis,
      shapes.reduce((sum, other) => sum + other[axis]!, 0),
    ),
  );
};

export const expand: Infer = (typed) => reshaped(typed, broadcastShapes(typed, [inputType(typed, 0).shape, constantInput(typed, 1)]));

export const flatten: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const axis = intAttribute(typed, "axis", 1);
  // The axis may also be the rank: all is then in front.
  const cut = axis === shape.length ? axis : axisOf(typed, axis, shape.length);
  return reshaped(typed, [elementCount(shape.slice(0, cut)), elementCount(shape.slice(cut))]);
};

export const gather: Infer = (typed) => {
  const [{ shape }, indices] = [inputType(typed, 0), inputType(typed, 1)];
  const axis = axisOf(typed, intAttribute(typed, "axis", 0), shape.length);
  return reshaped(typed, shape.toSpliced(axis, 1, ...indices.shape));
};

export const pad: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const pads = constantInput(typed, 1);
  const axes = (optionalConstant(typed, 3) ?? shape.map((_, axis) => axis)).map((axis) => axisOf(typed, axis, shape.length));
  if (pads.length !== 2 * axes.length) throw invalid(typed, `has ${pads.length} widths of padding for ${axes.length} axes`);
  const sizes = [...shape];
  for (const [at, axis] of axes.entries()) sizes[axis]! += pads[at]! + pads[at + axes.length]!;
  return reshaped(typed, sizes);
};

export const range: Infer = (typed) => {
  const [start, limit, delta] = [0, 1, 2].map((at) => constantInput(typed, at)[0]) as [number, number, number];
  if (delta === 0) throw invalid(typed, "counts in steps of 0");
  return reshaped(typed, [Math.max(0, Math.ceil((limit - start) / delta))]);
};

export const reshape: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const wanted = constantInput(typed, 1);
  const copies = intAttribute(typed, "allowzero", 0) === 0;
  const sizes = wanted.map((dim, axis) => (dim === 0 && copies ? (shape[axis] ?? -2) : dim));
  const open = sizes.indexOf(-1);
  const total = elementCount(shape);
  const rest = elementCount(sizes.filter((_, axis) => axis !== open));
  if (open !== -1) sizes[open] = rest === 0 ? 0 : total / rest;
  if (elementCount(sizes) !== total) throw invalid(typed, `cannot make [${wanted.join(", ")}] of [${shape.join(", ")}]`);
  return reshaped(typed, sizes);
};

export const shapeOf: Infer = (typed) => reshaped(typed, [shapeRange(typed).length], "int64");

/** The part of its input's shape that a Shape gives. */
export function shapeRange(typed: TypedNode): readonly number[] {
  // As Array.slice: negative bounds count from the end, all are clamped.
  return inputType(typed, 0).shape.slice(
    intAttribute(typed, "start", 0),
    typed.node.attributes.has("end") ? intAttribute(typed, "end") : undefined,
  );
}

export const slice: Infer = (typed) => {
  const sizes = [...inputType(typed, 0).shape];
  for (const { axis, count } of slicedAxes(typed)) sizes[axis] = count;
  return reshaped(typed, sizes);
};

export const split: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  const axis = axisOf(typed, intAttribute(typed, "axis", 0), shape.length);
  const parts = typed.node.outputs.length;
  const even = Math.ceil(shape[axis]! / parts);
  // Equal parts but for the last one, which may be smaller.
  const sizes = optionalConstant(typed, 1) ?? Array.from({ length: parts }, (_, part) => Math.min(even, shape[axis]! - part * even));
  if (sizes.length !== parts || sizes.reduce((sum, size) => sum + size, 0) !== shape[axis])
    throw invalid(typed, `splits ${shape[axis]} into [${sizes.join(", ")}] for ${parts} outputs`);
  return sizes.map((size) => ({ dtype, shape: checkedShape(typed, shape.with(axis, size)) }));
};

export const squeeze: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const given = optionalConstant(typed, 1);
  const axes = new Set((given ?? shape.flatMap((dim, axis) => (dim === 1 ? [axis] : []))).map((axis) => axisOf(typed, axis, shape.length)));
  if ([...axes].some((axis) => shape[axis] !== 1)) throw invalid(typed, `drops an axis of [${shape.join(", ")}] that is not 1`);
  return reshaped(
    typed,
    shape.filter((_, axis) => !axes.has(axis)),
  );
};

export const unsqueeze: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const axes = constantInput(typed, 1);
  const rank = shape.length + axes.length;
  const added = new Set(axes.map((axis) => axisOf(typed, axis, rank)));
  if (added.size !== axes.length) throw invalid(typed, "adds an axis twice");
  const left = [...shape];
  return reshaped(
    typed,
    Array.from({ length: rank }, (_, axis) => (added.has(axis) ? 1 : left.shift()!)),
  );
};

export const tile: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  const repeats = constantInput(typed, 1);
  if (repeats.length !== shape.length) throw invalid(typed, `repeats ${repeats.length} axes of ${shape.length}`);
  return reshaped(
    typed,
    shape.map((dim, axis) => dim * repeats[axis]!),
  );
};

export const topK: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  const axis = axisOf(typed, intAttribute(typed, "axis", -1), shape.length);
  const sizes = checkedShape(typed, shape.with(axis, constantInput(typed, 1)[0] ?? -1));
  return [
    { dtype, shape: sizes },
    { dtype: "int64", shape: sizes },
  ];
};

export const transpose: Infer = (typed) => {
  const { shape } = inputType(typed, 0);
  return reshaped(
    typed,
    permutationOf(typed, shape.length).map((axis) => shape[axis]!),
  );
};

/** A Transpose's permutation, which reverses the axes where it is left out. @throws BalafonError FORMAT_INVALID */
export function permutationOf(typed: TypedNode, rank: number): number[] {
  const reversed = Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
  const perm = intsAttribute(typed, "perm", reversed);
  const isWhole = perm.length === rank && reversed.every((axis) => perm.includes(axis));
  if (!isWhole) throw invalid(typed, `has a permutation [${perm.join(", ")}] of ${rank} axes`);
  return perm;
}
