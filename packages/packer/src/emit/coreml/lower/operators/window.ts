import { intAttribute, intsAttribute, unsupported } from "../../../../graph/canonical/typed-node.ts";
import type { MilValue } from "../../../../inspect/coreml/program.ts";
import { arrange, plain } from "../arrange.ts";
import type { Argument } from "../builder.ts";
import { channelAxes, type Held } from "../held.ts";
import { flag, int32s, text } from "../immediate.ts";
import { operand, result, type Lower, type Step } from "../step.ts";

/** How an input of a convolution or a pool is held: in the ANE layout, one over positions is one over (1, positions). */
export function windowedInput(step: Step): { x: Held; isFlat: boolean } {
  const given = operand(step, 0);
  const isFlat = step.program.layout === "ane" && given.shape.length === 3;
  return { x: isFlat ? arrange(step.program, given, channelAxes(3, 1)!) : plain(step.program, given), isFlat };
}

export interface WindowParameters {
  readonly strides: MilValue;
  /** Before and behind each axis. */
  readonly pad: MilValue;
}

/** strides and pads as Core ML has them. */
export function windowParameters(step: Step, isFlat: boolean): WindowParameters {
  const pads = intsAttribute(step, "pads");
  const axes = pads.length / 2;
  const pairs = Array.from({ length: axes }, (_, axis) => [pads[axis]!, pads[axis + axes]!]).flat();
  return { strides: perAxis(intsAttribute(step, "strides"), isFlat), pad: int32s(isFlat ? [0, 0, ...pairs] : pairs) };
}

/** One number for each axis; 1 for the one that the layout adds. */
export const perAxis = (values: readonly number[], isFlat: boolean): MilValue => int32s(isFlat ? [1, ...values] : values);

const pool =
  (type: string, more: (step: Step) => Readonly<Record<string, Argument>>): Lower =>
  (step) => {
    const { x, isFlat } = windowedInput(step);
    if (intsAttribute(step, "dilations").some((dilation) => dilation !== 1))
      throw unsupported(step, "pools with dilations", "Export it without dilations.");
    const ceiling = flag(intAttribute(step, "ceil_mode", 0) !== 0);
    const kernel = perAxis(intsAttribute(step, "kernel_shape"), isFlat);
    const window = { kernel_sizes: kernel, ...windowParameters(step, isFlat), pad_type: text("custom"), ceil_mode: ceiling };
    const parameters = { x: x.name, ...window, ...more(step) };
    return result(step, type, parameters, x.axes);
  };

export const averagePool: Lower = pool("avg_pool", (step) => ({
  exclude_padding_from_average: flag(intAttribute(step, "count_include_pad", 0) === 0),
}));

export const maxPool: Lower = pool("max_pool", () => ({}));
