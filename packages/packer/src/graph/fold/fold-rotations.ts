import type { OnnxGraph } from "../../inspect/onnx/model.ts";
import { editGraph } from "./edits.ts";
import { foldStreams } from "./fold-streams.ts";
import { foldValues } from "./fold-values.ts";
import { fuseNorms } from "./fuse-norms.ts";
import { indexGraph } from "./graph-index.ts";
import { linearOf } from "./linear.ts";
import { createFoldPlan, type FoldPlan } from "./plan.ts";
import { writeLinear } from "./rewrite.ts";
import { findStreams } from "./stream.ts";

/** A graph whose weights carry rotations that would otherwise be made while it runs. */
export interface Folding extends Pick<FoldPlan, "rotated" | "unfolded"> {
  readonly graph: OnnxGraph;
}

/** One seed for all rotations of a part. */
const rotationSeed = 1;

/**
 * Folds rotations into neighbouring weights (QuaRot, Ashkboos et al., arXiv 2404.00456, section 4, for LayerNorm instead of RMSNorm):
 *
 * - the residual stream x of a pre-norm transformer is kept as Q x, with Q 1 = 1. Layer normalization commutes with such a Q once its gain and bias have moved
 *   into the layers that read it: W becomes Q diag(gain) W, and bias W is added to their biases. What is added to the stream is written rotated.
 * - the values of an attention are kept rotated within each head.
 *
 * The weights in `rotated` have inputs that come rotated: they are to be quantized as they are. docs/quantization.md says what is not folded.
 *
 * Requires: opset 18 to 21, nodes in topological order. Ensures: the same outputs but for rounding; names of weights stay, folded ones are float32 and are
 * computed when they are read. A structure that is not recognised stays as it is: no rotation is then listed for its weights.
 *
 * @param wanted the weights whose inputs may come rotated, all where it is left out. A stream is folded if all that read it are among them.
 * @example
 * const { graph, rotated } = await foldRotations(encoder);
 * rotated.get("encoder.blocks.0.attn.query.weight.T"); // { kind: "regular-hadamard", block: 64, seed: 1 }
 */
export async function foldRotations(source: OnnxGraph, wanted?: ReadonlySet<string>): Promise<Folding> {
  const graph = await fuseNorms(source);
  const index = indexGraph(graph);
  const linears = graph.nodes.flatMap((node) => linearOf(index, node) ?? []);
  const plan = createFoldPlan(wanted);
  const edits = editGraph(graph);
  foldStreams(plan, edits, index, findStreams(index, graph.nodes, linears), rotationSeed);
  await foldValues(plan, index, linears, rotationSeed);
  for (const [linear, part] of plan.folds) writeLinear(edits, linear, part);
  const { rotated, unfolded } = plan;
  return { graph: plan.folds.size === 0 ? source : edits.apply(), rotated, unfolded };
}
