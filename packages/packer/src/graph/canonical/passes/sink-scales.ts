import { makeNode } from "../../builder.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import { shapeOf, scalarOf, type TypedGraph } from "../typed-graph.ts";

const moves = new Set(["Reshape", "Transpose"]);

/**
 * Multiplies by one number behind what only moves elements, not before it: `oneScale` then finds the scale of keys that were scaled before they were turned.
 *
 * Requires: plain Reshapes, plain scalars. Ensures: the same values; a product that something else reads as well stays.
 */
export function sinkScales(typed: TypedGraph): OnnxGraph {
  const index = indexGraph(typed.graph);
  return rewriteNodes(typed.graph, (node, { fresh }) => {
    const [output = ""] = node.outputs;
    const scale = moves.has(node.opType) ? index.producer(node.inputs[0]!) : undefined;
    if (scale?.opType !== "Mul" && scale?.opType !== "Div") return undefined;
    const [scaled = "", factor = ""] = scale.inputs;
    const product = scale.outputs[0]!;
    const isScale = scalarOf(typed, factor) !== undefined && shapeOf(typed, scaled).join() === shapeOf(typed, product).join();
    if (!isScale || index.readers(product).length !== 1 || index.isOutput(product)) return undefined;
    const moved = fresh(`${output}/unscaled`);
    return [
      { ...node, outputs: [moved], inputs: [scaled, ...node.inputs.slice(1)], name: moved },
      makeNode(node.name, scale.opType, [moved, factor], [output]),
    ];
  });
}
