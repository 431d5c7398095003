import { axisOf, inputType, intAttribute, invalid, optionalConstant, type TypedNode } from "../typed-node.ts";
import type { Infer } from "./elementwise.ts";

/** Reductions: axes are an input since opset 18; none means all, unless that is to do nothing. */
export const reduce: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  const axes = new Set(reducedAxes(typed));
  const kept = intAttribute(typed, "keepdims", 1) !== 0;
  return [{ dtype, shape: kept ? shape.map((dim, axis) => (axes.has(axis) ? 1 : dim)) : shape.filter((_, axis) => !axes.has(axis)) }];
};

/** The axes that a reduction reduces, counted from the front, ascending. @throws BalafonError FORMAT_INVALID, OPERATOR_UNSUPPORTED where they are computed */
export function reducedAxes(typed: TypedNode): number[] {
  const { shape } = inputType(typed, 0);
  const given = optionalConstant(typed, 1) ?? [];
  if (given.length === 0) return intAttribute(typed, "noop_with_empty_axes", 0) === 0 ? shape.map((_, axis) => axis) : [];
  return [...new Set(given.map((axis) => axisOf(typed, axis, shape.length)))].sort((a, b) => a - b);
}

/** Layer normalization; the statistics are as long as what lies before the axis. */
export const layerNormalization: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  const axis = axisOf(typed, intAttribute(typed, "axis", -1), shape.length);
  const statistics = { dtype: "float32", shape: shape.map((dim, at) => (at < axis ? dim : 1)) } as const;
  return [{ dtype, shape }, statistics, statistics];
};

/** Pooling over everything behind the channels. */
export const globalPool: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  if (shape.length < 3) throw invalid(typed, "has no axes to pool over");
  return [{ dtype, shape: shape.map((dim, axis) => (axis < 2 ? dim : 1)) }];
};
