import type { AllocationTensor } from "./allocate.ts";
import type { Grid } from "./grid.ts";

/**
 * The multiple-choice knapsack problem by dynamic programming (Kellerer, Pferschy and Pisinger, "Knapsack Problems", 2004, chapter 11): the least
 * loss of the first tensors for every number of cells, tensor after tensor.
 *
 * @param round how a candidate's bytes above its tensor's smallest become cells: up, and the plan is within the budget; down, and no plan within it has
 *   less loss
 * @returns for each tensor, the index of its candidate
 */
export function leastLoss(tensors: readonly AllocationTensor[], { step, cells }: Grid, round: (cells: number) => number): number[] {
  const sized = tensors.map((tensor) => inCells(tensor, step, round));
  let losses = new Float64Array(cells + 1);
  const tables = sized.map((candidates) => {
    const { best, taken } = withTensor(losses, candidates);
    losses = best;
    return taken;
  });
  // Losses never rise with cells. The first cell that has the last one's loss belongs to the smallest plan.
  let at = losses.indexOf(losses[cells]!);
  const chosen: number[] = [];
  for (let i = tensors.length - 1; i >= 0; i--) {
    const { index, size } = sized[i]![tables[i]![at]!]!;
    chosen.push(index);
    at -= size;
  }
  return chosen.reverse();
}

interface Sized {
  /** Of the candidate, in its tensor's list. */
  readonly index: number;
  readonly size: number;
  readonly loss: number;
}

/** Smallest first, so that the smallest of equally good candidates is found first. */
function inCells({ candidates }: AllocationTensor, step: number, round: (cells: number) => number): Sized[] {
  const least = Math.min(...candidates.map(({ bytes }) => bytes));
  return candidates
    .map(({ bytes, loss }, index) => ({ index, bytes, size: round((bytes - least) / step), loss }))
    .sort((a, b) => a.bytes - b.bytes || a.index - b.index);
}

/** The least losses with one more tensor, for every number of cells, and which of its candidates each takes. */
function withTensor(losses: Float64Array, candidates: readonly Sized[]): { best: Float64Array<ArrayBuffer>; taken: Uint8Array } {
  const best = new Float64Array(losses.length).fill(Infinity);
  const taken = new Uint8Array(losses.length);
  for (const [order, { size, loss }] of candidates.entries()) {
    for (let cell = size; cell < losses.length; cell++) {
      const total = losses[cell - size]! + loss;
      if (total >= best[cell]!) continue;
      best[cell] = total;
      taken[cell] = order;
    }
  }
  return { best, taken };
}
