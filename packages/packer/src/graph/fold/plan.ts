import type { LinearFold } from "./folded-tensors.ts";
import type { Linear } from "./linear.ts";
import type { ChannelRotation } from "./span-rotator.ts";

/** What is to be folded, as the steps find it. */
export interface FoldPlan {
  readonly folds: ReadonlyMap<Linear, LinearFold>;
  /** The weights, by name, whose inputs come rotated. */
  readonly rotated: ReadonlyMap<string, ChannelRotation>;
  /** Why what looks foldable is left as it is, for people. */
  readonly unfolded: readonly string[];
  /** Whether the inputs of a layer may come rotated. */
  isWanted(linear: Linear): boolean;
  /** Folds something into a layer, beside what is already. */
  fold(linear: Linear, part: LinearFold): void;
  /** Says why something stays as it is. */
  leave(reason: string): void;
}

/** @param wanted weights by name; all of them where it is left out */
export function createFoldPlan(wanted?: ReadonlySet<string>): FoldPlan {
  const folds = new Map<Linear, LinearFold>();
  const rotated = new Map<string, ChannelRotation>();
  const unfolded: string[] = [];
  return {
    folds,
    rotated,
    unfolded,
    isWanted: ({ weight }) => wanted === undefined || wanted.has(weight.name),
    fold: (linear, part) => {
      folds.set(linear, { ...folds.get(linear), ...part });
      if (part.inputs !== undefined) rotated.set(linear.weight.name, part.inputs);
    },
    leave: (reason) => void unfolded.push(reason),
  };
}
