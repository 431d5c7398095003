import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { Linear } from "./linear.ts";
import { isNorm, normOf, type Norm } from "./norm.ts";

/**
 * The residual stream of a pre-norm transformer: a value that blocks read through layer normalizations and add to,
 *
 *     root -> [norm -> readers ... -> writer -> Add] -> [norm -> readers ... -> writer -> Add] ... -> exit
 */
export interface Stream {
  readonly root: string;
  readonly width: number;
  /** The root and what the Adds give. */
  readonly values: readonly string[];
  readonly norms: readonly Norm[];
  readonly writers: readonly Linear[];
  /** The residual Adds. */
  readonly sums: readonly OnnxNode[];
  /** Values that something else reads as well: the last normalization, whose gain has no linear layer to go into, or a graph output. */
  readonly exits: readonly string[];
}

interface Growing {
  readonly root: string;
  readonly values: string[];
  readonly norms: Norm[];
  readonly writers: Linear[];
  readonly sums: OnnxNode[];
}

/**
 * The residual streams of a graph, in its order. A post-norm transformer has none: its normalizations are added to.
 *
 * Requires: nodes in topological order. Ensures: every value of a stream has the same width, and all that reads it is a norm, a sum or listed as an exit.
 */
export function findStreams(index: GraphIndex, nodes: readonly OnnxNode[], linears: readonly Linear[]): Stream[] {
  const byInput = new Map<string, Linear[]>();
  for (const linear of linears) byInput.set(linear.input, [...(byInput.get(linear.input) ?? []), linear]);
  const byOutput = new Map(linears.map((linear) => [linear.output, linear]));
  const streams = new Map<string, Growing>();
  const streamOf = (value: string): Growing => {
    const stream = streams.get(value) ?? { root: value, values: [value], norms: [], writers: [], sums: [] };
    streams.set(value, stream);
    return stream;
  };
  for (const node of nodes) {
    const norm = normOf(index, node, byInput);
    if (norm !== undefined) streamOf(norm.input).norms.push(norm);
    const sum = residualSum(index, node, byOutput);
    if (sum === undefined) continue;
    const stream = streamOf(sum.before);
    const [after] = node.outputs as [string];
    stream.values.push(after);
    stream.writers.push(sum.writer);
    stream.sums.push(node);
    streams.set(after, stream);
  }
  return [...new Set(streams.values())].flatMap((stream) => finish(index, stream));
}

/** An Add of a value that a normalization reads too, and of a linear layer's output that nothing else reads. */
function residualSum(index: GraphIndex, { opType, domain, inputs }: OnnxNode, byOutput: ReadonlyMap<string, Linear>) {
  if (opType !== "Add" || domain !== "" || inputs.length !== 2) return undefined;
  for (const [before, written] of [inputs, [...inputs].reverse()] as [string, string][]) {
    const writer = byOutput.get(written);
    const isOwn = writer !== undefined && index.readers(written).length === 1 && !index.isOutput(written);
    if (isOwn && index.readers(before).some(isNorm)) return { before, writer };
  }
  return undefined;
}

function finish(index: GraphIndex, stream: Growing): Stream[] {
  const width = stream.norms[0]?.width;
  const fits = stream.norms.every((norm) => norm.width === width) && stream.writers.every(({ outputs }) => outputs === width);
  if (width === undefined || !fits) return [];
  const own = new Set<OnnxNode>([...stream.norms.map(({ node }) => node), ...stream.sums]);
  const exits = stream.values.filter((value) => index.isOutput(value) || index.readers(value).some((node) => !own.has(node)));
  return [{ ...stream, width, exits }];
}
