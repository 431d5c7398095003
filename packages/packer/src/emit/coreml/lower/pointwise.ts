import type { Argument } from "./builder.ts";
import { int32, int32s, text } from "./immediate.ts";
import { milShape, type Held } from "./held.ts";
import type { Program } from "./program.ts";
import { emit } from "./step.ts";

/** What a 1x1 convolution says of its window. */
export const pointwiseWindow = (): Readonly<Record<string, Argument>> => ({
  strides: int32s([1, 1]),
  pad_type: text("valid"),
  pad: int32s([0, 0, 0, 0]),
  dilations: int32s([1, 1]),
  groups: int32(1),
});

/** A 1x1 convolution of a value (batch, channels, rows, columns) that is held as MIL sees it. */
export function pointwise(program: Program, base: string, x: Held, weight: string, outputs: number): Held {
  const [batch, , ...rest] = milShape(x) as [number, number, ...number[]];
  const shape = [batch, outputs, ...rest];
  return emit(program, "conv", base, { x: x.name, weight, ...pointwiseWindow() }, { dtype: x.dtype, shape, axes: [0, 1, 2, 3] });
}
