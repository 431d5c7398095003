import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import type { TypedGraph } from "../typed-graph.ts";

const commutative = new Set(["Add", "Mul", "Max", "Min"]);

/** Puts the stored operand of a sum or product last. Ensures: a bias or a scale is the second input. */
export function orderOperands({ graph }: TypedGraph): OnnxGraph {
  const stored = new Set(graph.initializers.map(({ name }) => name));
  return rewriteNodes(graph, (node) => {
    const [a = "", b = ""] = node.inputs;
    const turns = commutative.has(node.opType) && node.inputs.length === 2 && stored.has(a) && !stored.has(b);
    return turns ? [{ ...node, inputs: [b, a] }] : undefined;
  });
}
