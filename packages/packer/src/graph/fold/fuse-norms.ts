import { readFloats } from "../../inspect/floats.ts";
import type { OnnxGraph, OnnxNode } from "../../inspect/onnx/model.ts";
import { elementCount } from "../../inspect/tensor.ts";
import { float32Tensor, makeNode } from "../builder.ts";
import { editGraph, type Edits } from "./edits.ts";
import { indexGraph, type GraphIndex } from "./graph-index.ts";

type ShapeOf = (value: string) => readonly number[] | undefined;

/**
 * Says layer normalizations that are spelled out, as exporters did below opset 17, as the operator:
 *
 *     x - mean(x) = d;  d / sqrt(mean(d^2) + epsilon) * gain (+ bias)
 *
 * Requires: opset 18 to 21 (reductions take their axes as an input). Ensures: the same values but for rounding; what is spelled otherwise stays.
 *
 * @param shapeOf the sizes of a value, where they are known: the last axis may then also be counted from the front, and a gain may be missing
 */
export async function fuseNorms(graph: OnnxGraph, shapeOf: ShapeOf = () => undefined): Promise<OnnxGraph> {
  const index = indexGraph(graph);
  const edits = editGraph(graph);
  let found = false;
  for (const node of graph.nodes) {
    const core = await coreOf(index, node, shapeOf);
    const scaled =
      core === undefined ? undefined : (scaledBy(index, node.outputs[0]!, "Mul") ?? unscaled(edits, node, shapeOf(core.input)));
    if (core === undefined || scaled === undefined) continue;
    const added = scaledBy(index, scaled.node.outputs[0]!, "Add");
    const shifted = added?.length === scaled.length ? added : undefined;
    const last = shifted?.node ?? scaled.node;
    const inputs = [core.input, scaled.by, ...(shifted === undefined ? [] : [shifted.by])];
    const attributes = { axis: -1, epsilon: { float: core.epsilon } };
    edits.change(last, ({ name, outputs }) => makeNode(name, "LayerNormalization", inputs, outputs, attributes));
    found = true;
  }
  return found ? edits.apply() : graph;
}

/** What a Div normalizes, if it is d / sqrt(mean(d^2) + epsilon) of d = x - mean(x) and nothing else reads what lies between. */
async function coreOf(
  index: GraphIndex,
  { opType, inputs }: OnnxNode,
  shapeOf: ShapeOf,
): Promise<{ input: string; epsilon: number } | undefined> {
  const [deviation, root] = inputs;
  if (opType !== "Div" || deviation === undefined || root === undefined) return undefined;
  const sub = index.producer(deviation);
  const mean = await lastMean(index, sub?.inputs[1], shapeOf);
  if (sub?.opType !== "Sub" || mean === undefined || mean !== sub.inputs[0]) return undefined;
  const sum = own(index, own(index, root, "Sqrt")?.inputs[0], "Add");
  if (sum === undefined) return undefined;
  for (const [variance, added] of [sum.inputs, sum.inputs.toReversed()] as [string, string][]) {
    const square = await lastMean(index, variance, shapeOf);
    const epsilon = await scalarOf(index, added);
    if (square === undefined || epsilon === undefined || !(await isSquare(index, square, deviation))) continue;
    return { input: mean, epsilon };
  }
  return undefined;
}

/** The node of this type that makes a value which one node reads. */
function own(index: GraphIndex, value: string | undefined, opType: string): OnnxNode | undefined {
  if (value === undefined || index.readers(value).length !== 1 || index.isOutput(value)) return undefined;
  const node = index.producer(value);
  return node?.opType === opType && node.domain === "" ? node : undefined;
}

/** What a value is the mean of, over the last axis, which stays as one. */
async function lastMean(index: GraphIndex, value: string | undefined, shapeOf: ShapeOf): Promise<string | undefined> {
  const node = own(index, value, "ReduceMean");
  const axes = node?.inputs[1] === undefined ? undefined : index.stored(node.inputs[1]);
  if (axes?.dtype !== "int64" || elementCount(axes.shape) !== 1 || Number(node!.attributes.get("keepdims")?.value ?? 1) !== 1)
    return undefined;
  const [axis] = new BigInt64Array(Uint8Array.from(await axes.read(0, axes.byteLength)).buffer);
  const input = node!.inputs[0]!;
  return axis === -1n || Number(axis) + 1 === shapeOf(input)?.length ? input : undefined;
}

/** Whether a value is the square of `base`, which beside that only the Div reads. */
async function isSquare(index: GraphIndex, value: string, base: string): Promise<boolean> {
  const power = own(index, value, "Pow");
  if (power !== undefined)
    return power.inputs[0] === base && (await scalarOf(index, power.inputs[1]!)) === 2 && index.readers(base).length === 2;
  const product = own(index, value, "Mul");
  return product !== undefined && product.inputs.every((input) => input === base) && index.readers(base).length === 3;
}

/** A number that gives no axes to what it is added to: that has one at least, the last, which was averaged. */
async function scalarOf(index: GraphIndex, value: string): Promise<number | undefined> {
  const tensor = index.float32Constant(value);
  const isScalar = tensor !== undefined && elementCount(tensor.shape) === 1 && tensor.shape.length <= 1;
  return isScalar ? (await readFloats(tensor))[0] : undefined;
}

/** A normalization without a gain, which the operator has: one of ones. */
function unscaled({ addInitializer, fresh }: Edits, node: OnnxNode, shape: readonly number[] | undefined): Scaled | undefined {
  const length = shape?.at(-1);
  if (length === undefined || length < 2) return undefined;
  return { node, by: addInitializer(float32Tensor(fresh(`${node.outputs[0]!}.ones`), [length], new Float32Array(length).fill(1))), length };
}

interface Scaled {
  readonly node: OnnxNode;
  readonly by: string;
  readonly length: number;
}

/** The Mul by, or Add of, a stored vector, if it is all that reads a value. A vector of one number is broadcast, which the operator's gain is not. */
function scaledBy(index: GraphIndex, value: string, opType: string): Scaled | undefined {
  const [node, ...others] = index.readers(value);
  if (node?.opType !== opType || others.length > 0 || index.isOutput(value)) return undefined;
  const by = node.inputs[0] === value ? node.inputs[1]! : node.inputs[0]!;
  const { shape = [] } = index.float32Constant(by) ?? {};
  return shape.length === 1 && shape[0]! > 1 ? { node, by, length: shape[0]! } : undefined;
}
