import { freshNames, type FreshName } from "../../inspect/onnx/fresh-names.ts";
import type { OnnxGraph, OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";

/** Changes of a graph, collected and then made at once. */
export interface Edits {
  readonly fresh: FreshName;
  /** Changes one node of the graph; changes of the same node add up. */
  change(node: OnnxNode, edit: (node: OnnxNode) => OnnxNode): void;
  /** Makes one node read `after` where it reads `before`. */
  reroute(node: OnnxNode, before: string, after: string): void;
  /** Puts nodes behind the one that makes a value, or first where the value is an input of the graph. */
  insertAfter(value: string, nodes: readonly OnnxNode[]): void;
  /** Puts nodes before all others. */
  insertFirst(nodes: readonly OnnxNode[]): void;
  addInitializer(tensor: Tensor): string;
  /** Takes the place of the initializer of its name. */
  replaceInitializer(tensor: Tensor): void;
  /** The graph with all changes, less the nodes and initializers that nothing reads any more. */
  apply(): OnnxGraph;
}

export function editGraph(graph: OnnxGraph): Edits {
  const { nodes, inputs, initializers } = graph;
  const taken = [...inputs, ...initializers].map(({ name }) => name).concat(nodes.flatMap(({ outputs }) => outputs));
  const changed = new Map<OnnxNode, OnnxNode>();
  const inserted = new Map<string, readonly OnnxNode[]>();
  const leading: OnnxNode[] = [];
  const added: Tensor[] = [];
  const replaced = new Map<string, Tensor>();
  const change: Edits["change"] = (node, edit) => void changed.set(node, edit(changed.get(node) ?? node));
  const behind = (values: readonly string[]): OnnxNode[] => values.flatMap((value) => inserted.get(value) ?? []);
  return {
    fresh: freshNames(taken),
    change,
    reroute: (node, before, after) =>
      change(node, (current) => ({ ...current, inputs: current.inputs.map((input) => (input === before ? after : input)) })),
    insertAfter: (value, more) => void inserted.set(value, [...(inserted.get(value) ?? []), ...more]),
    insertFirst: (more) => void leading.push(...more),
    addInitializer: (tensor) => {
      added.push(tensor);
      return tensor.name;
    },
    replaceInitializer: (tensor) => void replaced.set(tensor.name, tensor),
    apply: () => {
      const edited = nodes.flatMap((node) => [changed.get(node) ?? node, ...behind(node.outputs)]);
      const tensors = [...initializers.map((tensor) => replaced.get(tensor.name) ?? tensor), ...added];
      return dropUnread(graph, [...leading, ...behind(inputs.map(({ name }) => name)), ...edited], tensors);
    },
  };
}

/** Drops what was read before and is not any more: gains and biases that moved, and their casts. */
function dropUnread(graph: OnnxGraph, nodes: readonly OnnxNode[], initializers: readonly Tensor[]): OnnxGraph {
  const before = new Set(graph.nodes.flatMap(({ inputs }) => inputs));
  const read = new Set(graph.outputs.map(({ name }) => name));
  const kept: OnnxNode[] = [];
  for (const node of nodes.toReversed()) {
    if (node.outputs.every((output) => before.has(output) && !read.has(output))) continue;
    for (const input of node.inputs) read.add(input);
    kept.push(node);
  }
  return {
    ...graph,
    nodes: kept.toReversed(),
    initializers: initializers.filter(({ name }) => read.has(name) || !before.has(name)),
    valueInfo: graph.valueInfo.filter(({ name }) => read.has(name)),
  };
}
