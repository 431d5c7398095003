import type { ActivationKind } from "@balafon/manifest-schema";
import type { GraphBuilder } from "../builder.ts";

type Build = (graph: GraphBuilder, scope: string, input: string) => string;

const builders: Readonly<Record<ActivationKind, Build>> = {
  gelu: (graph, scope, input) => graph.node(scope, "Gelu", [input]),
  "gelu-tanh": (graph, scope, input) => graph.node(scope, "Gelu", [input], { approximate: "tanh" }),
  relu: (graph, scope, input) => graph.node(scope, "Relu", [input]),
  silu: (graph, scope, input) => graph.node(scope, "Mul", [input, graph.node(scope, "Sigmoid", [input])]),
  tanh: (graph, scope, input) => graph.node(scope, "Tanh", [input]),
};

/** Applies an activation by name; none where `kind` is undefined. */
export function activate(graph: GraphBuilder, scope: string, input: string, kind: ActivationKind | undefined): string {
  return kind === undefined ? input : builders[kind](graph, scope, input);
}
