import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";

/** Drops nodes and initializers that no output depends on. Requires: nodes in topological order. Ensures: inputs and outputs stay. */
export function dropDead(graph: OnnxGraph): OnnxGraph {
  const read = new Set(graph.outputs.map(({ name }) => name));
  const nodes: OnnxNode[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((output) => read.has(output))) continue;
    // An input that is left out is not the output that another node leaves out.
    for (const input of node.inputs) if (input !== "") read.add(input);
    nodes.push(node);
  }
  const initializers = graph.initializers.filter(({ name }) => read.has(name));
  if (nodes.length === graph.nodes.length && initializers.length === graph.initializers.length) return graph;
  return { ...graph, nodes: nodes.reverse(), initializers, valueInfo: graph.valueInfo.filter(({ name }) => read.has(name)) };
}
