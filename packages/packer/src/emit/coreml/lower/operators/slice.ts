import { slicedAxes } from "../../../../graph/canonical/infer/ranges.ts";
import { constantInput, intAttribute } from "../../../../graph/canonical/typed-node.ts";
import { arrange, plain } from "../arrange.ts";
import { constantAlong } from "../constant.ts";
import { isPlain, milAxis, milShape, plainAxes, type Held } from "../held.ts";
import { flag, flags, int32, int32s } from "../immediate.ts";
import { isComputed, operand, result, type Lower, type Step } from "../step.ts";

export const slice: Lower = (step) => {
  const x = operand(step, 0);
  const cuts = slicedAxes(step).map((taken) => ({ ...taken, axis: milAxis(x, taken.axis) }));
  return cut(step, x, cuts, []);
};

interface Cut {
  /** MIL's. */
  readonly axis: number;
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function cut(step: Step, x: Held, cuts: readonly Cut[], dropped: readonly number[]): Held {
  const sizes = milShape(x);
  const begin = sizes.map(() => 0);
  const end = [...sizes];
  const stride = sizes.map(() => 1);
  const toEnd = sizes.map(() => false);
  for (const { axis, start, step: by, count } of cuts) {
    begin[axis] = start;
    stride[axis] = by;
    const last = start + count * by;
    // Backwards to the first element there is no index to stop at: -1 would be the last one.
    toEnd[axis] = by < 0 && last < 0;
    end[axis] = toEnd[axis] ? 0 : Math.min(last, sizes[axis]!);
  }
  const squeezed = sizes.map((_, axis) => dropped.includes(axis));
  const axes = dropped.length === 0 ? x.axes : plainAxes(step.outputs[0]!.shape.length);
  const masks = { begin_mask: flags(sizes.map(() => false)), end_mask: flags(toEnd), squeeze_mask: flags(squeezed) };
  return result(step, "slice_by_index", { x: x.name, begin: int32s(begin), end: int32s(end), stride: int32s(stride), ...masks }, axes);
}

export const split: Lower = (step) => {
  const x = operand(step, 0);
  const axis = intAttribute(step, "axis", 0);
  const sizes = constantInput(step, 1);
  const held = sizes.map((size) => ({ ...x, shape: x.shape.with(axis, size) }));
  const base = step.node.outputs.find((output) => output !== "")!;
  const types = held.map((part) => ({ dtype: part.dtype, shape: milShape(part) }));
  const names = step.program.builder.add("split", base, { x: x.name, split_sizes: int32s(sizes), axis: int32(milAxis(x, axis)) }, types);
  return held.map((part, at) => ({ ...part, name: names[at]! }));
};

/** All values are held as the first computed one is. */
export const concat: Lower = (step) => {
  const { program, node } = step;
  const rank = step.outputs[0]!.shape.length;
  const inputs = node.inputs.map((_, at) => at);
  const computed = inputs.filter((at) => isComputed(step, at)).map((at) => operand(step, at));
  const axes = computed.find((held) => !isPlain(held))?.axes ?? plainAxes(rank);
  const values = inputs.map((at) =>
    isComputed(step, at)
      ? arrange(program, operand(step, at), axes).name
      : constantAlong(program, node.inputs[at]!, program.stored.get(node.inputs[at]!)!, rank, axes).name,
  );
  const axis = intAttribute(step, "axis");
  return result(step, "concat", { values, axis: int32(axes.indexOf(axis)), interleave: flag(false) }, axes);
};

/** A constant scalar index takes one element out and drops its axis; any other indexes stay a gather. */
export const gather: Lower = (step) => {
  const { program } = step;
  const axis = intAttribute(step, "axis");
  const x = plain(program, operand(step, 0));
  const indices = step.constants[1];
  const wrap = (index: number): number => (index < 0 ? index + x.shape[axis]! : index);
  if (indices?.shape.length === 0) return cut(step, x, [{ axis, start: wrap(indices.values[0]!), step: 1, count: 1 }], [axis]);
  const given = indices === undefined ? plain(program, operand(step, 1)).name : wrapped(indices, wrap);
  const checks = program.target === "ios16" ? {} : { validate_indices: flag(false) };
  return result(
    step,
    "gather",
    { x: x.name, indices: given, axis: int32(axis), batch_dims: int32(0), ...checks },
    plainAxes(step.outputs[0]!.shape.length),
  );
};

function wrapped(
  { shape, values }: { readonly shape: readonly number[]; readonly values: readonly number[] },
  wrap: (index: number) => number,
) {
  return { type: { dtype: "int32", shape }, immediate: values.map(wrap) } as const;
}
