import { float32Tensor } from "../../../graph/builder.ts";
import { elementCount } from "../../../inspect/tensor.ts";
import type { OnlineRotation, RotationFactor } from "../../../quantize/online-rotation.ts";
import { floatConstant } from "./constant.ts";
import { milShape, plainAxes, sameAxes, type Held } from "./held.ts";
import { flag, int32s } from "./immediate.ts";
import { pointwise } from "./pointwise.ts";
import type { Program } from "./program.ts";
import { emit } from "./step.ts";

/**
 * The value times a rotation along the last axis, for the rows of a matrix product:
 *
 *     x [.., width] -> x signs -> [n, blocks, a, b] -> times B^T -> A times it -> [.., width]
 *
 * All weights that read the value with the same rotation share it. With one factor the signs are part of it.
 *
 * @param x held plainly
 */
export function rotateRows(program: Program, x: Held, rotation: OnlineRotation): Held {
  const [left, right] = rotation.factors;
  const width = x.shape.at(-1)!;
  const blocks = width / rotation.block;
  const frames = elementCount(x.shape) / width;
  return once(program, x, rotation, "rows", (prefix, base) => {
    const signed = left.order === 1 ? x : times(program, `${base}_signed`, x, signs(program, prefix, rotation, [width]));
    const parts = [frames, ...(blocks === 1 ? [] : [blocks]), ...(left.order === 1 ? [] : [left.order]), right.order];
    const cut = parts.length === 2 ? signed : reshape(program, `${base}_blocks`, signed, parts);
    const turned = product(
      program,
      base,
      cut,
      cut.name,
      factor(program, `${prefix}_right`, right, left.order === 1 ? rotation : undefined),
      true,
    );
    const whole = left.order === 1 ? turned : product(program, base, turned, factor(program, `${prefix}_left`, left), turned.name, false);
    return cut === signed ? whole : reshape(program, base, whole, x.shape);
  });
}

/**
 * The value times a rotation along MIL's second axis, for convolutions, by 1x1 convolutions:
 *
 *     x (batch, channels, ...) -> x signs -> (batch blocks, a, b, n) -> A -> (batch blocks a, b, 1, n) -> B -> as x
 */
export function rotateChannels(program: Program, x: Held, rotation: OnlineRotation): Held {
  const [left, right] = rotation.factors;
  const [batch, width, ...rest] = milShape(x) as [number, number, ...number[]];
  const rows = (batch * width) / rotation.block;
  const places = elementCount(rest);
  const along = [1, width, ...rest.map(() => 1)];
  return once(program, x, rotation, "channels", (prefix, base) => {
    const matrix = factor(program, `${prefix}_right`, right, left.order === 1 ? rotation : undefined, 4);
    const second = (value: Held) =>
      pointwise(program, base, reshape(program, `${base}_blocks`, value, [rows * left.order, right.order, 1, places]), matrix, right.order);
    const restored = (value: Held): Held => ({ ...x, name: reshape(program, base, value, milShape(x)).name });
    if (left.order === 1) return restored(second(x));
    const signed = times(program, `${base}_signed`, x, signs(program, prefix, rotation, along));
    const cut = reshape(program, `${base}_blocks`, signed, [rows, left.order, right.order, places]);
    return restored(second(pointwise(program, base, cut, factor(program, `${prefix}_left`, left, undefined, 4), left.order)));
  });
}

function once(program: Program, x: Held, rotation: OnlineRotation, way: string, make: (prefix: string, base: string) => Held): Held {
  const known = program.rotations.indexOf(rotation);
  const index = known === -1 ? program.rotations.push(rotation) - 1 : known;
  const prefix = `rotation_${index}_${rotation.block}`;
  return program.once(["rotated", x.name, x.axes, x.shape, index, way], () => make(prefix, `${x.name}_rotated`));
}

function signs(program: Program, prefix: string, rotation: OnlineRotation, shape: readonly number[]): string {
  const values = rotation.signs.slice(0, elementCount(shape));
  return floatConstant(program, "rotation", `${prefix}_signs`, float32Tensor(`${prefix}_signs`, shape, values));
}

/** One factor; with the signs, where it is the only one. */
function factor(program: Program, base: string, { order, matrix }: RotationFactor, rotation?: OnlineRotation, rank: 2 | 4 = 2): string {
  const shape = rank === 4 ? [order, order, 1, 1] : [order, order];
  const values = rotation === undefined ? matrix : matrix.map((value, at) => value * rotation.signs[at % order]!);
  return floatConstant(program, "rotation", base, float32Tensor(base, shape, values));
}

function times(program: Program, base: string, x: Held, y: string): Held {
  return emit(program, "mul", base, { x: x.name, y }, x);
}

/** A product whose result has the shape of `like`: both factors are square. */
function product(program: Program, base: string, like: Held, x: string, y: string, isTransposed: boolean): Held {
  return emit(program, "matmul", base, { x, y, transpose_x: flag(false), transpose_y: flag(isTransposed) }, like);
}

/** The same elements in another shape, as MIL sees them. */
function reshape(program: Program, base: string, x: Held, shape: readonly number[]): Held {
  if (sameAxes(milShape(x), shape)) return x;
  return emit(program, "reshape", base, { x: x.name, shape: int32s(shape) }, { dtype: x.dtype, shape, axes: plainAxes(shape.length) });
}
