import { elementCount } from "../inspect/tensor.ts";
import type { FeedbackOmission } from "../quantize/feedback.ts";
import type { WeightSite } from "../quantize/sites.ts";
import type { Read } from "./reads.ts";

/**
 * The widest inputs that a Hessian is gathered of: one and its factor take 72 MiB each. Wider ones, such as the 5120 of Whisper large's second
 * feed-forward matrix, would take 400 MiB and minutes each, which no pack has shown to be worth it.
 */
export const maxCalibratedCols = 3072;

/** What the Hessians of one run over the clips take at most, unless one alone takes more. */
const maxPassBytes = 96 << 20;

/** Inputs that one or more weights share. */
export interface SharedInput {
  readonly cols: number;
  readonly reads: readonly Read[];
}

/** How the inputs of a part's weights are gathered. */
export interface GatherPlan {
  /** By weight. */
  readonly inputs: ReadonlyMap<string, SharedInput | FeedbackOmission>;
  /** Inputs that are gathered together, in the order in which weights need them. */
  readonly passes: readonly (readonly SharedInput[])[];
}

/** Each distinct input once, in passes that bound memory. */
export function planPasses(sites: readonly WeightSite[], reads: ReadonlyMap<string, readonly Read[]>): GatherPlan {
  const shared = new Map<string, SharedInput>();
  const inputs = new Map<string, SharedInput | FeedbackOmission>();
  for (const { tensor, cols } of sites) {
    const own = reads.get(tensor.name);
    if (own === undefined || elementCount(tensor.shape) === 0) inputs.set(tensor.name, "operator");
    else if (cols > maxCalibratedCols) inputs.set(tensor.name, "width");
    else {
      const key = JSON.stringify([cols, own]);
      const input = shared.get(key) ?? { cols, reads: own };
      shared.set(key, input);
      inputs.set(tensor.name, input);
    }
  }
  const passes: SharedInput[][] = [];
  let room = 0;
  for (const input of shared.values()) {
    const bytes = 8 * input.cols ** 2;
    if (bytes > room || passes.length === 0) {
      passes.push([]);
      room = maxPassBytes;
    }
    passes.at(-1)!.push(input);
    room -= bytes;
  }
  return { inputs, passes };
}
