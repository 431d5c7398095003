import { elementCount } from "../../../inspect/tensor.ts";
import { arrange, plain } from "./arrange.ts";
import { zeros } from "./constant.ts";
import { channelAxes, plainAxes, withLast, type Held } from "./held.ts";
import { int32s } from "./immediate.ts";
import { paletteOf } from "./palette.ts";
import { pointwiseWindow } from "./pointwise.ts";
import { rotateChannels, rotateRows } from "./rotation.ts";
import { emit } from "./step.ts";
import type { Program } from "./program.ts";
import { storedShape, type Stored } from "./stored.ts";
import { alongAxis, denseWeight, scaleRows, type Weight } from "./weight.ts";

/** y = x W^T + b over the last axis. */
export interface LinearProduct {
  readonly base: string;
  readonly x: Held;
  /** Its axes in the order [rows, cols]. */
  readonly weight: Weight;
  readonly bias: Stored | undefined;
}

/**
 * A product by a constant matrix: linear, or in the ANE layout a 1x1 convolution. With codes it is
 *
 *     x -> rotation -> product by the codes, no bias -> x row scales -> + bias
 *
 * so that the sums in the product are no larger than those of the weight itself (shared form A of Core ML's facts).
 */
export function linearProduct(program: Program, product: LinearProduct): Held {
  const { base, weight, bias } = product;
  const scaled = weight.palette?.rowScales !== undefined;
  const inner = scaled ? undefined : bias;
  const multiplied = (program.layout === "ane" ? byConvolution(program, product, inner) : undefined) ?? byLinear(program, product, inner);
  if (weight.palette === undefined || !scaled) return multiplied;
  const axis = multiplied.shape.length - 1;
  const rescaled = scaleRows(program, bias === undefined ? base : `${base}_scaled`, multiplied, weight.palette, axis);
  if (bias === undefined) return rescaled;
  return emit(program, "add", base, { x: rescaled.name, y: alongAxis(program, bias.tensor.name, bias, rescaled, axis) }, rescaled);
}

function byLinear(program: Program, { base, x, weight }: LinearProduct, inner: Stored | undefined): Held {
  const [rows, cols] = matrixShape(weight);
  const given = plain(program, x);
  // A linear takes up to three axes.
  const isDeep = given.shape.length > 3;
  const flatShape = [elementCount(given.shape) / cols, cols];
  const flat = isDeep
    ? emit(program, "reshape", `${base}_rows`, { x: given.name, shape: int32s(flatShape) }, { ...given, shape: flatShape, axes: [0, 1] })
    : given;
  const { palette } = weight;
  const turned = palette?.rotation === undefined ? flat : rotateRows(program, flat, palette.rotation);
  const matrix = palette === undefined ? denseWeight(program, weight, [rows, cols]) : paletteOf(program, palette, [rows, cols]);
  const parameters = { x: turned.name, weight: matrix, bias: inner === undefined ? zeros(program, [rows]) : vector(program, inner) };
  const isLast = palette?.rowScales === undefined && !isDeep;
  const shape = withLast(flat.shape, rows);
  const product = emit(program, "linear", isLast ? base : `${base}_product`, parameters, {
    dtype: "fp16",
    shape,
    axes: plainAxes(shape.length),
  });
  if (!isDeep) return product;
  const whole = withLast(given.shape, rows);
  return emit(
    program,
    "reshape",
    base,
    { x: product.name, shape: int32s(whole) },
    { dtype: "fp16", shape: whole, axes: plainAxes(whole.length) },
  );
}

function byConvolution(program: Program, { base, x, weight }: LinearProduct, inner: Stored | undefined): Held | undefined {
  const [rows, cols] = matrixShape(weight);
  const axes = channelAxes(x.shape.length, x.shape.length - 1);
  if (axes === undefined) return undefined;
  const given = arrange(program, x, axes);
  const { palette } = weight;
  const turned = palette?.rotation === undefined ? given : rotateChannels(program, given, palette.rotation);
  const matrix = palette === undefined ? denseWeight(program, weight, [rows, cols, 1, 1]) : paletteOf(program, palette, [rows, cols, 1, 1]);
  const parameters = {
    x: turned.name,
    weight: matrix,
    ...(inner === undefined ? {} : { bias: vector(program, inner) }),
    ...pointwiseWindow(),
  };
  const held = { dtype: "fp16", shape: withLast(x.shape, rows), axes } as const;
  return emit(program, "conv", palette?.rowScales === undefined ? base : `${base}_product`, parameters, held);
}

function matrixShape({ stored, palette }: Weight): readonly [number, number] {
  return palette === undefined ? (storedShape(stored) as [number, number]) : [palette.site.rows, palette.site.cols];
}

/** A bias as a vector, whatever axes of size 1 it has in the graph. */
export function vector(program: Program, bias: Stored): string {
  const count = elementCount(storedShape(bias));
  return alongAxis(program, bias.tensor.name, bias, { name: "", dtype: "fp16", shape: [count], axes: [0] }, 0);
}
