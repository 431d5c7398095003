import { float32Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import { scalarOf, type TypedGraph } from "../typed-graph.ts";

/**
 * Says powers with the operators that they are of: squares and cubes as products, x^0.5 as Sqrt, 1 / x as Div.
 *
 * Requires: plain scalars. Ensures: no Reciprocal, no Pow of a constant 0.5, 2 or 3.
 */
export function plainPowers(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    const [x = "", exponent] = node.inputs;
    const [output = ""] = node.outputs;
    if (node.opType === "Reciprocal") {
      const one = constant(float32Tensor(fresh(`${output}.one`), [], Float32Array.of(1)));
      return [makeNode(node.name, "Div", [one, x], [output])];
    }
    const power = node.opType === "Pow" ? scalarOf(typed, exponent) : undefined;
    if (power === 0.5) return [makeNode(node.name, "Sqrt", [x], [output])];
    if (power === 2) return [makeNode(node.name, "Mul", [x, x], [output])];
    if (power !== 3) return undefined;
    const square = fresh(`${output}/square`);
    return [makeNode(square, "Mul", [x, x], [square]), makeNode(node.name, "Mul", [square, x], [output])];
  });
}
