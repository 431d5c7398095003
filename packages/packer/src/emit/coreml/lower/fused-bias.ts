import { indexGraph } from "../../../graph/fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { elementCount } from "../../../inspect/tensor.ts";
import type { Stored } from "./stored.ts";
import type { ValueType } from "../../../graph/canonical/typed-node.ts";

/** A bias that is added to what a MatMul gives, and to nothing else. */
export interface FusedBias {
  /** The constant's name. */
  readonly bias: string;
  /** The value that has it. */
  readonly output: string;
  readonly add: OnnxNode;
}

/** Biases that products take along, by the MatMul: constants of one value for each column. */
export function fusedBiases(
  graph: OnnxGraph,
  types: ReadonlyMap<string, ValueType>,
  stored: ReadonlyMap<string, Stored>,
): Map<OnnxNode, FusedBias> {
  const index = indexGraph(graph);
  const biases = new Map<OnnxNode, FusedBias>();
  for (const node of graph.nodes) {
    if (node.opType !== "MatMul") continue;
    const product = node.outputs[0] ?? "";
    const [add, ...others] = index.readers(product);
    if (
      stored.get(node.inputs[1]!)?.perm.length !== 2 ||
      stored.has(node.inputs[0]!) ||
      add?.opType !== "Add" ||
      others.length > 0 ||
      index.isOutput(product)
    )
      continue;
    const bias = add.inputs.find((input) => input !== product) ?? "";
    const { shape } = types.get(product)!;
    if (stored.has(bias) && isVector(types.get(bias)!.shape, shape)) biases.set(node, { bias, output: add.outputs[0]!, add });
  }
  return biases;
}

/** One value for each element of the last axis. */
function isVector(bias: readonly number[], product: readonly number[]): boolean {
  return bias.length > 0 && bias.length <= product.length && bias.at(-1) === product.at(-1) && elementCount(bias) === product.at(-1);
}
