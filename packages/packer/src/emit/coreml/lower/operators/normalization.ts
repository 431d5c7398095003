import { axisOf, floatAttribute, inputType, intAttribute, unsupported } from "../../../../graph/canonical/typed-node.ts";
import { plain } from "../arrange.ts";
import { constantOf } from "../constant.ts";
import { isPlain, milAxis } from "../held.ts";
import { epsilonHalf, int32s } from "../immediate.ts";
import { isComputed, operand, result, type Lower, type Step } from "../step.ts";

/** Over the last axes, or over one axis wherever it is held. */
export const layerNorm: Lower = (step) => {
  const { shape } = inputType(step, 0);
  const first = axisOf(step, intAttribute(step, "axis", -1), shape.length);
  const axes = shape.flatMap((_, axis) => (axis < first ? [] : [axis]));
  const held = operand(step, 0);
  const x = axes.length === 1 || isPlain(held) ? held : plain(step.program, held);
  return result(
    step,
    "layer_norm",
    {
      x: x.name,
      axes: int32s(axes.map((axis) => milAxis(x, axis))),
      ...affineOf(step),
      epsilon: epsilonHalf(floatAttribute(step, "epsilon", 1e-5)),
    },
    x.axes,
  );
};

/** Over the positions of each channel. */
export const instanceNorm: Lower = (step) => {
  const x = plain(step.program, operand(step, 0));
  return result(
    step,
    "instance_norm",
    { x: x.name, ...affineOf(step), epsilon: epsilonHalf(floatAttribute(step, "epsilon", 1e-5)) },
    x.axes,
  );
};

/** gamma and beta, which must be constants. */
function affineOf(step: Step): { gamma?: string; beta?: string } {
  const named = (["gamma", "beta"] as const).flatMap((name, at) => {
    const input = step.node.inputs[at + 1] ?? "";
    if (input === "") return [];
    if (isComputed(step, at + 1))
      throw unsupported(step, "has a gain or an offset that is computed", "Export the model in evaluation mode.");
    return [[name, constantOf(step.program, input).name]];
  });
  return Object.fromEntries(named);
}
