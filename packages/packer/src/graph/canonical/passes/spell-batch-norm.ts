import { float32Tensor, int64Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import { floatAttribute } from "../typed-node.ts";
import { shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/**
 * Says BatchNormalization as x scale + offset for each channel: gamma / sqrt(variance + epsilon), and beta - mean scale. Statistics are constants, so both are
 * computed here in float32; in float16 a variance of training can be zero or infinite.
 *
 * Requires: types. Ensures: no BatchNormalization.
 */
export function spellBatchNorm(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    if (node.opType !== "BatchNormalization") return undefined;
    const [x = "", gamma = "", beta = "", mean = "", variance = ""] = node.inputs;
    const [output = ""] = node.outputs;
    const nodes: OnnxNode[] = [];
    const push = (opType: string, inputs: readonly string[]): string => {
      const name = fresh(`${output}/${opType}`);
      nodes.push(makeNode(name, opType, inputs, [name]));
      return name;
    };
    const epsilon = floatAttribute(typedNode(typed, node), "epsilon", 1e-5);
    const kept = push("Add", [variance, constant(float32Tensor(fresh(`${output}.epsilon`), [], Float32Array.of(epsilon)))]);
    const scale = push("Div", [gamma, push("Sqrt", [kept])]);
    const offset = push("Sub", [beta, push("Mul", [mean, scale])]);
    const shape = constant(
      int64Tensor(fresh(`${output}.channels`), [
        -1,
        ...shapeOf(typed, x)
          .slice(2)
          .map(() => 1),
      ]),
    );
    const scaled = push("Mul", [x, push("Reshape", [scale, shape])]);
    const shifted = push("Reshape", [offset, shape]);
    return [...nodes, makeNode(node.name, "Add", [scaled, shifted], [output])];
  });
}
