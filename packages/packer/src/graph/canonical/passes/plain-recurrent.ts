import type { Attribute, OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { elementCount } from "../../../inspect/tensor.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import { readConstant } from "../evaluate/constants.ts";
import { mostFoldedElements } from "../limits.ts";
import { intAttribute, stringAttribute, unsupported } from "../typed-node.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/** Activations of one direction, as ONNX has them where they are left out. */
const activations: Readonly<Record<string, string>> = { LSTM: "sigmoid,tanh,tanh", GRU: "sigmoid,tanh" };

const hint = "Export the network as torch's nn.LSTM or nn.GRU, without initial states and packed sequences.";

/**
 * Brings LSTM and GRU to input, weights and biases alone: states begin at zero, all frames count, nothing is clipped, activations are the usual ones.
 *
 * Requires: types. Ensures: inputs X, W, R and, where there are any, B; attributes direction, hidden_size and, for a GRU, linear_before_reset; outputs that nothing
 * reads have no name. Gates stay in ONNX's order.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED for a layer that is more than that, naming what
 */
export async function plainRecurrent(typed: TypedGraph): Promise<OnnxGraph> {
  const index = indexGraph(typed.graph);
  const isRead = (value: string): boolean => index.isOutput(value) || index.readers(value).length > 0;
  const stored = new Map(typed.graph.initializers.map((tensor) => [tensor.name, tensor]));
  const isZero = async (value: string): Promise<boolean> => {
    const tensor = stored.get(value);
    if (tensor === undefined || elementCount(tensor.shape) > mostFoldedElements) return false;
    return (await readConstant(tensor)).values.every((number) => number === 0);
  };
  let changed = false;
  const nodes: OnnxNode[] = [];
  for (const node of typed.graph.nodes) {
    const plain = Object.hasOwn(activations, node.opType) ? await plainLayer(typed, node, isRead, isZero) : node;
    changed ||= plain !== node;
    nodes.push(plain);
  }
  return changed ? { ...typed.graph, nodes } : typed.graph;
}

async function plainLayer(
  typed: TypedGraph,
  node: OnnxNode,
  isRead: (value: string) => boolean,
  isZero: (value: string) => Promise<boolean>,
): Promise<OnnxNode> {
  const view = typedNode(typed, node);
  const refuse = (problem: string) => unsupported(view, problem, hint);
  const [x = "", w = "", r = "", b = "", lengths = "", ...states] = node.inputs;
  const frames = shapeOf(typed, x)[0]!;
  if (intAttribute(view, "layout", 0) !== 0) throw refuse("has its batch first");
  if (node.attributes.has("clip") || intAttribute(view, "input_forget", 0) !== 0) throw refuse("clips its states or couples its gates");
  const direction = stringAttribute(view, "direction", "forward");
  const directions = direction === "bidirectional" ? 2 : 1;
  const usual = Array.from({ length: directions }, () => activations[node.opType]).join();
  const given = node.attributes.get("activations");
  if (given !== undefined && String(given.value).toLowerCase() !== usual) throw refuse(`has the activations ${String(given.value)}`);
  if (lengths !== "" && typed.constants.get(lengths)?.values.every((length) => length === frames) !== true)
    throw refuse("does not run over all of its frames");
  for (const state of states) if (state !== "" && !(await isZero(state))) throw refuse("has initial states or peepholes that are not zero");
  const inputs = b === "" ? [x, w, r] : [x, w, r, b];
  const read = node.outputs.map((output) => (isRead(output) ? output : ""));
  const outputs = read.slice(0, read.findLastIndex((output) => output !== "") + 1);
  const attributes = new Map<string, Attribute>([
    ["direction", { kind: "string", value: direction }],
    ["hidden_size", { kind: "int", value: shapeOf(typed, r)[2]! }],
    ...(node.opType === "GRU"
      ? [["linear_before_reset", { kind: "int", value: intAttribute(view, "linear_before_reset", 0) }] as const]
      : []),
  ]);
  const isPlain =
    inputs.join() === node.inputs.join() &&
    outputs.join() === node.outputs.join() &&
    attributes.size === node.attributes.size &&
    [...attributes.keys()].every((name) => node.attributes.has(name));
  return isPlain ? node : { ...node, inputs, outputs, attributes };
}
