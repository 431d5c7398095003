import type { AllocationBudget } from "../recipe/recipe.ts";

/** How bits were distributed over weights. What the whole plan costs is in the evidence, on clips that it was not made on. */
export interface BitAllocation {
  /** As the recipe asks; and what was met. */
  readonly budget: AllocationBudget;
  /** Codes, scales and codebooks of all weights over their number. */
  readonly bitsPerWeight: number;
  /** Both parts as files, in 10^6 bytes. */
  readonly megabytes: number;
  /** The sum over weights of what each was predicted to cost: KL of the logits on the calibration clips, in nats per frame. */
  readonly predictedLogitKl: number;
  /** No plan within the budget has less. It is the same but for very large parts, whose bytes are counted in larger units. */
  readonly leastLogitKl: number;
  /** The weights whose width was open. */
  readonly rows: readonly AllocationRow[];
}

/** What is known of one weight, the others as they came. */
export interface AllocationRow {
  readonly part: "encoder" | "head";
  readonly tensor: string;
  /** What it got. */
  readonly bits: number;
  /** KL of the logits in nats per frame at this width, measured, or scaled by squared error from the widest width that was. */
  readonly predictedLogitKl: number;
  /** The widths that were run on the calibration clips. */
  readonly tried: readonly { readonly bits: number; readonly logitKl: number }[];
}
