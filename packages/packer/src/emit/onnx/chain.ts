import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { makeNode, type AttributeValue } from "../../graph/builder.ts";

type Attributes = Readonly<Record<string, AttributeValue>>;

/** Nodes that follow from one another, named after what they are for. */
export interface Chain {
  readonly nodes: OnnxNode[];
  /** Adds a node of one output and returns the output's name. */
  add(opType: string, inputs: readonly string[], attributes?: Attributes): string;
  /** Adds a node whose output has a name of its own. */
  finish(opType: string, inputs: readonly string[], output: string, attributes: Attributes): void;
}

/** @param scope the beginning of every name, such as `conv1.weight/decode` */
export function createChain(scope: string): Chain {
  const nodes: OnnxNode[] = [];
  const push = (opType: string, inputs: readonly string[], output: string, attributes: Attributes): string => {
    nodes.push(makeNode(`${scope}/${nodes.length}`, opType, inputs, [output], attributes));
    return output;
  };
  return {
    nodes,
    add: (opType, inputs, attributes = {}) => push(opType, inputs, `${scope}/${nodes.length}:${opType}`, attributes),
    finish: (opType, inputs, output, attributes) => void push(opType, inputs, output, attributes),
  };
}
