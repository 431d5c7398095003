import { BalafonError } from "@balafon/manifest-schema";
import { quoted } from "../../../inspect/quoted.ts";
import type { DType } from "../../../inspect/tensor.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { unsupported } from "../typed-node.ts";
import { typedNode, type TypedGraph } from "../typed-graph.ts";

/** What a graph may compute in; weights may be stored in any float type. */
const computed = new Set(["float32", "int32", "bool"]);

/**
 * Changes nothing. Ensures: every value that is given or computed is float32, int32 or bool, has no more axes than Core ML allows, and at least one element.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED naming the node, or FORMAT_UNSUPPORTED naming the input
 */
export function checkTypes(typed: TypedGraph): OnnxGraph {
  for (const { name, dtype } of typed.graph.inputs)
    if (dtype !== "float32" && dtype !== "int32") throw inputUnsupported(typed.model, name, dtype);
  for (const node of typed.graph.nodes) {
    for (const output of node.outputs) {
      const type = typed.types.get(output);
      if (type === undefined) continue;
      const refuse = (problem: string, hint: string) => unsupported(typedNode(typed, node), `gives ${problem}`, hint);
      if (!computed.has(type.dtype)) throw refuse(`a value of ${type.dtype}`, "Export it in float32, whatever the weights are stored in.");
      if (type.shape.length > 5) throw refuse(`a value of ${type.shape.length} axes`, "Core ML has values of up to 5 axes.");
      if (type.shape.includes(0))
        throw refuse(`a value of no elements, [${type.shape.join(", ")}]`, "Export it for windows that are longer.");
    }
  }
  return typed.graph;
}

function inputUnsupported(model: string, name: string, dtype: DType): BalafonError {
  return new BalafonError("FORMAT_UNSUPPORTED", {
    subject: model,
    problem: `the input ${quoted(name)} is of an element type that Core ML does not take`,
    expected: "float32 or int32",
    found: dtype,
    hint: "Export it with float32 inputs.",
  });
}
