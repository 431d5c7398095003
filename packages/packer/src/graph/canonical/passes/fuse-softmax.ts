import { makeNode } from "../../builder.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { reducedAxes } from "../infer/reductions.ts";
import { rewriteNodes } from "../rewrite.ts";
import { intAttribute } from "../typed-node.ts";
import { typedNode, type TypedGraph } from "../typed-graph.ts";

/**
 * Says softmax that is spelled out as the operator: exp(d) / sum(exp(d)), of d = x - max(x) or of any d, which float16 could not compute so.
 *
 * Requires: types. Ensures: the same values but for rounding; a sum over other axes than the maximum's is a softmax of d.
 */
export function fuseSoftmax(typed: TypedGraph): OnnxGraph {
  const index = indexGraph(typed.graph);
  const overOneAxis = (node: OnnxNode | undefined, opType: string): number | undefined => {
    if (node?.opType !== opType || intAttribute(typedNode(typed, node), "keepdims", 1) === 0) return undefined;
    const axes = reducedAxes(typedNode(typed, node));
    return axes.length === 1 ? axes[0] : undefined;
  };
  return rewriteNodes(typed.graph, (node) => {
    const [powers = "", total = ""] = node.inputs;
    const power = node.opType === "Div" ? index.producer(powers) : undefined;
    const sum = index.producer(total);
    const axis = overOneAxis(sum, "ReduceSum");
    if (power?.opType !== "Exp" || axis === undefined || sum!.inputs[0] !== powers) return undefined;
    const [argument = ""] = power.inputs;
    const shift = index.producer(argument);
    const most = index.producer(shift?.inputs[1] ?? "");
    const isShifted = shift?.opType === "Sub" && overOneAxis(most, "ReduceMax") === axis && most!.inputs[0] === shift.inputs[0];
    return [makeNode(node.name, "Softmax", [isShifted ? shift.inputs[0]! : argument], node.outputs, { axis })];
  });
}
