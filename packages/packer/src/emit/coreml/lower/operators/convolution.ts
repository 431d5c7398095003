import { inputType, intAttribute, intsAttribute, unsupported } from "../../../../graph/canonical/typed-node.ts";
import { int32, text } from "../immediate.ts";
import { vector } from "../linear.ts";
import { paletteOf } from "../palette.ts";
import { rotateChannels } from "../rotation.ts";
import { emit, isComputed, result, type Lower } from "../step.ts";
import { alongAxis, denseWeight, requiredWeight, scaleRows } from "../weight.ts";
import { perAxis, windowedInput, windowParameters } from "./window.ts";

/** A convolution; with codes, then x row scales -> + bias. */
export const convolution: Lower = (step) => {
  const { program, node } = step;
  const weight = requiredWeight(step, 1);
  const { palette } = weight;
  const { x, isFlat } = windowedInput(step);
  const [outputs, inputs, ...kernel] = inputType(step, 1).shape as [number, number, ...number[]];
  const shape = [outputs, inputs, ...(isFlat ? [1] : []), ...kernel];
  if (isComputed(step, 2)) throw unsupported(step, "has a bias that is computed", "Export the model in evaluation mode.");
  const bias = program.stored.get(node.inputs[2] ?? "");
  const isScaled = palette?.rowScales !== undefined;
  const turned = palette?.rotation === undefined ? x : rotateChannels(program, x, palette.rotation);
  const parameters = {
    x: turned.name,
    weight: palette === undefined ? denseWeight(program, weight, shape) : paletteOf(program, palette, shape),
    ...(bias === undefined || isScaled ? {} : { bias: vector(program, bias) }),
    ...windowParameters(step, isFlat),
    pad_type: text("custom"),
    dilations: perAxis(intsAttribute(step, "dilations"), isFlat),
    groups: int32(intAttribute(step, "group")),
  };
  if (!isScaled) return result(step, "conv", parameters, x.axes);
  const base = node.outputs[0]!;
  const product = emit(program, "conv", `${base}_product`, parameters, { dtype: "fp16", shape: step.outputs[0]!.shape, axes: x.axes });
  const scaled = scaleRows(program, bias === undefined ? base : `${base}_scaled`, product, palette, 1);
  return bias === undefined
    ? scaled
    : result(step, "add", { x: scaled.name, y: alongAxis(program, bias.tensor.name, bias, scaled, 1) }, x.axes);
};
