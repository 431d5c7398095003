import type { MilDType, MilType } from "../../../../inspect/coreml/program.ts";
import { callFault, text, typeOf, type Call } from "../call.ts";

/** What an operation gives, by what it is given. @throws BalafonError INTERNAL where it cannot be given that */
export type Infer = (call: Call) => readonly MilType[];

export const likeX: Infer = (call) => [typeOf(call, "x")];

/** Two operands, broadcast; comparisons give bools. */
export const binary =
  (dtype?: MilDType): Infer =>
  (call) => {
    const [x, y] = [typeOf(call, "x"), typeOf(call, "y")];
    return [{ dtype: dtype ?? x.dtype, shape: broadcast(call, [x.shape, y.shape]) }];
  };

export const select: Infer = (call) => {
  const [cond, a, b] = ["cond", "a", "b"].map((key) => typeOf(call, key)) as [MilType, MilType, MilType];
  return [{ dtype: a.dtype, shape: broadcast(call, [cond.shape, a.shape, b.shape]) }];
};

export const cast: Infer = (call) => [
  { dtype: text(call, "dtype", ["fp16", "fp32", "int32", "bool"]) as MilDType, shape: typeOf(call, "x").shape },
];

/** Sizes from the right; 1 is stretched. */
export function broadcast(call: Call, shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((shape) => shape[axis - rank + shape.length] ?? 1);
    const size = sizes.find((one) => one !== 1) ?? 1;
    if (sizes.every((one) => one === 1 || one === size)) return size;
    throw callFault(call, "its operands cannot be broadcast", undefined, shapes.map((shape) => `[${shape.join(", ")}]`).join(" and "));
  });
}
