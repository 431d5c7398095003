import { requireLength, type RowShape } from "../check.ts";
import { createRotator } from "../rotation/rotate.ts";
import type { Rotation } from "../rotation/rotation.ts";
import { quantizeRows, type Quantization } from "../quantize.ts";
import { hasZeroPoints, rotationOf, type RowScheme, type Scheme } from "../scheme.ts";
import type { Feedback } from "./feedback.ts";
import { measureLosses, squaredLength } from "./loss.ts";
import { blockRows, createBlockEncoder, createRowBlock, type RowBlock } from "./row-block.ts";

/** tr(E H E^T) of the rows' errors E: what quantization adds to the squares of a layer's outputs, for the mean input. Those of batches add up. */
export interface LossSums {
  /** With the codes of `quantizeRows`. */
  readonly plain: number;
  /** With the codes that are returned; never more. */
  readonly feedback: number;
}

/** What `quantizeRowsWithFeedback` returns. */
export interface FeedbackQuantization extends Quantization {
  readonly loss: LossSums;
}

/**
 * Quantizes whole rows so that the error of the layer's **outputs** is small, rather than that of its weights: columns are quantized one after the other,
 * and those that follow make up for the error so far, as far as the inputs are correlated.
 *
 * LDLQ (Chee et al., QuIP, arXiv 2307.13304, section 3.1), which equals GPTQ (Frantar et al., arXiv 2210.17323): for H = U D U^T, column k is
 * the rounding of w_k + sum over j < k of e_j U[j][k], and the loss becomes the sum of D_k times the squared rounding errors instead of H_kk times. Inputs
 * of a flat spectrum gain nothing; what is gained is about tr(D) / tr(H).
 *
 * The scale of a group is searched when the group is reached, on the values that earlier groups left: multiples of the scheme's own scale are tried
 * with the group's own feedback (whatever `scheme.scale` says), and the least loss is taken. A row that feedback does not help keeps the codes of
 * `quantizeRows`. The result has the form of `quantizeRows`' and is decoded like it; `sums.error` is larger than there: weights are farther off, outputs closer.
 *
 * Rows are independent and sums have a defined order, so the result depends neither on batches nor on the machine. It takes a hundred times as long
 * as `quantizeRows`: about cols multiplications a weight.
 *
 * @param feedback of the layer's inputs, factored for the scheme's rotation
 * @throws RangeError and TypeError as `quantizeRows` does; RangeError where `feedback` is of other columns or another rotation
 * @example
 * const feedback = factorHessian(hessian, 1280, scheme.rotation);
 * const { codes, scales, loss } = quantizeRowsWithFeedback(weights, { rows: 512, cols: 1280 }, scheme, feedback);
 * loss.feedback / loss.plain; // .3 for the inputs of many a layer
 */
export function quantizeRowsWithFeedback(
  weights: Float32Array,
  shape: RowShape,
  scheme: RowScheme,
  feedback: Feedback,
): FeedbackQuantization {
  if (!takesFeedback(scheme)) throw new TypeError(`scheme: expected turboquant or symmetric rtn, found ${JSON.stringify(scheme)}`);
  const plain = quantizeRows(weights, shape, scheme);
  requireFeedback(feedback, shape, rotationOf(scheme));
  const { rows, cols } = shape;
  const [codes, scales] = [plain.codes, plain.scales];
  const groups = cols / scheme.group;
  const { forward } = createRotator(rotationOf(scheme));
  const encode = createBlockEncoder(searched(scheme), feedback);
  const block = createRowBlock(cols, scheme.group);
  const rotated = new Float64Array(cols);
  const plainLosses = new Float64Array(blockRows);
  const sums = { error: 0, energy: plain.sums.energy };
  const loss = { plain: 0, feedback: 0 };
  for (let top = 0; top < rows; top += blockRows) {
    const count = Math.min(blockRows, rows - top);
    for (let row = 0; row < count; row++) {
      forward(weights, (top + row) * cols, rotated);
      block.weights.set(rotated, row * cols);
    }
    plainErrors(plain, top * cols, count * cols, scheme.group, block);
    measureLosses(block.errors, count, feedback, plainLosses);
    const plainSquares = Array.from({ length: count }, (_, row) => squaredLength(block.errors, row, cols));
    encode(block, count);
    for (let row = 0; row < count; row++) {
      const squares = squaredLength(block.errors, row, cols);
      const before = undamped(plainLosses[row]!, plainSquares[row]!, feedback);
      const after = undamped(block.losses[row]!, squares, feedback);
      const helps = after < before;
      loss.plain += before;
      loss.feedback += helps ? after : before;
      sums.error += helps ? squares : plainSquares[row]!;
      if (!helps) continue;
      codes.set(block.codes.subarray(row * cols, (row + 1) * cols), (top + row) * cols);
      scales.set(block.scales.subarray(row * groups, (row + 1) * groups), (top + row) * groups);
    }
  }
  return { ...plain, codes, scales, sums, loss };
}

/** Whether error feedback is made for a scheme: values are codebook[code] * scale, with a codebook that is known beforehand. */
export function takesFeedback(scheme: Scheme): scheme is RowScheme {
  return (scheme.kind === "turboquant" || scheme.kind === "rtn") && !hasZeroPoints(scheme);
}

/** Scales are searched, whatever the scheme says. */
const searched = (scheme: RowScheme): RowScheme => (scheme.kind === "rtn" ? { ...scheme, scale: "search" } : scheme);

/** The damping belongs to the method, not to what is lost. Rounding may leave a hair below zero. */
const undamped = (loss: number, squares: number, { damping }: Feedback): number => Math.max(0, loss - damping * squares);

/** The errors that the codes of `quantizeRows` leave, in the rotated basis. */
function plainErrors({ codes, scales, codebook }: Quantization, from: number, count: number, group: number, block: RowBlock): void {
  const { weights, errors } = block;
  for (let i = 0; i < count; i += group) {
    const scale = scales[(from + i) / group]!;
    for (let at = i; at < i + group; at++) errors[at] = weights[at]! - codebook[codes[from + at]!]! * scale;
  }
}

function requireFeedback({ cols, rotation, lower, diagonal }: Feedback, shape: RowShape, wanted: Rotation): void {
  if (cols !== shape.cols) throw new RangeError(`feedback.cols: expected shape.cols ${shape.cols}, found ${cols}`);
  requireLength("feedback.lower", lower, cols * cols, "cols x cols");
  requireLength("feedback.diagonal", diagonal, cols, "cols");
  if (describe(rotation) !== describe(wanted))
    throw new RangeError(`feedback.rotation: expected ${describe(wanted)}, as the scheme's, found ${describe(rotation)}`);
}

const describe = (rotation: Rotation): string =>
  rotation.kind === "none" ? "none" : `${rotation.kind} of block ${rotation.block} and seed ${rotation.seed}`;
