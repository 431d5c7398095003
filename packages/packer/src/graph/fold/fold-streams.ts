import { largestRegularBlock } from "@balafon/quantizer";
import { quoted } from "../../inspect/quoted.ts";
import type { Edits } from "./edits.ts";
import type { GraphIndex } from "./graph-index.ts";
import { createOnline } from "./online.ts";
import type { FoldPlan } from "./plan.ts";
import { moveNorm, rotateStream } from "./rewrite.ts";
import type { Stream } from "./stream.ts";

/** Regular Hadamard matrices have orders that are powers of four. Every Whisper width is a multiple of 64, all but 384 of 256. */
const longestBlock = 256;
/** Smaller blocks do not spread what stands out: a column 8 times as large as others is then still 4 times as large as most. */
const shortestBlock = 16;

/**
 * Keeps residual streams rotated by Q with Q 1 = 1: their norms lose gain and bias, which go into the layers that read them, and what is added is written rotated.
 *
 * Requires: streams of `index`'s graph. Ensures: each that is added to is folded whole, or left with the reason in the plan.
 */
export function foldStreams(plan: FoldPlan, edits: Edits, index: GraphIndex, streams: readonly Stream[], seed: number): void {
  for (const stream of streams) {
    // A norm alone, as at the end of a post-norm transformer: no residual stream.
    if (stream.writers.length === 0) continue;
    const block = largestRegularBlock(stream.width, longestBlock);
    const hindrance = hindranceOf(stream, block, index) ?? unwantedOf(stream, plan);
    if (hindrance !== undefined) {
      plan.leave(`the stream from ${quoted(stream.root)}: ${hindrance}`);
      continue;
    }
    const rotation = { kind: "regular-hadamard", block, seed } as const;
    const online = createOnline(rotation, edits.fresh);
    edits.insertFirst(online.leading);
    for (const tensor of online.initializers) edits.addInitializer(tensor);
    rotateStream(edits, index, stream, online);
    for (const norm of stream.norms) {
      moveNorm(edits, norm);
      const own = { gain: norm.gain, ...(norm.bias === undefined ? {} : { shift: norm.bias }), inputs: rotation };
      for (const reader of norm.readers) plan.fold(reader, own);
    }
    for (const writer of stream.writers) plan.fold(writer, { outputs: { first: 0, count: stream.width, rotation } });
  }
}

/** Why a stream is not worth folding, or cannot be: each way out of it costs a matrix product, and one is what an encoder has. */
function hindranceOf({ root, width, values, exits }: Stream, block: number, index: GraphIndex): string | undefined {
  if (block < shortestBlock) return `its width ${width} is not a multiple of ${shortestBlock}`;
  const output = values.find((value) => value !== root && index.isOutput(value));
  if (output !== undefined) return `its value ${quoted(output)} is an output of the graph`;
  const ways = exits.filter((value) => value !== root);
  return ways.length > 1 ? `${ways.length} of its values are read outside of its norms, from ${quoted(ways[0]!)} on` : undefined;
}

function unwantedOf({ norms }: Stream, plan: FoldPlan): string | undefined {
  const unwanted = norms.flatMap(({ readers }) => readers).find((reader) => !plan.isWanted(reader));
  return unwanted === undefined ? undefined : `the inputs of ${quoted(unwanted.weight.name)} are not to be rotated`;
}
