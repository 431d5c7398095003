import type { MilType } from "../../../../inspect/coreml/program.ts";
import { elementCount } from "../../../../inspect/tensor.ts";
import { axisOf, callFault, expectSame, numbers, optionalNumbers, typeOf } from "../call.ts";
import type { Infer } from "./elementwise.ts";

export const transpose: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const perm = numbers(call, "perm").map((axis) => axisOf(call, axis, shape.length));
  expectSame(
    call,
    "perm",
    [...shape.keys()],
    perm.toSorted((a, b) => a - b),
  );
  return [{ dtype, shape: perm.map((axis) => shape[axis]!) }];
};

/** At most one size is -1, and stands for what is left. */
export const reshape: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const wanted = numbers(call, "shape");
  const rest = elementCount(shape) / elementCount(wanted.filter((size) => size !== -1));
  const made = wanted.map((size) => (size === -1 ? rest : size));
  expectSame(call, "shape", [elementCount(shape)], [elementCount(made)]);
  return [{ dtype, shape: made }];
};

/** Axes are those of what is made. */
export const expandDims: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const axes = numbers(call, "axes");
  const added = new Set(axes.map((axis) => axisOf(call, axis, shape.length + axes.length)));
  const rest = [...shape];
  return [{ dtype, shape: Array.from({ length: shape.length + added.size }, (_, axis) => (added.has(axis) ? 1 : rest.shift()!)) }];
};

export const squeeze: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const axes = new Set(
    optionalNumbers(call, "axes")?.map((axis) => axisOf(call, axis, shape.length)) ?? [...shape.keys()].filter((axis) => shape[axis] === 1),
  );
  for (const axis of axes) expectSame(call, "squeezed dimension", [1], [shape[axis]!]);
  return [{ dtype, shape: shape.filter((_, axis) => !axes.has(axis)) }];
};

/** As numpy slices, with masks for "from the start" and "to the end", and one that takes a single index and its axis away. */
export const sliceByIndex: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const [begin, end] = [numbers(call, "begin"), numbers(call, "end")];
  const [stride, ...masks] = ["stride", "begin_mask", "end_mask", "squeeze_mask"].map((key) => optionalNumbers(call, key));
  for (const list of [begin, end, stride, ...masks])
    expectSame(call, "begin, end, stride or mask", [shape.length], [list?.length ?? shape.length]);
  const [fromStart, toEnd, single] = masks.map((mask) => (axis: number) => mask?.[axis] === 1) as [AxisTest, AxisTest, AxisTest];
  const sizes = shape.map((size, axis) => {
    if (single(axis)) return 1;
    const step = stride?.[axis] ?? 1;
    const place = (at: number): number => Math.min(Math.max(at < 0 ? at + size : at, step > 0 ? 0 : -1), step > 0 ? size : size - 1);
    const from = fromStart(axis) ? (step > 0 ? 0 : size - 1) : place(begin[axis]!);
    const to = toEnd(axis) ? (step > 0 ? size : -1) : place(end[axis]!);
    return Math.max(Math.ceil((to - from) / step), 0);
  });
  return [{ dtype, shape: sizes.filter((_, axis) => !single(axis)) }];
};

type AxisTest = (axis: number) => boolean;

/** Into equal parts, or parts of sizes that are said. */
export const split: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const axis = axisOf(call, numbers(call, "axis")[0]!, shape.length);
  const [sizes, count] = [optionalNumbers(call, "split_sizes"), optionalNumbers(call, "num_splits")?.[0]];
  const parts = sizes ?? Array.from({ length: count ?? 0 }, () => shape[axis]! / count!);
  expectSame(call, "split", [shape[axis]!, count ?? parts.length], [parts.reduce((sum, size) => sum + size, 0), parts.length]);
  return parts.map((size) => ({ dtype, shape: shape.with(axis, size) }));
};

export const concat: Infer = (call) => {
  const types = call.operands.get("values")!.map(({ type }) => type);
  const first = checkAlike(types, call);
  const axis = axisOf(call, numbers(call, "axis")[0]!, first.shape.length);
  for (const { shape } of types)
    expectSame(call, "value", first.shape.with(axis, 0), shape.length === first.shape.length ? shape.with(axis, 0) : shape);
  return [
    {
      dtype: first.dtype,
      shape: first.shape.with(
        axis,
        types.reduce((sum, { shape }) => sum + shape[axis]!, 0),
      ),
    },
  ];
};

export const stack: Infer = (call) => {
  const types = call.operands.get("values")!.map(({ type }) => type);
  const first = checkAlike(types, call);
  for (const { shape } of types) expectSame(call, "value", first.shape, shape);
  return [
    { dtype: first.dtype, shape: first.shape.toSpliced(axisOf(call, numbers(call, "axis")[0]!, first.shape.length + 1), 0, types.length) },
  ];
};

function checkAlike(types: readonly MilType[], call: Parameters<Infer>[0]): MilType {
  const [first] = types;
  if (first === undefined || types.some(({ dtype }) => dtype !== first.dtype))
    throw callFault(call, "its values have not one element type");
  return first;
}

export const gather: Infer = (call) => {
  const [x, indices] = [typeOf(call, "x"), typeOf(call, "indices")];
  expectSame(call, "batch_dims", [0], numbers(call, "batch_dims"));
  return [{ dtype: x.dtype, shape: x.shape.toSpliced(axisOf(call, numbers(call, "axis")[0]!, x.shape.length), 1, ...indices.shape) }];
};

export const gatherAlongAxis: Infer = (call) => {
  const [x, indices] = [typeOf(call, "x"), typeOf(call, "indices")];
  const axis = axisOf(call, numbers(call, "axis")[0]!, x.shape.length);
  expectSame(call, "indices", x.shape.with(axis, 0), indices.shape.length === x.shape.length ? indices.shape.with(axis, 0) : indices.shape);
  return [{ dtype: x.dtype, shape: indices.shape }];
};

export const tile: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const reps = numbers(call, "reps");
  expectSame(call, "reps", [shape.length], [reps.length]);
  return [{ dtype, shape: shape.map((size, axis) => size * reps[axis]!) }];
};

/** Pairs of before and behind for the last axes. */
export const pad: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const pairs = numbers(call, "pad");
  const first = shape.length - pairs.length / 2;
  if (!Number.isInteger(first) || first < 0) throw callFault(call, "its pad has not pairs for its axes", undefined, String(pairs.length));
  return [
    { dtype, shape: shape.map((size, axis) => (axis < first ? size : size + pairs[2 * (axis - first)]! + pairs[2 * (axis - first) + 1]!)) },
  ];
};
