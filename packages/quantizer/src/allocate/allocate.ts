import { requireInteger } from "../check.ts";
import { gridOf } from "./grid.ts";
import { leastLoss } from "./knapsack.ts";

/** One way to store a tensor. */
export interface Candidate {
  /** Everything that is stored for it: codes, scales, codebook. */
  readonly bytes: number;
  /** What storing it so is predicted to cost, in any unit that adds up over tensors; at least 0. */
  readonly loss: number;
}

/** A tensor and the ways that it may be stored: at least one, at most 256, in any order. One that is fixed has one. */
export interface AllocationTensor {
  readonly name: string;
  /** How many numbers it holds. */
  readonly weights: number;
  readonly candidates: readonly Candidate[];
}

/** How much may be stored: bits per weight, averaged over the weights of all tensors, or bytes. */
export type Budget = { readonly bitsPerWeight: number } | { readonly bytes: number };

/** Which candidate each tensor gets. */
export interface Allocation {
  /** For each tensor, in order, the index of its candidate. */
  readonly chosen: readonly number[];
  readonly bytes: number;
  readonly bitsPerWeight: number;
  /** Sum of the chosen candidates' losses. */
  readonly loss: number;
  /** No plan within the budget has less loss than this. It is `loss` unless there were so many bytes that they were counted in larger units. */
  readonly lowerBound: number;
}

/**
 * Distributes a budget: the plan of least predicted loss within it. This is the multiple-choice knapsack problem, solved exactly by dynamic
 * programming over the bytes, counted in units of their greatest common divisor. Where these are so many that its arrays would be larger than 128 MiB, sizes
 * are rounded up to coarser units: the plan stays within the budget, and `lowerBound` says how much a better one could gain.
 *
 * The same input gives the same plan on every machine, and a larger budget never gives a larger loss. Among plans of equal loss, the smallest is taken.
 *
 * @throws RangeError for no tensors, a tensor without candidates, sizes that are not whole, losses that are negative or not finite, and a budget below
 *   `smallestBudget`, which the message tells
 * @example
 * const { chosen } = allocate(tensors, { bitsPerWeight: 3.2 });
 */
export function allocate(tensors: readonly AllocationTensor[], budget: Budget): Allocation {
  for (const tensor of tensors) requireTensor(tensor);
  const bytes = budgetBytes(tensors, budget);
  const least = leastBytes(tensors);
  if (!(bytes >= least)) {
    const found = "bytes" in budget ? `${budget.bytes} bytes` : `${budget.bitsPerWeight} bits per weight`;
    const expected = "bytes" in budget ? `at least ${least} bytes` : `at least ${smallestBudget(tensors).bitsPerWeight} bits per weight`;
    throw new RangeError(`budget: expected ${expected}, found ${found}`);
  }
  const grid = gridOf(tensors, bytes - least);
  const chosen = leastLoss(tensors, grid, Math.ceil);
  const loss = lossOf(tensors, chosen);
  const used = sum(tensors.map(({ candidates }, i) => candidates[chosen[i]!]!.bytes));
  return {
    chosen,
    bytes: used,
    bitsPerWeight: (used * 8) / weightsOf(tensors),
    loss,
    lowerBound: grid.exact ? loss : Math.min(loss, lossOf(tensors, leastLoss(tensors, grid, Math.floor))),
  };
}

/** The smallest budget that can be met, in both units: every tensor in its smallest candidate. */
export function smallestBudget(tensors: readonly AllocationTensor[]): { readonly bytes: number; readonly bitsPerWeight: number } {
  const bytes = leastBytes(tensors);
  return { bytes, bitsPerWeight: (bytes * 8) / weightsOf(tensors) };
}

function requireTensor({ name, weights, candidates }: AllocationTensor): void {
  requireInteger(`weights of ${name}`, weights, 1);
  requireInteger(`candidates of ${name}`, candidates.length, 1, 256);
  for (const { bytes, loss } of candidates) {
    requireInteger(`bytes of ${name}`, bytes, 0);
    if (!(loss >= 0) || loss === Infinity) throw new RangeError(`loss of ${name}: expected a finite number, at least 0, found ${loss}`);
  }
}

function budgetBytes(tensors: readonly AllocationTensor[], budget: Budget): number {
  if (tensors.length === 0) throw new RangeError("tensors: expected at least one, found none");
  return "bytes" in budget ? budget.bytes : (budget.bitsPerWeight * weightsOf(tensors)) / 8;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const weightsOf = (tensors: readonly AllocationTensor[]): number => sum(tensors.map(({ weights }) => weights));
const lossOf = (tensors: readonly AllocationTensor[], chosen: readonly number[]): number =>
  sum(tensors.map(({ candidates }, i) => candidates[chosen[i]!]!.loss));
const leastBytes = (tensors: readonly AllocationTensor[]): number =>
  sum(tensors.map(({ candidates }) => candidates.reduce((least, { bytes }) => Math.min(least, bytes), Infinity)));
