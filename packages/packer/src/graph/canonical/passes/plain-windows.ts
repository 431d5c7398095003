import { int64Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { windowsOf } from "../infer/windows.ts";
import { rewriteNodes } from "../rewrite.ts";
import { intAttribute } from "../typed-node.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/**
 * Writes out how windows move: Conv and pools say kernel, strides, dilations and pads, and pooling over everything is a mean.
 *
 * Requires: types. Ensures: no auto_pad; no GlobalAveragePool; every attribute that has a default is given.
 */
export function plainWindows(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    if (node.opType === "GlobalAveragePool") {
      const axes = shapeOf(typed, node.inputs[0]!).flatMap((_, axis) => (axis < 2 ? [] : [axis]));
      const given = constant(int64Tensor(fresh(`${node.outputs[0]!}.axes`), axes));
      return [makeNode(node.name, "ReduceMean", [node.inputs[0]!, given], node.outputs, { keepdims: 1 })];
    }
    const own = windowAttributes.get(node.opType);
    if (own === undefined) return undefined;
    const [, , ...sizes] = shapeOf(typed, node.inputs[0]!);
    const view = typedNode(typed, node);
    const kernel = node.opType === "Conv" ? shapeOf(typed, node.inputs[1]!).slice(2) : undefined;
    const { kernel: kernelShape, strides, dilations, pads } = windowsOf(view, sizes, kernel);
    const others = Object.entries(own).map(([name, fallback]) => [name, intAttribute(view, name, fallback)]);
    const attributes = { kernel_shape: kernelShape, strides, dilations, pads, ...(Object.fromEntries(others) as Record<string, number>) };
    const plain = makeNode(node.name, node.opType, node.inputs, node.outputs, attributes);
    return hasSameAttributes(plain, node) ? undefined : [plain];
  });
}

/** What else these operators say, and what that is where it is left out. */
const windowAttributes: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map<string, Readonly<Record<string, number>>>([
  ["AveragePool", { ceil_mode: 0, count_include_pad: 0 }],
  ["Conv", { group: 1 }],
  ["MaxPool", { ceil_mode: 0, storage_order: 0 }],
]);

function hasSameAttributes(a: OnnxNode, b: OnnxNode): boolean {
  return (
    a.attributes.size === b.attributes.size &&
    [...a.attributes].every(([name, { value }]) => String(b.attributes.get(name)?.value) === String(value))
  );
}
