import { flagOr, intsOr, type Lifter, type Lifters, type Lifting } from "./lifting.ts";

/** Beyond every length: Slice clamps to the axis. */
const farEnd = 2 ** 31 - 1;

const axisOf = (lifting: Lifting, otherwise: number): number => (lifting.has("axis") ? lifting.int("axis") : otherwise);

/** Indexing as numpy does it; an axis of squeeze_mask is indexed at `begin` and leaves the shape. */
const sliceByIndex: Lifter = (lifting) => {
  const begin = lifting.ints("begin");
  const mask = (name: string) => (lifting.has(name) ? lifting.ints(name) : begin.map(() => 0));
  const [strides, fromStart, toEnd, squeezed] = [
    intsOr(
      lifting,
      "stride",
      begin.map(() => 1),
    ),
    mask("begin_mask"),
    mask("end_mask"),
    mask("squeeze_mask"),
  ];
  const ends = lifting.ints("end");
  const step = (axis: number) => (squeezed[axis] ? 1 : strides[axis]!);
  const starts = begin.map((at, axis) => (!squeezed[axis] && fromStart[axis] ? (step(axis) > 0 ? 0 : farEnd) : at));
  const stops = begin.map((at, axis) => {
    if (squeezed[axis]) return at === -1 ? farEnd : at + 1;
    return toEnd[axis] ? (step(axis) > 0 ? farEnd : -farEnd) : ends[axis]!;
  });
  const axes = begin.map((_, axis) => axis);
  const operands = [starts, stops, axes, axes.map(step)].map((values) => lifting.integers(values));
  const sliced = lifting.node("Slice", [lifting.value("x"), ...operands]);
  const gone = axes.filter((axis) => squeezed[axis]);
  return gone.length === 0 ? sliced : lifting.node("Squeeze", [sliced, lifting.integers(gone)]);
};

const split: Lifter = (lifting) => {
  const sizes = lifting.has("split_sizes") ? [lifting.integers(lifting.ints("split_sizes"))] : [];
  const outputs = lifting.outputs.length;
  const attributes = { axis: lifting.int("axis"), ...(sizes.length === 0 ? { num_outputs: outputs } : {}) };
  return lifting.nodes("Split", [lifting.value("x"), ...sizes], outputs, attributes);
};

const concat: Lifter = (lifting) => {
  if (flagOr(lifting, "interleave", false)) throw lifting.unsupported("interleaves its values");
  return lifting.node("Concat", lifting.values("values"), { axis: lifting.int("axis") });
};

const stack: Lifter = (lifting) => {
  const axes = lifting.integers([lifting.int("axis")]);
  const values = lifting.values("values").map((value) => lifting.node("Unsqueeze", [value, axes]));
  return lifting.node("Concat", values, { axis: lifting.int("axis") });
};

const gather: Lifter = (lifting) => {
  if (lifting.has("batch_dims") && lifting.int("batch_dims") !== 0) throw lifting.unsupported("has batch_dims");
  return lifting.node("Gather", [lifting.value("x"), lifting.value("indices")], { axis: axisOf(lifting, 0) });
};

/** Axes that are not of length one are left alone. */
const squeeze: Lifter = (lifting) => {
  const shape = lifting.shapeOf("x");
  const axes = intsOr(
    lifting,
    "axes",
    shape.map((_, axis) => axis),
  );
  const gone = axes.filter((axis) => shape.at(axis) === 1);
  return gone.length === 0 ? lifting.value("x") : lifting.node("Squeeze", [lifting.value("x"), lifting.integers(gone)]);
};

const padModes = new Map([
  ["constant", "constant"],
  ["reflect", "reflect"],
  ["replicate", "edge"],
]);

/** MIL pads (begin, end) for each of the last axes. */
const pad: Lifter = (lifting) => {
  const pads = lifting.ints("pad");
  const mode = padModes.get(lifting.has("mode") ? lifting.text("mode") : "constant");
  if (mode === undefined) throw lifting.unsupported(`has the mode ${lifting.text("mode")}`);
  const left = Array.from({ length: lifting.shapeOf("x").length - pads.length / 2 }, () => 0);
  const side = (which: number) => [...left, ...pads.filter((_, index) => index % 2 === which)];
  const value = lifting.scalar(lifting.has("constant_val") ? lifting.float("constant_val") : 0);
  return lifting.node("Pad", [lifting.value("x"), lifting.integers([...side(0), ...side(1)]), value], { mode });
};

/** -1 means in both what is left; what 0 means differs. */
const reshape: Lifter = (lifting) => {
  const shape = lifting.ints("shape");
  if (shape.includes(0)) throw lifting.unsupported("has a 0 in its shape");
  return lifting.node("Reshape", [lifting.value("x"), lifting.integers(shape)]);
};

const reverse: Lifter = (lifting) => {
  const axes = intsOr(
    lifting,
    "axes",
    lifting.shapeOf("x").map((_, axis) => axis),
  );
  const operands = [axes.map(() => farEnd), axes.map(() => -farEnd), axes, axes.map(() => -1)];
  return lifting.node("Slice", [lifting.value("x"), ...operands.map((values) => lifting.integers(values))]);
};

/** Operations that move values and compute none: their results need no rounding. */
export const moves: Lifters = {
  concat,
  expand_dims: (lifting) => lifting.node("Unsqueeze", [lifting.value("x"), lifting.integers(lifting.ints("axes"))]),
  gather,
  gather_along_axis: (lifting) =>
    lifting.node("GatherElements", [lifting.value("x"), lifting.value("indices")], { axis: axisOf(lifting, 0) }),
  identity: (lifting) => lifting.value("x"),
  pad,
  reshape,
  reverse,
  select: (lifting) => lifting.node("Where", [lifting.value("cond"), lifting.value("a"), lifting.value("b")]),
  slice_by_index: sliceByIndex,
  split,
  squeeze,
  stack,
  tile: (lifting) => lifting.node("Tile", [lifting.value("x"), lifting.integers(lifting.ints("reps"))]),
  transpose: (lifting) => lifting.node("Transpose", [lifting.value("x")], { perm: lifting.ints("perm") }),
};
