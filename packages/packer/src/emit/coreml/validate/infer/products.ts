import { callFault, expectSame, flag, numbers, optionalType, text, typeOf, axisOf, type Call } from "../call.ts";
import { broadcast, type Infer } from "./elementwise.ts";

/** x [..., in] by weight [out, in]. */
export const linear: Infer = (call) => {
  const [x, weight] = [typeOf(call, "x"), typeOf(call, "weight")];
  if (x.shape.length < 1 || x.shape.length > 3) throw callFault(call, "its x has not 1 to 3 dimensions", undefined, String(x.shape.length));
  expectSame(call, "weight", [weight.shape[0]!, x.shape.at(-1)!], weight.shape);
  checkVector(call, "bias", weight.shape[0]!);
  return [{ dtype: x.dtype, shape: [...x.shape.slice(0, -1), weight.shape[0]!] }];
};

export const matmul: Infer = (call) => {
  const [x, y] = [typeOf(call, "x"), typeOf(call, "y")];
  if (x.shape.length < 2 || y.shape.length < 2) throw callFault(call, "its operands have less than 2 dimensions");
  const sides = (shape: readonly number[], transposed: boolean): number[] =>
    transposed ? [shape.at(-1)!, shape.at(-2)!] : shape.slice(-2);
  const [rows, inner] = sides(x.shape, flag(call, "transpose_x"));
  const [other, columns] = sides(y.shape, flag(call, "transpose_y"));
  expectSame(call, "inner dimension", [inner!], [other!]);
  return [{ dtype: x.dtype, shape: [...broadcast(call, [x.shape.slice(0, -2), y.shape.slice(0, -2)]), rows!, columns!] }];
};

/** gamma and beta have the shape of the normalized axes. */
export const layerNorm: Infer = (call) => {
  const x = typeOf(call, "x");
  const sizes = numbers(call, "axes").map((axis) => x.shape[axisOf(call, axis, x.shape.length)]!);
  for (const key of ["gamma", "beta"]) expectSame(call, key, sizes, optionalType(call, key)?.shape ?? sizes);
  return [x];
};

/** One number for each channel, the second axis. */
export const channelNorm: Infer = (call) => {
  const x = typeOf(call, "x");
  if (x.shape.length < 3) throw callFault(call, "its x has less than 3 dimensions", undefined, String(x.shape.length));
  for (const key of ["mean", "variance", "gamma", "beta"]) checkVector(call, key, x.shape[1]!);
  return [x];
};

export const softmax: Infer = (call) => {
  const x = typeOf(call, "x");
  axisOf(call, numbers(call, "axis")[0]!, x.shape.length);
  return [x];
};

export const gelu: Infer = (call) => {
  text(call, "mode", ["EXACT", "TANH_APPROXIMATION", "SIGMOID_APPROXIMATION"]);
  return [typeOf(call, "x")];
};

/** A vector that may be left out. */
export function checkVector(call: Call, key: string, size: number): void {
  const type = optionalType(call, key);
  if (type !== undefined) expectSame(call, key, [size], type.shape);
}
