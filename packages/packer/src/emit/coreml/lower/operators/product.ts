import { plain } from "../arrange.ts";
import { flag, int32s } from "../immediate.ts";
import { isPlain, plainAxes, sameAxes, type Axes, type Held } from "../held.ts";
import { linearProduct } from "../linear.ts";
import { emit, isComputed, operand, result, type Lower, type Step } from "../step.ts";
import { permuteStored } from "../stored.ts";
import { weightOf, type Weight } from "../weight.ts";

/** A product by a constant matrix is a linear; with a bias that only follows it, one with a bias. */
export const matMul: Lower = (step) => {
  const { program, node } = step;
  const weight = weightOf(step, 1);
  const fused = program.biases.get(node);
  if (weight !== undefined && weight.stored.perm.length === 2 && step.inputs[0]!.shape.length > 1) {
    const base = fused?.output ?? node.outputs[0]!;
    return linearProduct(program, { base, x: operand(step, 0), weight: turned(weight), bias: fused && program.stored.get(fused.bias) });
  }
  return betweenValues(step);
};

/** MatMul has its matrix as [cols, rows]. */
function turned({ stored, palette }: Weight): Weight {
  return { stored: permuteStored(stored, [1, 0]), palette };
}

/**
 * A product of two values, which may be held with their last two axes exchanged: Core ML has flags for that. Where the right one is, the result is too
 * (y^T x^T), so that in the ANE layout what attention gives is held with its channels in front.
 */
function betweenValues(step: Step): Held {
  const { program } = step;
  const [left, right] = [operand(step, 0), operand(step, 1)];
  if (left.shape.length === 1 || right.shape.length === 1) return byVector(step, plain(program, left), plain(program, right));
  const a = isMatrix(left) ? left : plain(program, left);
  const b = isMatrix(right) ? right : plain(program, right);
  const rank = step.outputs[0]!.shape.length;
  const isTurned = !isPlain(b) && isComputed(step, 1);
  if (!isTurned)
    return result(
      step,
      "matmul",
      { x: a.name, y: b.name, transpose_x: flag(!isPlain(a)), transpose_y: flag(!isPlain(b)) },
      plainAxes(rank),
    );
  return result(step, "matmul", { x: b.name, y: a.name, transpose_x: flag(isPlain(b)), transpose_y: flag(isPlain(a)) }, exchanged(rank));
}

/** Core ML multiplies matrices only: a vector becomes a row on the left or a column on the right, an axis that the product loses again. */
function byVector({ program, node, outputs }: Step, left: Held, right: Held): Held {
  const base = node.outputs[0]!;
  const { shape } = outputs[0]!;
  const asMatrix = (vector: Held, axis: number): Held => {
    if (vector.shape.length > 1) return vector;
    const whole = axis === 0 ? [1, ...vector.shape] : [...vector.shape, 1];
    const name = `${base}_${axis === 0 ? "row" : "column"}`;
    return emit(program, "expand_dims", name, { x: vector.name, axes: int32s([axis]) }, { ...vector, shape: whole, axes: plainAxes(2) });
  };
  const [a, b] = [asMatrix(left, 0), asMatrix(right, 1)];
  const [outer, columns] = right === b ? [shape.slice(0, -1), shape.slice(-1)] : [shape, [1]];
  const whole = [...outer, ...(left === a ? [] : [1]), ...columns];
  const lost = [...(left === a ? [] : [whole.length - 2]), ...(right === b ? [] : [whole.length - 1])];
  const product = emit(
    program,
    "matmul",
    `${base}_product`,
    { x: a.name, y: b.name, transpose_x: flag(false), transpose_y: flag(false) },
    { dtype: left.dtype, shape: whole, axes: plainAxes(whole.length) },
  );
  return emit(program, "squeeze", base, { x: product.name, axes: int32s(lost) }, { ...product, shape, axes: plainAxes(shape.length) });
}

const exchanged = (rank: number): Axes => [...plainAxes(rank).slice(0, -2), rank - 1, rank - 2];

function isMatrix({ shape, axes }: Held): boolean {
  return sameAxes(axes, plainAxes(shape.length)) || (shape.length > 1 && sameAxes(axes, exchanged(shape.length)));
}
