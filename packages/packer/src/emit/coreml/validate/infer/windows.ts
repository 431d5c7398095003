import { callFault, expectSame, flag, numbers, text, typeOf, type Call } from "../call.ts";
import type { Infer } from "./elementwise.ts";
import { checkVector } from "./products.ts";

/** x [n, in, ...], weight [out, in / groups, ...]. */
export const conv: Infer = (call) => {
  const [x, weight] = [typeOf(call, "x"), typeOf(call, "weight")];
  const groups = numbers(call, "groups")[0]!;
  const [out = 0, inner = 0, ...kernel] = weight.shape;
  checkVector(call, "bias", out);
  if (out % groups !== 0) throw callFault(call, "its groups do not divide what it gives", String(groups), String(out));
  expectSame(call, "channels", [inner * groups, kernel.length], [x.shape[1]!, x.shape.length - 2]);
  return [{ dtype: x.dtype, shape: [x.shape[0]!, out, ...windows(call, kernel, numbers(call, "dilations"), false)] }];
};

export const pool: Infer = (call) => {
  const x = typeOf(call, "x");
  const kernel = numbers(call, "kernel_sizes");
  const dilations = kernel.map(() => 1);
  return [{ dtype: x.dtype, shape: [...x.shape.slice(0, 2), ...windows(call, kernel, dilations, flag(call, "ceil_mode"))] }];
};

/** How many windows there are along each spatial axis. */
function windows(call: Call, kernel: readonly number[], dilations: readonly number[], ceil: boolean): number[] {
  const sizes = typeOf(call, "x").shape.slice(2);
  const [strides, pad] = [numbers(call, "strides"), numbers(call, "pad")];
  const kind = text(call, "pad_type", ["custom", "valid", "same", "same_lower"]);
  expectSame(
    call,
    "window",
    [sizes.length, sizes.length, sizes.length, 2 * sizes.length],
    [kernel.length, strides.length, dilations.length, pad.length],
  );
  return sizes.map((size, axis) => {
    const stride = strides[axis]!;
    if (kind.startsWith("same")) return Math.ceil(size / stride);
    const padding = kind === "custom" ? pad[2 * axis]! + pad[2 * axis + 1]! : 0;
    const steps = (size + padding - dilations[axis]! * (kernel[axis]! - 1) - 1) / stride;
    if (!(steps >= 0)) throw callFault(call, "its window is larger than what it slides over", undefined, `axis ${axis + 2}`);
    return ceil ? ceiled(steps, size + pad[2 * axis]!, stride) : Math.floor(steps) + 1;
  });
}

/** A last window that would start in the padding behind is left out. */
function ceiled(steps: number, end: number, stride: number): number {
  const count = Math.ceil(steps) + 1;
  return (count - 1) * stride >= end ? count - 1 : count;
}

export const upsample: Infer = (call) => {
  const { dtype, shape } = typeOf(call, "x");
  if (shape.length < 3) throw callFault(call, "its x has less than 3 dimensions", undefined, String(shape.length));
  const factors = [numbers(call, "scale_factor_height")[0]!, numbers(call, "scale_factor_width")[0]!];
  return [{ dtype, shape: [...shape.slice(0, -2), Math.floor(shape.at(-2)! * factors[0]!), Math.floor(shape.at(-1)! * factors[1]!)] }];
};
