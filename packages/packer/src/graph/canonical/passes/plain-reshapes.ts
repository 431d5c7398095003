import { int64Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import { shapeOf, type TypedGraph } from "../typed-graph.ts";

const reshaping = new Set(["Flatten", "Reshape", "Squeeze", "Unsqueeze"]);

/**
 * Says every change of shape as a Reshape to sizes that are all written out.
 *
 * Requires: types. Ensures: no Flatten, Squeeze and Unsqueeze; no -1 and no 0 that copies in a Reshape's shape.
 */
export function plainReshapes(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    const [output = ""] = node.outputs;
    if (!reshaping.has(node.opType)) return undefined;
    const shape = shapeOf(typed, output);
    const isPlain = node.opType === "Reshape" && typed.constants.get(node.inputs[1]!)?.values.join() === shape.join();
    if (isPlain && !node.attributes.has("allowzero")) return undefined;
    const sizes = constant(int64Tensor(fresh(`${output}.shape`), shape));
    return [makeNode(node.name, "Reshape", [node.inputs[0]!, sizes], [output])];
  });
}
