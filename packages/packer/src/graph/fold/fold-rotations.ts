import { largestBlock, largestRegularBlock } from "@balafon/quantizer";
import type { OnnxGraph } from "../../inspect/onnx/model.ts";
import { quoted } from "../../inspect/quoted.ts";
import { editGraph } from "./edits.ts";
import type { ChannelRotation, LinearFold } from "./folded-tensors.ts";
import { fuseNorms } from "./fuse-norms.ts";
import { indexGraph } from "./graph-index.ts";
import { linearOf, type Linear } from "./linear.ts";
import { createOnline } from "./online.ts";
import { moveNorm, rotateStream, writeLinear } from "./rewrite.ts";
import { findStreams, type Stream } from "./stream.ts";
import { valuesOf } from "./values.ts";

/** A graph whose weights carry rotations that would otherwise be made while it runs. */
export interface Folding {
  readonly graph: OnnxGraph;
  /** The weights, by name, whose inputs come rotated: they are to be quantized as they are, and their inputs need no rotation. */
  readonly rotated: ReadonlyMap<string, ChannelRotation>;
  /** Why what looks foldable was left as it is, for people. */
  readonly unfolded: readonly string[];
}

/** One seed for all rotations of a part. */
const rotationSeed = 1;
/** Regular Hadamard matrices have orders that are powers of four. Every Whisper width is a multiple of 64, all but 384 of 256. */
const longestStreamBlock = 256;
/** Smaller blocks do not spread what stands out: a column 8 times as large as others is then still 4 times as large as most. */
const shortestStreamBlock = 16;
const longestHeadBlock = 128;

/**
 * Folds rotations into neighbouring weights (QuaRot, Ashkboos et al., arXiv 2404.00456, section 4, for LayerNorm instead of RMSNorm):
 *
 * - the residual stream x of a pre-norm transformer is kept as Q x, with Q 1 = 1. Layer normalization commutes with such a Q once its gain and bias have moved
 *   into the layers that read it: W becomes Q diag(gain) W, and bias W is added to their biases. What is added to the stream is written rotated.
 * - the values of an attention are kept rotated within each head.
 *
 * Requires: opset 18 to 21, nodes in topological order. Ensures: the same outputs but for rounding; names of weights stay, folded ones are float32 and are
 * computed when they are read. A structure that is not recognised stays as it is: no rotation is then listed for its weights.
 *
 * @example
 * const { graph, rotated } = await foldRotations(encoder);
 * rotated.get("encoder.blocks.0.attn.query.weight.T"); // { kind: "regular-hadamard", block: 64 }
 */
export async function foldRotations(source: OnnxGraph): Promise<Folding> {
  const graph = await fuseNorms(source);
  const index = indexGraph(graph);
  const linears = graph.nodes.flatMap((node) => linearOf(index, node) ?? []);
  const byOutput = new Map(linears.map((linear) => [linear.output, linear]));
  const folds = new Map<Linear, LinearFold>();
  const rotated = new Map<string, ChannelRotation>();
  const unfolded: string[] = [];
  const edits = editGraph(graph);
  const fold = (linear: Linear, part: LinearFold): void => void folds.set(linear, { ...folds.get(linear), ...part });

  for (const stream of findStreams(index, graph.nodes, linears)) {
    const block = largestRegularBlock(stream.width, longestStreamBlock);
    const hindrance = hindranceOf(stream, block, index.isOutput);
    if (hindrance !== undefined) {
      unfolded.push(`the stream from ${quoted(stream.root)}: ${hindrance}`);
      continue;
    }
    const rotation = { kind: "regular-hadamard", block, seed: rotationSeed } as const;
    const online = createOnline(rotation, edits.fresh);
    edits.insertFirst(online.leading);
    for (const tensor of online.initializers) edits.addInitializer(tensor);
    rotateStream(edits, index, stream, online);
    for (const norm of stream.norms) {
      moveNorm(edits, norm);
      for (const reader of norm.readers) {
        fold(reader, { gain: norm.gain, ...(norm.bias === undefined ? {} : { shift: norm.bias }), inputs: rotation });
        rotated.set(reader.weight.name, rotation);
      }
    }
    for (const writer of stream.writers) fold(writer, { outputs: { first: 0, count: stream.width, rotation } });
  }

  for (const linear of linears) {
    const values = await valuesOf(index, linear, byOutput);
    if (values === undefined || folds.get(values.source)?.outputs !== undefined || folds.get(linear)?.inputs !== undefined) continue;
    const { source, first, count, headWidth } = values;
    const block = largestBlock(headWidth, longestHeadBlock);
    if (block === 1) continue;
    const rotation = { kind: "hadamard", block, seed: rotationSeed } as const;
    fold(source, { outputs: { first, count, rotation } });
    fold(linear, { inputs: rotation });
    rotated.set(linear.weight.name, rotation);
  }

  if (folds.size === 0) return { graph: source, rotated, unfolded };
  for (const [linear, part] of folds) writeLinear(edits, linear, part);
  return { graph: edits.apply(), rotated, unfolded };
}

/** Why a stream is not worth folding, or cannot be: each way out of it costs a matrix product, and one is what an encoder has. */
function hindranceOf(
  { root, width, values, writers, exits }: Stream,
  block: number,
  isOutput: (value: string) => boolean,
): string | undefined {
  if (block < shortestStreamBlock) return `its width ${width} is not a multiple of ${shortestStreamBlock}`;
  if (writers.length === 0) return "nothing is added to it";
  const output = values.find((value) => value !== root && isOutput(value));
  if (output !== undefined) return `its value ${quoted(output)} is an output of the graph`;
  const ways = exits.filter((value) => value !== root);
  return ways.length > 1 ? `${ways.length} of its values are read outside of its norms, from ${quoted(ways[0]!)} on` : undefined;
}
