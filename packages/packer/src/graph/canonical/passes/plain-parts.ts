import { int64Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { split } from "../infer/layout.ts";
import { slicedAxes } from "../infer/ranges.ts";
import { rewriteNodes, type Additions } from "../rewrite.ts";
import { axisOf, intAttribute } from "../typed-node.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/**
 * Says what Split and Slice take with everything written out.
 *
 * Requires: types. Ensures: a Split has sizes and a Slice starts, ends, axes and steps; axes count from the front, and bounds lie within the axis but for the end
 * of a Slice backwards that reaches the front, which is below -(its size).
 */
export function plainParts(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, additions) => {
    if (node.opType === "Split") return plainSplit(typed, node, additions);
    return node.opType === "Slice" ? plainSlice(typed, node, additions) : undefined;
  });
}

function plainSplit(typed: TypedGraph, node: OnnxNode, { fresh, constant }: Additions): OnnxNode[] | undefined {
  const source = node.inputs[0]!;
  const axis = axisOf(typedNode(typed, node), intAttribute(typedNode(typed, node), "axis", 0), shapeOf(typed, source).length);
  if (node.inputs.length === 2 && Number(node.attributes.get("axis")?.value ?? 0) === axis) return undefined;
  const sizes = split(typedNode(typed, node)).map(({ shape }) => shape[axis]!);
  const given = constant(int64Tensor(fresh(`${node.outputs.find((output) => output !== "")!}.sizes`), sizes));
  return [makeNode(node.name, "Split", [source, given], node.outputs, { axis })];
}

function plainSlice(typed: TypedGraph, node: OnnxNode, { fresh, constant }: Additions): OnnxNode[] | undefined {
  const sizes = shapeOf(typed, node.inputs[0]!);
  const axes = slicedAxes(typedNode(typed, node));
  const bounds = {
    starts: axes.map(({ start }) => start),
    ends: axes.map(({ axis, start, step, count }) => (step > 0 || start + step * count >= 0 ? start + step * count : -sizes[axis]! - 1)),
    axes: axes.map(({ axis }) => axis),
    steps: axes.map(({ step }) => step),
  };
  const isPlain = Object.values(bounds).every((list, at) => typed.constants.get(node.inputs[at + 1] ?? "")?.values.join() === list.join());
  if (isPlain) return undefined;
  const inputs = Object.entries(bounds).map(([what, list]) => constant(int64Tensor(fresh(`${node.outputs[0]!}.${what}`), list)));
  return [makeNode(node.name, "Slice", [node.inputs[0]!, ...inputs], node.outputs)];
}
