import type { Tensor } from "../tensor.ts";
import { invalid, quote } from "./errors.ts";
import type { GraphMessage, NodeMessage } from "./messages.ts";
import type { OnnxGraph, OnnxNode, ValueInfo } from "./model.ts";
import { checkedName } from "./name.ts";
import { describeNode, nodeOf } from "./node.ts";
import { tensorOf, type TensorContext } from "./onnx-tensor.ts";
import { valueInfoOf } from "./shape.ts";
import { sparseTensorOf } from "./sparse-tensor.ts";

/**
 * The graph, with its values defined once and before use. Sparse initializers come after the others, as dense tensors.
 *
 * @param written the graph's nodes, or what they come to when functions are inlined
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED, LIMIT_EXCEEDED
 */
export async function graphOf(message: GraphMessage, written: readonly NodeMessage[], context: TensorContext): Promise<OnnxGraph> {
  const file = context.source.name;
  const initializers: Tensor[] = [];
  for (const tensor of message.initializer) initializers.push(await tensorOf(tensor, `initializer ${quote(tensor.name)}`, context));
  for (const sparse of message.sparseInitializer) initializers.push(await sparseTensorOf(sparse, context));
  const nodes: OnnxNode[] = [];
  for (const [index, node] of written.entries()) nodes.push(await nodeOf(node, index, context));
  const values = (list: GraphMessage["input"]) => list.map((value) => valueInfoOf(value, file));
  const stored = new Set(initializers.map(({ name }) => name));
  // Before IR 4 every initializer was an input as well; after it, such an input is a default that a caller could replace.
  const inputs = message.input.filter(({ name }) => !stored.has(name));
  const graph = {
    name: checkedName(message.name, file),
    inputs: values(inputs),
    outputs: values(message.output),
    valueInfo: values(message.valueInfo),
  };
  checkValues({ ...graph, nodes, initializers }, file);
  return { ...graph, nodes, initializers };
}

/** Single assignment and topological order, as ONNX's IR asks. */
function checkValues({ inputs, initializers, nodes, outputs, valueInfo }: OnnxGraph, file: string): void {
  const defined = new Set<string>();
  const define = (name: string, what: string): void => {
    if (name === "") throw invalid(file, `${what} has no name`);
    if (defined.has(name)) throw invalid(file, `the value ${quote(name)} is defined twice`, { found: `again by ${what}` });
    defined.add(name);
  };
  for (const { name } of inputs) define(name, "a graph input");
  for (const { name } of initializers) define(name, "an initializer");
  for (const [index, node] of nodes.entries()) {
    for (const name of node.inputs) if (name !== "" && !defined.has(name)) throw undefinedValue(file, name, describeNode(node, index));
    for (const name of node.outputs) if (name !== "") define(name, describeNode(node, index));
  }
  for (const { name } of outputs) if (!defined.has(name)) throw undefinedValue(file, name, "a graph output");
  for (const list of [outputs, valueInfo]) checkDistinct(list, file);
}

function undefinedValue(file: string, name: string, user: string): Error {
  return invalid(file, `${user} uses the value ${quote(name)}, which nothing before it defines`);
}

function checkDistinct(values: readonly ValueInfo[], file: string): void {
  const seen = new Set<string>();
  for (const { name } of values) {
    if (seen.has(name)) throw invalid(file, `the value ${quote(name)} is listed twice`);
    seen.add(name);
  }
}
