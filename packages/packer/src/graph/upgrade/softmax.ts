import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { makeNode } from "../builder.ts";
import { baseOf, inputOf, type Rewriting } from "./change.ts";

/**
 * Softmax and LogSoftmax since opset 13 normalize along one axis. Before, they flattened to 2-D at `axis` (1 where it is left out) and normalized
 * over everything from there on, which is the same along the last axis only.
 */
export function softmaxOverRest(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const axis = node.attributes.get("axis") ?? ({ kind: "int", value: 1 } as const);
  const [input, base] = [inputOf(node, rewriting), baseOf(node)];
  if (axis.value === -1) return [node];
  const [flat, soft, shape] = ["flat", "soft", "shape"].map((name) => rewriting.fresh(`${base}.${name}`)) as [string, string, string];
  return [
    { ...makeNode(flat, "Flatten", [input], [flat]), attributes: new Map([["axis", axis]]) },
    makeNode(node.name, node.opType, [flat], [soft], { axis: -1 }),
    makeNode(shape, "Shape", [input], [shape]),
    // A 0 in a shape means "as in the input" otherwise, and the input is flat.
    makeNode(`${base}.unflat`, "Reshape", [soft, shape], node.outputs, { allowzero: 1 }),
  ];
}
