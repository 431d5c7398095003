import { int64Tensor, makeNode } from "../../builder.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import { axisOf, intAttribute } from "../typed-node.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/**
 * Says LogSoftmax, and Log of a Softmax, so that float16 gives no infinities: d - log(sum(exp(d))) of d = x - max(x). Each exp is at most 1 and their sum at
 * least 1, while the logarithm of a Softmax meets probabilities that float16 rounds to 0.
 *
 * Requires: types. Ensures: no LogSoftmax; the same values but for rounding.
 */
export function stableLogSoftmax(typed: TypedGraph): OnnxGraph {
  const index = indexGraph(typed.graph);
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    const inner = node.opType === "Log" ? index.producer(node.inputs[0]!) : undefined;
    const softmax = node.opType === "LogSoftmax" ? node : inner?.opType === "Softmax" ? inner : undefined;
    if (softmax === undefined) return undefined;
    const [output = ""] = node.outputs;
    const view = typedNode(typed, softmax);
    const axis = axisOf(view, intAttribute(view, "axis", -1), shapeOf(typed, output).length);
    const axes = constant(int64Tensor(fresh(`${output}.axes`), [axis]));
    const [most, shifted, powers, total, log] = ["max", "shifted", "exp", "sum", "log"].map((part) => fresh(`${output}/${part}`)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return [
      makeNode(most, "ReduceMax", [softmax.inputs[0]!, axes], [most], { keepdims: 1 }),
      makeNode(shifted, "Sub", [softmax.inputs[0]!, most], [shifted]),
      makeNode(powers, "Exp", [shifted], [powers]),
      makeNode(total, "ReduceSum", [powers, axes], [total], { keepdims: 1 }),
      makeNode(log, "Log", [total], [log]),
      makeNode(node.name, "Sub", [shifted, log], [output]),
    ];
  });
}
