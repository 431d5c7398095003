import type { AllocationTensor } from "./allocate.ts";

/** How bytes above the smallest plan are counted: in cells of `step` bytes. */
export interface Grid {
  readonly step: number;
  /** How many cells there are to spend. */
  readonly cells: number;
  /** Whether every size is a whole number of cells. */
  readonly exact: boolean;
}

/** A byte for each cell and tensor: which candidate is best there. */
const maxTableBytes = 2 ** 26;
/** Each cell has two losses as well, 16 bytes: as much again for few tensors. */
const mostCells = 2 ** 22;

/**
 * Cells as small as they have to be. Their size does not depend on the budget: with cells of its own, a larger budget could round worse than a smaller one.
 *
 * @param spare bytes of the budget above the smallest plan, at least 0
 */
export function gridOf(tensors: readonly AllocationTensor[], spare: number): Grid {
  let unit = 0;
  let most = 0;
  for (const { candidates } of tensors) {
    const sizes = candidates.map(({ bytes }) => bytes);
    const least = Math.min(...sizes);
    for (const size of sizes) unit = greatestCommonDivisor(unit, size - least);
    most += Math.max(...sizes) - least;
  }
  if (unit === 0) return { step: 1, cells: 0, exact: true };
  const units = most / unit;
  const maxCells = Math.max(1, Math.min(mostCells, Math.floor(maxTableBytes / tensors.length)) - 1);
  const coarser = Math.ceil(units / maxCells);
  const step = unit * coarser;
  // Every tensor rounds up by less than a cell.
  const enough = Math.ceil(units / coarser) + (coarser === 1 ? 0 : tensors.length);
  return { step, cells: Math.min(Math.floor(spare / step), enough), exact: coarser === 1 };
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
