import type { MilDType } from "../../../inspect/coreml/program.ts";

/** For each axis of a MIL tensor, the ONNX axis that it is; `unit` for an axis of size 1 that ONNX does not have. */
export type Axes = readonly number[];

export const unit = -1;

/**
 * An ONNX value as the program holds it. Axes may lie in another order than ONNX says, so that a Transpose costs nothing where what follows can read either order.
 *
 * @example { name: "features", dtype: "fp16", shape: [1, 1500, 128], axes: [0, 2, unit, 1] } // a MIL tensor (1, 128, 1, 1500)
 */
export interface Held {
  /** MIL's name. */
  readonly name: string;
  readonly dtype: MilDType;
  /** ONNX's shape. */
  readonly shape: readonly number[];
  readonly axes: Axes;
}

/** Axes as ONNX has them. */
export function plainAxes(rank: number): Axes {
  return Array.from({ length: rank }, (_, axis) => axis);
}

/** The shape that MIL sees. */
export function milShape({ shape, axes }: Pick<Held, "shape" | "axes">): number[] {
  return axes.map((axis) => (axis === unit ? 1 : shape[axis]!));
}

/** MIL's number of an ONNX axis, which may count from the end. */
export function milAxis({ shape, axes }: Held, axis: number): number {
  return axes.indexOf(axis < 0 ? axis + shape.length : axis);
}

/** A shape with another last size. */
export function withLast(shape: readonly number[], size: number): number[] {
  return [...shape.slice(0, -1), size];
}

export function sameAxes(a: Axes, b: Axes): boolean {
  return a.length === b.length && a.every((axis, at) => axis === b[at]);
}

export function isPlain({ shape, axes }: Held): boolean {
  return sameAxes(axes, plainAxes(shape.length));
}

/**
 * The layout that the Neural Engine computes in, (batch, channels, 1, positions), for a value of rank 2 to 4 whose channels lie on `channel`;
 * undefined for other ranks.
 */
export function channelAxes(rank: number, channel: number): Axes | undefined {
  const others = plainAxes(rank).filter((axis) => axis !== channel);
  if (rank === 2) return [unit, channel, unit, others[0]!];
  if (rank === 3) return [others[0]!, channel, unit, others[1]!];
  return rank === 4 ? [others[0]!, channel, others[1]!, others[2]!] : undefined;
}
