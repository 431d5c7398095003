import { largestBlock } from "@balafon/quantizer";
import type { GraphIndex } from "./graph-index.ts";
import type { Linear } from "./linear.ts";
import type { FoldPlan } from "./plan.ts";
import { valuesOf } from "./values.ts";

/** As in weights that are rotated by themselves. */
const longestBlock = 128;

/**
 * Keeps the values of attentions rotated within each head: the layer that makes them writes them rotated, the one that reads them takes them so.
 *
 * Requires: the plan of the streams, which values lie beside. Ensures: a layer's outputs are rotated once.
 */
export async function foldValues(plan: FoldPlan, index: GraphIndex, linears: readonly Linear[], seed: number): Promise<void> {
  const byOutput = new Map(linears.map((linear) => [linear.output, linear]));
  for (const linear of linears) {
    const values = plan.isWanted(linear) ? await valuesOf(index, linear, byOutput) : undefined;
    if (values === undefined || plan.folds.get(values.source)?.outputs !== undefined) continue;
    const { source, first, count, headWidth } = values;
    const block = largestBlock(headWidth, longestBlock);
    if (block === 1) continue;
    const rotation = { kind: "hadamard", block, seed } as const;
    plan.fold(source, { outputs: { first, count, rotation } });
    plan.fold(linear, { inputs: rotation });
  }
}
