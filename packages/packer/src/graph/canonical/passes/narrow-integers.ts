import { makeNode } from "../../builder.ts";
import { indexGraph, type GraphIndex } from "../../fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import type { Indexed } from "../algebra.ts";
import { constantTensor, holds } from "../evaluate/constants.ts";
import { rewriteNodes, type Additions } from "../rewrite.ts";
import { unsupported, type Constant } from "../typed-node.ts";
import { typedNode, type TypedGraph } from "../typed-graph.ts";

/** ONNX's TensorProto.DataType of int32 and int64. */
const [int32, int64] = [6, 7];

/** Inputs that say a shape, which ONNX takes as int64 only. */
const shapeInputs: Readonly<Record<string, readonly number[]>> = {
  Expand: [1],
  Pad: [1, 3],
  Reshape: [1],
  Resize: [3],
  Slice: [1, 2, 3, 4],
  Split: [1],
  Tile: [1],
  TopK: [1],
};

/**
 * Lets integers that the graph computes with be of 32 bits: Core ML has no others.
 *
 * Requires: types; no int64 inputs of the graph. Ensures: int64 is left in what says shapes only.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED for a constant that is beyond 32 bits
 */
export function narrowIntegers(typed: TypedGraph): OnnxGraph {
  const outputs = typed.graph.outputs.map((output) => (output.dtype === "int64" ? ({ ...output, dtype: "int32" } as const) : output));
  const indexed: Indexed = { typed, index: indexGraph(typed.graph) };
  const narrowed = rewriteNodes(typed.graph, (node, additions) => narrowNode(indexed, node, additions));
  return narrowed === typed.graph ? narrowed : { ...narrowed, outputs };
}

function narrowNode({ typed, index }: Indexed, node: OnnxNode, additions: Additions): OnnxNode[] | undefined {
  if (node.opType === "Cast" && Number(node.attributes.get("to")?.value) === int64)
    return [makeNode(node.name, "Cast", node.inputs, node.outputs, { to: int32 })];
  const inputs = node.inputs.map((input, at) => {
    const constant = typed.constants.get(input);
    const saysShape = (shapeInputs[node.opType] ?? (node.opType.startsWith("Reduce") ? [1] : [])).includes(at);
    return constant?.dtype !== "int64" || saysShape ? input : narrowConstant(typed, node, input, constant, additions);
  });
  const changed = inputs.some((input, at) => input !== node.inputs[at]);
  const [values = "", indices = ""] = node.outputs;
  if (node.opType === "TopK" && typed.types.get(indices)?.dtype === "int64" && !isNarrowed(index, indices)) {
    const wide = additions.fresh(`${indices}/int64`);
    return [{ ...node, inputs, outputs: [values, wide] }, makeNode(`${indices}/Cast`, "Cast", [wide], [indices], { to: int32 })];
  }
  return changed ? [{ ...node, inputs }] : undefined;
}

/** Whether all that reads a value casts it to 32 bits. */
function isNarrowed(index: GraphIndex, value: string): boolean {
  return index.readers(value).every(({ opType, attributes }) => opType === "Cast" && Number(attributes.get("to")?.value) === int32);
}

function narrowConstant(typed: TypedGraph, node: OnnxNode, name: string, constant: Constant, { fresh, constant: add }: Additions): string {
  if (constant.values.every((value) => holds("int32", value)))
    return add(constantTensor(fresh(`${name}.int32`), { ...constant, dtype: "int32" }));
  throw unsupported(
    typedNode(typed, node),
    `reads the integers of ${name}, which need more than 32 bits`,
    "Export it with smaller integers.",
  );
}
