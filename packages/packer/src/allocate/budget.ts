import { BalafonError, type AllocationBudget, type Place } from "@balafon/manifest-schema";
import { allocate, smallestBudget, type Allocation, type AllocationTensor } from "@balafon/quantizer";

const megabyte = 1e6;

/** What a budget is spent on. */
export interface Spending {
  /** Weights whose candidates' bytes are what the manifest counts for each: codes, scales and codebook. */
  readonly tensors: readonly AllocationTensor[];
  /** The bytes of both parts with these candidates. A budget in megabytes is for the files: weights that are not in codes, nodes and names included. */
  sizeOf(chosen: readonly number[]): Promise<number>;
  /** Where the recipe sets the budget. */
  place(): Place;
}

/** @throws BalafonError RECIPE_INVALID where the budget is too small, with the nearest that is not. */
export async function spend(budget: AllocationBudget, spending: Spending): Promise<Allocation> {
  return budget.bitsPerWeight === undefined ? spendBytes(budget.megabytes!, spending) : spendBits(budget.bitsPerWeight, spending);
}

function spendBits(bitsPerWeight: number, { tensors, place }: Spending): Allocation {
  const least = smallestBudget(tensors).bitsPerWeight;
  if (bitsPerWeight < least) throw tooSmall("bitsPerWeight", bitsPerWeight, roundedUp(least, 4), place());
  return allocate(tensors, { bitsPerWeight });
}

/** What a part takes beside its weights depends a little on the plan (a codebook for each width that occurs), so the plan is measured and made again. */
async function spendBytes(megabytes: number, { tensors, sizeOf, place }: Spending): Promise<Allocation> {
  const smallest = allocate(tensors, smallestBudget(tensors));
  const least = await sizeOf(smallest.chosen);
  const bytes = megabytes * megabyte;
  if (bytes < least) throw tooSmall("megabytes", megabytes, roundedUp(least / megabyte, 6), place());
  let room = smallest.bytes + bytes - least;
  for (;;) {
    const plan = allocate(tensors, { bytes: room });
    const over = (await sizeOf(plan.chosen)) - bytes;
    if (over <= 0) return plan;
    room = Math.max(smallest.bytes, plan.bytes - over);
  }
}

/** To a decimal that is enough: the budget that is told can be copied. */
function roundedUp(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals));
  return rounded >= value ? rounded : Number((value + 10 ** -decimals).toFixed(decimals));
}

function tooSmall(unit: keyof AllocationBudget, found: number, least: number, place: Place): BalafonError {
  return new BalafonError("RECIPE_INVALID", {
    subject: `quantization.budget.${unit}`,
    problem: "the budget cannot be met",
    expected: `at least ${least}`,
    found: `${found}`,
    hint: "Raise the budget, or let rules store more weights in fewer bits.",
    place,
  });
}
