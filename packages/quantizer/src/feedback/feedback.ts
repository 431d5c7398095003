import type { Rotation } from "../rotation/rotation.ts";
import { factorUpper } from "./factor.ts";
import { requireHessian, rotateHessian } from "./hessian.ts";

/** A Hessian of a layer's inputs, rotated and factored: what error feedback needs of it. */
export interface Feedback {
  readonly cols: number;
  /** The rotation that its basis is in. */
  readonly rotation: Rotation;
  /** cols x cols; row k holds U[j][k] for j < k, where R H R^T + damping I = U D U^T and U is upper triangular with a unit diagonal. */
  readonly lower: Float64Array;
  /** The diagonal of D: the weight of the error that each column is left with. */
  readonly diagonal: Float64Array;
  /** What was added to the diagonal of H. */
  readonly damping: number;
}

/** 1 % of the mean of the diagonal, as GPTQ has it. */
const defaultDamping = 0.01;

/**
 * Factors a Hessian for `quantizeRowsWithFeedback`. Layers that read the same inputs share it.
 *
 * H = X^T X / n of n input vectors, the rows of X: the squared error of a layer's outputs is then tr(E H E^T), where E is the error of its
 * weights (GPTQ: Frantar et al., arXiv 2210.17323, section 3). LDLQ (QuIP: Chee et al., arXiv 2307.13304, section 3.1) is the same method by
 * the factorization used here, which needs no inverse.
 *
 * Inputs that are always zero, or that repeat each other, make H singular; the damping makes it positive definite. Where all inputs are zero,
 * no error matters and every factor is one.
 *
 * @param hessian cols x cols, row-major, symmetric. Not modified; the result takes as much memory again
 * @param cols the layer's inputs: 1 to 5120
 * @param rotation that of the scheme that is used with it
 * @param damping added to the diagonal, in units of its mean; more than 0
 * @throws RangeError where it is not finite, symmetric and positive semidefinite, or of another size, and for damping outside (0, 1]; TypeError
 *   for another array type
 * @example
 * const feedback = factorHessian(hessian, 1280, { kind: "hadamard", block: 128, seed: 1 });
 */
export function factorHessian(hessian: Float64Array, cols: number, rotation: Rotation, damping: number = defaultDamping): Feedback {
  requireHessian(hessian, cols);
  if (!(damping > 0 && damping <= 1)) throw new RangeError(`damping: expected a number above 0, at most 1, found ${damping}`);
  const lower = rotateHessian(hessian, cols, rotation);
  const mean = trace(hessian, cols) / cols;
  const added = mean === 0 ? 1 : damping * mean;
  for (let i = 0; i < cols; i++) lower[i * cols + i]! += added;
  const diagonal = factorUpper(lower, cols);
  if (diagonal === undefined) throw new RangeError("hessian: expected a positive semidefinite matrix, found one that is not");
  return { cols, rotation, lower, diagonal, damping: added };
}

function trace(matrix: Float64Array, cols: number): number {
  let sum = 0;
  for (let i = 0; i < cols; i++) sum += matrix[i * cols + i]!;
  return sum;
}
