import { float32Tensor, int64Tensor, makeNode } from "../../builder.ts";
import type { Attribute, OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import type { Tensor } from "../../../inspect/tensor.ts";
import { malformed } from "../../upgrade/change.ts";
import { rewriteNodes } from "../rewrite.ts";

/**
 * Says constants one way: as initializers.
 *
 * Requires: opset 21. Ensures: no Constant and no ConstantOfShape, which is an Expand of its value; names of values stay.
 *
 * @throws BalafonError FORMAT_INVALID for a constant that is no numbers
 */
export function storeConstants(model: string, graph: OnnxGraph): OnnxGraph {
  return rewriteNodes(graph, (node, { fresh, constant }) => {
    const [output = ""] = node.outputs;
    if (node.opType === "Constant") {
      constant(constantOf(model, node, output));
      return [];
    }
    if (node.opType !== "ConstantOfShape") return undefined;
    const value = node.attributes.get("value");
    const name = fresh(`${output}.value`);
    constant(value?.kind === "tensor" ? { ...value.value, name } : float32Tensor(name, [1], Float32Array.of(0)));
    const [shape = ""] = node.inputs;
    // An Expand to no axes would leave the one of a value [1]; the scalar has none.
    const scalar = fresh(`${output}.scalar`);
    const none = constant(int64Tensor(fresh(`${output}.none`), []));
    return [makeNode(scalar, "Reshape", [name, none], [scalar]), makeNode(node.name, "Expand", [scalar, shape], [output])];
  });
}

function constantOf(model: string, node: OnnxNode, name: string): Tensor {
  for (const attribute of node.attributes.values()) {
    const tensor = tensorOf(name, attribute);
    if (tensor !== undefined) return tensor;
  }
  throw malformed(model, node, "holds no numbers");
}

function tensorOf(name: string, attribute: Attribute): Tensor | undefined {
  if (attribute.kind === "tensor") return { ...attribute.value, name };
  if (attribute.kind === "float") return float32Tensor(name, [], Float32Array.of(attribute.value));
  if (attribute.kind === "floats") return float32Tensor(name, [attribute.value.length], Float32Array.from(attribute.value));
  if (attribute.kind === "ints") return int64Tensor(name, attribute.value);
  return attribute.kind === "int" ? { ...int64Tensor(name, [attribute.value]), shape: [] } : undefined;
}
