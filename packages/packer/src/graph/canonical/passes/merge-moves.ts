import { int64Tensor, makeNode } from "../../builder.ts";
import { indexGraph, type GraphIndex } from "../../fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { permutationOf } from "../infer/layout.ts";
import { rewriteNodes } from "../rewrite.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/**
 * Merges what moves elements about: a Reshape of a Reshape, a Transpose of a Transpose, and a Transpose between two Reshapes that is one of the axes outside,
 * which is how torch's dynamo exporter turns keys:
 *
 *     [1, heads, frames, width] -> [heads, frames, width] -> [heads, width, frames] -> [1, heads, width, frames]
 *
 * Requires: plain Reshapes. Ensures: the same values; a weight's own Transpose stays.
 */
export function mergeMoves(typed: TypedGraph): OnnxGraph {
  const index = indexGraph(typed.graph);
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    const [output = ""] = node.outputs;
    const inner = index.producer(node.inputs[0] ?? "");
    if (inner === undefined) return undefined;
    if (node.opType === "Transpose" && inner.opType === "Transpose") {
      const [outside, inside] = [permOf(typed, node), permOf(typed, inner)];
      return [makeNode(node.name, "Transpose", [inner.inputs[0]!], [output], { perm: outside.map((axis) => inside[axis]!) })];
    }
    if (node.opType !== "Reshape") return undefined;
    if (inner.opType === "Reshape") {
      const shape = constant(int64Tensor(fresh(`${output}.shape`), shapeOf(typed, output)));
      return [makeNode(node.name, "Reshape", [inner.inputs[0]!, shape], [output])];
    }
    const turned = turnedOutside(typed, index, inner, shapeOf(typed, output));
    return turned === undefined ? undefined : [makeNode(node.name, "Transpose", [turned.source], [output], { perm: turned.perm })];
  });
}

const permOf = (typed: TypedGraph, node: OnnxNode): number[] =>
  permutationOf(typedNode(typed, node), shapeOf(typed, node.inputs[0]!).length);

/** What is transposed, and how, if a Transpose behind a Reshape gives `wanted` with no more than axes of one element added or taken. */
function turnedOutside(
  typed: TypedGraph,
  index: GraphIndex,
  turn: OnnxNode,
  wanted: readonly number[],
): { source: string; perm: number[] } | undefined {
  const joined = index.producer(turn.inputs[0] ?? "");
  if (turn.opType !== "Transpose" || joined?.opType !== "Reshape") return undefined;
  const source = joined.inputs[0]!;
  const outside = shapeOf(typed, source);
  const groups = groupAxes(outside, shapeOf(typed, joined.outputs[0]!));
  if (groups === undefined || wanted.length !== outside.length) return undefined;
  const order = permOf(typed, turn).flatMap((group) => groups[group]!);
  // Axes of one element lie where `wanted` has them, in their own order.
  const ones = outside.flatMap((dim, axis) => (dim === 1 ? [axis] : []));
  const perm = wanted.map((dim) => (dim === 1 ? ones.shift() : order.shift()));
  const fits = perm.every((axis, at) => axis !== undefined && outside[axis] === wanted[at]) && order.length === 0;
  return fits ? { source, perm: perm as number[] } : undefined;
}

/** Which axes of `outside`, those of one element aside, each axis of `inside` joins; undefined where an axis is cut. */
function groupAxes(outside: readonly number[], inside: readonly number[]): number[][] | undefined {
  const axes = outside.flatMap((dim, axis) => (dim === 1 ? [] : [axis]));
  const groups = inside.map((dim): number[] | undefined => {
    const group: number[] = [];
    for (let product = 1; product < dim;) {
      const axis = axes.shift();
      if (axis === undefined) return undefined;
      group.push(axis);
      product *= outside[axis]!;
      if (product > dim) return undefined;
    }
    return group;
  });
  return groups.every((group) => group !== undefined) ? groups : undefined;
}
