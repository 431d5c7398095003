import { int64Tensor } from "../../builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { reducedAxes } from "../infer/reductions.ts";
import { rewriteNodes, type Additions } from "../rewrite.ts";
import { axisOf, intAttribute } from "../typed-node.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/** The attribute `axis` and what it is where it is left out. */
const defaults: Readonly<Record<string, number | undefined>> = {
  Concat: undefined,
  Gather: 0,
  LayerNormalization: -1,
  Softmax: -1,
  TopK: -1,
};

/**
 * Counts axes from the front and writes them out.
 *
 * Requires: types. Ensures: Concat, Gather, LayerNormalization, Softmax, TopK and reductions have axes of 0 and more; a reduction has axes and keepdims, and no
 * way to do nothing.
 */
export function plainAxes(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, additions) => {
    if (node.opType.startsWith("Reduce")) return plainReduction(typed, node, additions);
    if (!Object.hasOwn(defaults, node.opType)) return undefined;
    const view = typedNode(typed, node);
    const axis = axisOf(view, intAttribute(view, "axis", defaults[node.opType]), shapeOf(typed, node.inputs[0]!).length);
    if (Number(node.attributes.get("axis")?.value) === axis) return undefined;
    return [{ ...node, attributes: new Map([...node.attributes, ["axis", { kind: "int", value: axis }]]) }];
  });
}

function plainReduction(typed: TypedGraph, node: OnnxNode, { fresh, constant }: Additions): OnnxNode[] | undefined {
  const view = typedNode(typed, node);
  const axes = reducedAxes(view);
  const keepdims = intAttribute(view, "keepdims", 1);
  const isPlain =
    typed.constants.get(node.inputs[1] ?? "")?.values.join() === axes.join() &&
    node.attributes.has("keepdims") &&
    node.attributes.size === 1;
  if (isPlain) return undefined;
  const [output = ""] = node.outputs;
  const source = node.inputs[0]!;
  if (axes.length === 0) return [{ ...node, opType: "Identity", inputs: [source], attributes: new Map() }];
  const given = constant(int64Tensor(fresh(`${output}.axes`), axes));
  return [{ ...node, inputs: [source, given], attributes: new Map([["keepdims", { kind: "int", value: keepdims }]]) }];
}
