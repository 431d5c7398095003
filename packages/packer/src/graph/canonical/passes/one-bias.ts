import { freshNames } from "../../../inspect/onnx/fresh-names.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../inspect/tensor.ts";
import { constantTensor, readConstant } from "../evaluate/constants.ts";
import { mostFoldedElements } from "../limits.ts";
import { typedNode, type TypedGraph } from "../typed-graph.ts";
import { unsupported } from "../typed-node.ts";

/**
 * Adds an LSTM's two biases up: both go into the same sum, and Core ML has one. B [directions, 8 x hidden] becomes their sums and zeros. (A GRU's reset gate may
 * lie between its two.)
 *
 * Requires: plain recurrent layers. Ensures: the second half of an LSTM's stored B is zero.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED for biases that are too many to be read
 */
export async function oneBias(typed: TypedGraph): Promise<OnnxGraph> {
  const { graph, types } = typed;
  const stored = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
  const fresh = freshNames(types.keys());
  const sums: Tensor[] = [];
  const nodes: OnnxNode[] = [];
  for (const node of graph.nodes) {
    const bias = node.opType === "LSTM" ? stored.get(node.inputs[3] ?? "") : undefined;
    if (bias !== undefined && elementCount(bias.shape) > mostFoldedElements) {
      const problem = `has biases of ${elementCount(bias.shape)} numbers, more than ${mostFoldedElements}`;
      throw unsupported(typedNode(typed, node), problem, "Export it with fewer hidden units, or leave mlpackage out of targets.");
    }
    const sum = bias === undefined ? undefined : await summed(bias, `${bias.name}.sum`);
    if (sum === undefined) {
      nodes.push(node);
      continue;
    }
    const named = { ...sum, name: fresh(sum.name) };
    sums.push(named);
    nodes.push({ ...node, inputs: node.inputs.with(3, named.name) });
  }
  return sums.length === 0 ? graph : { ...graph, nodes, initializers: [...graph.initializers, ...sums] };
}

/** undefined where there is nothing to add up. */
async function summed(bias: Tensor, name: string): Promise<Tensor | undefined> {
  const { values, shape } = await readConstant(bias);
  const half = shape[1]! / 2;
  const isFirst = (at: number): boolean => at % (2 * half) < half;
  if (values.every((value, at) => isFirst(at) || value === 0)) return undefined;
  const sums = values.map((value, at) => (isFirst(at) ? Math.fround(value + values[at + half]!) : 0));
  return constantTensor(name, { dtype: "float32", shape, values: sums });
}
