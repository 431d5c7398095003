import { axisOf, flag, numbers, optionalNumbers, typeOf } from "../call.ts";
import type { Infer } from "./elementwise.ts";

/** Over the axes that are named, or all. */
export const reduce: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  const named = optionalNumbers(call, "axes")?.map((axis) => axisOf(call, axis, shape.length)) ?? shape.keys();
  return [{ dtype, shape: without(shape, new Set(named), flag(call, "keep_dims")) }];
};

export const argmax: Infer = (call) => {
  const { shape } = typeOf(call, "x");
  const axis = axisOf(call, numbers(call, "axis")[0]!, shape.length);
  return [{ dtype: "int32", shape: without(shape, new Set([axis]), flag(call, "keep_dims")) }];
};

const without = (shape: readonly number[], axes: ReadonlySet<number>, keep: boolean): number[] =>
  shape.flatMap((size, axis) => (!axes.has(axis) ? [size] : keep ? [1] : []));
