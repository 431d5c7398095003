import { freshNames, type FreshName } from "../../inspect/onnx/fresh-names.ts";
import type { OnnxGraph, OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";

/** What a rewriting may add beside nodes. */
export interface Additions {
  readonly fresh: FreshName;
  /** Adds an initializer and returns its name. */
  constant(tensor: Tensor): string;
}

/** The nodes that take a node's place and give its outputs under their names; undefined leaves it. They may read whatever lies before it. */
export type RewriteNode = (node: OnnxNode, additions: Additions) => readonly OnnxNode[] | undefined;

/** Rewrites nodes one by one. Ensures: the very same graph where none is rewritten; topological order stays; what nothing reads any more is left for dropDead. */
export function rewriteNodes(graph: OnnxGraph, rewrite: RewriteNode): OnnxGraph {
  const names = [...graph.inputs, ...graph.initializers].map(({ name }) => name);
  const added: Tensor[] = [];
  const additions: Additions = {
    // Nodes that are added are named like what they give, and the runtime wants names of nodes once as well.
    fresh: freshNames(names.concat(graph.nodes.flatMap(({ name, outputs }) => [name, ...outputs]))),
    constant: (tensor) => {
      added.push(tensor);
      return tensor.name;
    },
  };
  let changed = false;
  const nodes = graph.nodes.flatMap((node) => {
    const instead = rewrite(node, additions);
    changed ||= instead !== undefined;
    return instead ?? [node];
  });
  return changed ? { ...graph, nodes, initializers: [...graph.initializers, ...added] } : graph;
}

/**
 * Takes nodes away whose one output is another value, and lets all that reads it read that value.
 *
 * Ensures: outputs of the graph keep their names: the value is given an output's name, where it is a node's and not an output itself; else the node stays.
 */
export function bypassNodes(graph: OnnxGraph, sourceOf: (node: OnnxNode) => string | undefined): OnnxGraph {
  const outputs = new Set(graph.outputs.map(({ name }) => name));
  const computed = new Set(graph.nodes.flatMap((node) => node.outputs));
  const names = new Map<string, string>();
  /** The values that have another one's name, by that. */
  const named = new Map<string, string[]>();
  const rename = (values: readonly string[], to: string): void => {
    for (const value of values) names.set(value, to);
    const known = named.get(to);
    if (known === undefined) named.set(to, [...values]);
    else known.push(...values);
  };
  const gone = new Set<OnnxNode>();
  const nameOf = (value: string): string => names.get(value) ?? value;
  for (const node of graph.nodes) {
    const source = sourceOf(node);
    const [output = ""] = node.outputs;
    if (source === undefined) continue;
    const own = nameOf(source);
    if (!outputs.has(output)) rename([output], own);
    else if (computed.has(own) && !outputs.has(own)) rename([...(named.get(own) ?? []), own], output);
    else continue;
    gone.add(node);
  }
  if (gone.size === 0) return graph;
  const nodes = graph.nodes.filter((node) => !gone.has(node));
  return { ...graph, nodes: nodes.map((node) => ({ ...node, inputs: node.inputs.map(nameOf), outputs: node.outputs.map(nameOf) })) };
}
