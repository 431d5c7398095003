import type { AllocationBudget, AllocationRow, BitAllocation, PartRole, Place, TensorScheme } from "@balafon/manifest-schema";
import type { AllocationTensor } from "@balafon/quantizer";
import { storedBytes } from "../quantize/describe.ts";
import type { PlannedWeight } from "../quantize/plan.ts";
import type { BitsOf } from "../quantize/policy.ts";
import { spend } from "./budget.ts";
import { choicesOf, type BothPlans, type WeightChoices } from "./choices.ts";
import { lossesOf, type WidthLoss } from "./losses.ts";
import type { Trials } from "./trials.ts";

/** What bits are allocated with. */
export interface AllocationSetting {
  readonly budget: AllocationBudget;
  /** Where the recipe sets it. */
  place(): Place;
  /** How both parts are stored where `bitsOf` says the width of weights that the recipe leaves open. */
  plan(bitsOf: BitsOf): BothPlans;
  /** The bytes of both parts. */
  sizeOf(plans: BothPlans): Promise<number>;
  readonly trials: Trials;
  /** Hears of every weight before it is tried. */
  progress(name: string, done: number, total: number): void;
}

/** A plan within the budget, and what the manifest says of it. */
export interface AllocatedBits {
  readonly bitsOf: BitsOf;
  readonly allocation: BitAllocation;
}

/**
 * Distributes bits over weights: each is tried alone at the narrow widths, which says what a bit of it is worth, and the budget is spent where it saves most. That
 * losses add up is a model; what the whole plan costs is measured by the proof.
 *
 * @throws BalafonError RECIPE_INVALID where the budget is too small, FORMAT_*, LIMIT_EXCEEDED
 */
export async function allocateBits({ budget, place, plan, sizeOf, trials, progress }: AllocationSetting): Promise<AllocatedBits> {
  const choices = choicesOf((bits) => plan(() => bits));
  const bitsIn = (chosen: readonly number[]): BitsOf => {
    const bits = new Map(
      choices.map(({ part, name, options }, i) => [`${part}/${name}`, options[chosen[i]!]!.coded?.bits as TensorScheme["bits"]]),
    );
    return (part, tensor) => bits.get(`${part}/${tensor}`)!;
  };
  const spending = { sizeOf: (chosen: readonly number[]) => sizeOf(plan(bitsIn(chosen))), place };
  // A budget that is too small is told before anything is run.
  await spend(budget, { ...spending, tensors: choices.map((choice) => tensorOf(choice, [])) });
  const losses: (readonly WidthLoss[])[] = [];
  for (const [index, choice] of choices.entries()) {
    progress(`${choice.part}/${choice.name}`, index, choices.length);
    losses.push(await lossesIn(choice, trials));
  }
  const found = await spend(budget, { ...spending, tensors: choices.map((choice, i) => tensorOf(choice, losses[i]!)) });
  const bitsOf = bitsIn(found.chosen);
  const bytes = await sizeOf(plan(bitsOf));
  return {
    bitsOf,
    allocation: {
      budget,
      bitsPerWeight: rounded(found.bitsPerWeight),
      megabytes: bytes / 1e6,
      predictedLogitKl: rounded(found.loss),
      leastLogitKl: rounded(found.lowerBound),
      rows: choices.flatMap(({ part, name }, i) => rowsOf(part, name, losses[i]!, found.chosen[i]!)),
    },
  };
}

/** The widths of a weight that has a choice, tried; those of another are not. */
async function lossesIn({ part, options }: WeightChoices, trials: Trials): Promise<WidthLoss[]> {
  if (options.length === 1) return [];
  return lossesOf(
    options.map((planned) => ({
      bits: planned.coded!.bits,
      relativeMse: () => planned.coded!.relativeMse(),
      logitKl: () => trials.logitKl(part, [planned]),
    })),
  );
}

function tensorOf({ name, weights, options }: WeightChoices, losses: readonly WidthLoss[]): AllocationTensor {
  const bytesOf = (planned: PlannedWeight): number => {
    const { bytes, codebookBytes } = storedBytes(planned);
    return bytes + codebookBytes;
  };
  return { name, weights, candidates: options.map((planned, i) => ({ bytes: bytesOf(planned), loss: losses[i]?.loss ?? 0 })) };
}

function rowsOf(part: PartRole, tensor: string, losses: readonly WidthLoss[], chosen: number): AllocationRow[] {
  const own = losses[chosen];
  if (own === undefined) return [];
  const tried = losses.filter(({ measured }) => measured).map(({ bits, loss }) => ({ bits, logitKl: loss }));
  return [{ part, tensor, bits: own.bits, predictedLogitKl: own.loss, tried }];
}

/** Seven significant digits, as in the rows of weights. */
const rounded = (value: number): number => Number(value.toPrecision(7));
