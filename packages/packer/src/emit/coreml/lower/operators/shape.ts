import { constantInput, inputType, stringAttribute, unsupported } from "../../../../graph/canonical/typed-node.ts";
import { permutationOf } from "../../../../graph/canonical/infer/layout.ts";
import { plain } from "../arrange.ts";
import { clampedHalf, int32s, text } from "../immediate.ts";
import { milShape, plainAxes, unit } from "../held.ts";
import { milDType } from "../program.ts";
import { regroupedAxes } from "../regroup.ts";
import { operand, result, type Lower } from "../step.ts";

/** A cast; between floats, and between integers, there is nothing to do. */
export const castTo: Lower = (step) => {
  const x = operand(step, 0);
  const to = milDType(step.outputs[0]!.dtype);
  return to === x.dtype ? x : result(step, "cast", { x: x.name, dtype: text(to) }, x.axes);
};

/** In the ANE layout a transposition only says that the axes are others; whoever needs them in order has them put so. */
export const transpose: Lower = (step) => {
  const perm = permutationOf(step, inputType(step, 0).shape.length);
  const x = operand(step, 0);
  const { shape } = step.outputs[0]!;
  if (step.program.layout === "ane") return { ...x, shape, axes: x.axes.map((axis) => (axis === unit ? unit : perm.indexOf(axis))) };
  return result(step, "transpose", { x: x.name, perm: int32s(perm) }, plainAxes(shape.length));
};

/** What the shape becomes is known. Axes that are split or joined stay where they are, if they can. */
export const reshape: Lower = (step) => {
  const { shape } = step.outputs[0]!;
  const given = operand(step, 0);
  // A shape of no sizes is a constant that MIL does not have.
  if (shape.length === 0) return result(step, "squeeze", { x: given.name, axes: int32s(given.axes.map((_, axis) => axis)) }, []);
  const axes = regroupedAxes(given, shape);
  const x = axes === undefined ? plain(step.program, given) : given;
  const held = { shape, axes: axes ?? plainAxes(shape.length) };
  return result(step, "reshape", { x: x.name, shape: int32s(milShape(held)) }, held.axes);
};

/** Repeats along each axis. */
export const tile: Lower = (step) => {
  const x = operand(step, 0);
  const repeats = constantInput(step, 1);
  const reps = x.axes.map((axis) => (axis === unit ? 1 : repeats[axis]!));
  return result(step, "tile", { x: x.name, reps: int32s(reps) }, x.axes);
};

/** A constant, or the edges again, or what lies behind them, around a value. A constant beyond float16 masks: it is the largest that float16 has. */
export const pad: Lower = (step) => {
  const mode = modes[stringAttribute(step, "mode", "constant")];
  const x = operand(step, 0);
  const widths = constantInput(step, 1);
  const rank = x.shape.length;
  if (mode === undefined || step.inputs[3] !== undefined || widths.some((width) => width < 0))
    throw unsupported(
      step,
      "pads around, along some axes or by less than nothing",
      "Export it with constant, edge or reflect padding of all axes.",
    );
  const pairs = x.axes.flatMap((axis) => (axis === unit ? [0, 0] : [widths[axis]!, widths[axis + rank]!]));
  const value = clampedHalf(step.inputs[2] === undefined ? 0 : constantInput(step, 2)[0]!);
  return result(step, "pad", { x: x.name, pad: int32s(pairs), mode: text(mode), constant_val: value }, x.axes);
};

const modes: Readonly<Record<string, string | undefined>> = { constant: "constant", edge: "replicate", reflect: "reflect" };
