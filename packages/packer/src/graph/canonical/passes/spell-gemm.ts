import { float32Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import type { TypedGraph } from "../typed-graph.ts";

/**
 * Says Gemm as a MatMul and an Add, the way in which linear layers of more than two axes come anyway: alpha A B + beta C.
 *
 * Requires: float32. Ensures: no Gemm; a weight's Transpose stands beside it, as `linearOf` looks for it.
 */
export function spellGemm({ graph }: TypedGraph): OnnxGraph {
  return rewriteNodes(graph, (node, { fresh, constant }) => {
    if (node.opType !== "Gemm") return undefined;
    const nodes: OnnxNode[] = [];
    const [a = "", b = "", c = ""] = node.inputs;
    const [output = ""] = node.outputs;
    const push = (opType: string, inputs: readonly string[], attributes = {}): string => {
      const name = fresh(`${output}/${opType}`);
      nodes.push(makeNode(name, opType, inputs, [name], attributes));
      return name;
    };
    const turned = (value: string, flag: string): string =>
      Number(node.attributes.get(flag)?.value ?? 0) === 0 ? value : push("Transpose", [value], { perm: [1, 0] });
    const scaled = (value: string, factor: string): string => {
      const scale = Number(node.attributes.get(factor)?.value ?? 1);
      return scale === 1 ? value : push("Mul", [value, constant(float32Tensor(fresh(`${output}.${factor}`), [], Float32Array.of(scale)))]);
    };
    const product = scaled(push("MatMul", [turned(a, "transA"), turned(b, "transB")]), "alpha");
    if (c !== "") push("Add", [product, scaled(c, "beta")]);
    const last = nodes.pop()!;
    return [...nodes, { ...last, name: node.name, outputs: node.outputs }];
  });
}
