import {
  inputType,
  intAttribute,
  intsAttribute,
  invalid,
  optionalConstant,
  stringAttribute,
  unsupported,
  type TypedNode,
} from "../typed-node.ts";
import type { Infer } from "./elementwise.ts";
import { checkedShape } from "./shapes.ts";

/** How a window moves over the spatial axes, everything that may be left out filled in. */
export interface Windows {
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly dilations: readonly number[];
  /** Before each axis, then behind each. */
  readonly pads: readonly number[];
  /** How many places it takes on each axis. */
  readonly places: readonly number[];
}

/** The windows of a Conv or a pool over `sizes`. @throws BalafonError FORMAT_INVALID */
export function windowsOf(
  typed: TypedNode,
  sizes: readonly number[],
  kernel: readonly number[] = intsAttribute(typed, "kernel_shape"),
): Windows {
  const ones = sizes.map(() => 1);
  const strides = intsAttribute(typed, "strides", ones);
  const dilations = intsAttribute(typed, "dilations", ones);
  const given = intsAttribute(
    typed,
    "pads",
    [...sizes, ...sizes].map(() => 0),
  );
  const automatic = stringAttribute(typed, "auto_pad", "NOTSET");
  const fits = [kernel, strides, dilations].every((list) => list.length === sizes.length && list.every((value) => value >= 1));
  if (!fits || given.length !== 2 * sizes.length || given.some((width) => width < 0))
    throw invalid(typed, "has kernel, strides, dilations and pads that do not fit");
  const spans = kernel.map((taps, axis) => dilations[axis]! * (taps - 1) + 1);
  const pads = automatic === "NOTSET" ? given : automaticPads(automatic, sizes, spans, strides);
  const roundUp = intAttribute(typed, "ceil_mode", 0) !== 0;
  const places = sizes.map((size, axis) => {
    const [before, after] = [pads[axis]!, pads[axis + sizes.length]!];
    const room = (size + before + after - spans[axis]!) / strides[axis]!;
    const last = roundUp ? Math.ceil(room) : Math.floor(room);
    // A window that would begin in the padding behind does not count.
    return (roundUp && last * strides[axis]! >= size + before ? last - 1 : last) + 1;
  });
  if (places.some((count) => count < 1)) throw invalid(typed, `has windows larger than its input [${sizes.join(", ")}]`);
  return { kernel, strides, dilations, pads, places };
}

/** VALID pads nothing; SAME_* pads so that there is a place for each stride. */
function automaticPads(kind: string, sizes: readonly number[], spans: readonly number[], strides: readonly number[]): number[] {
  if (kind === "VALID") return [...sizes, ...sizes].map(() => 0);
  const totals = sizes.map((size, axis) => Math.max(0, (Math.ceil(size / strides[axis]!) - 1) * strides[axis]! + spans[axis]! - size));
  const less = totals.map((total) => Math.floor(total / 2));
  const more = totals.map((total) => Math.ceil(total / 2));
  return kind === "SAME_LOWER" ? [...more, ...less] : [...less, ...more];
}

/** Weight [outputs, inputs / group, kernel...]. */
export const conv: Infer = (typed) => {
  const [x, weight] = [inputType(typed, 0), inputType(typed, 1)];
  const [batch, channels, ...sizes] = x.shape;
  const [outputs, perGroup, ...kernel] = weight.shape;
  const group = intAttribute(typed, "group", 1);
  if (sizes.length === 0 || weight.shape.length !== x.shape.length) throw invalid(typed, "has an input and a weight that do not fit");
  if (perGroup! * group !== channels || outputs! % group !== 0)
    throw invalid(typed, `has a weight [${weight.shape.join(", ")}] in ${group} groups for ${channels} channels`);
  return [{ dtype: x.dtype, shape: checkedShape(typed, [batch!, outputs!, ...windowsOf(typed, sizes, kernel).places]) }];
};

/** Weight [inputs, outputs / group, kernel...]. */
export const convTranspose: Infer = (typed) => {
  const [x, weight] = [inputType(typed, 0), inputType(typed, 1)];
  const [batch, channels, ...sizes] = x.shape;
  const [inputs, perGroup, ...kernel] = weight.shape;
  const ones = sizes.map(() => 1);
  const [strides, dilations] = [intsAttribute(typed, "strides", ones), intsAttribute(typed, "dilations", ones)];
  const pads = intsAttribute(
    typed,
    "pads",
    [...sizes, ...sizes].map(() => 0),
  );
  const extra = intsAttribute(
    typed,
    "output_padding",
    sizes.map(() => 0),
  );
  const fits = [kernel, strides, dilations, extra, sizes].every((list) => list.length === sizes.length) && pads.length === 2 * sizes.length;
  if (!fits || inputs !== channels) throw invalid(typed, "has an input and a weight that do not fit");
  if (stringAttribute(typed, "auto_pad", "NOTSET") !== "NOTSET" || typed.node.attributes.has("output_shape"))
    throw unsupported(typed, "has padding that is to be found out", "Export it with explicit pads.");
  const spread = sizes.map(
    (size, axis) =>
      strides[axis]! * (size - 1) + extra[axis]! + dilations[axis]! * (kernel[axis]! - 1) + 1 - pads[axis]! - pads[axis + sizes.length]!,
  );
  return [{ dtype: x.dtype, shape: checkedShape(typed, [batch!, perGroup! * intAttribute(typed, "group", 1), ...spread]) }];
};

export const pool: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  const [batch, channels, ...sizes] = shape;
  if (sizes.length === 0) throw invalid(typed, "has no axes to pool over");
  const { places } = windowsOf(typed, sizes);
  const pooled = checkedShape(typed, [batch!, channels!, ...places]);
  return [
    { dtype, shape: pooled },
    { dtype: "int64", shape: pooled },
  ];
};

/** Resize by scales or to sizes; axes and aspect ratios of later opsets are not read. */
export const resize: Infer = (typed) => {
  const { dtype, shape } = inputType(typed, 0);
  const [scales, sizes] = [optionalConstant(typed, 2), optionalConstant(typed, 3)];
  const wanted = sizes ?? scales?.map((scale, axis) => Math.floor((shape[axis] ?? 0) * scale));
  if (wanted?.length !== shape.length || typed.node.attributes.has("axes")) throw invalid(typed, "does not say the size of every axis");
  return [{ dtype, shape: checkedShape(typed, wanted) }];
};
