import { BalafonError } from "@balafon/manifest-schema";
import { quoted } from "../inspect/quoted.ts";
import type { OnnxGraph, OnnxNode, OpsetImport } from "../inspect/onnx/model.ts";
import type { Tensor } from "../inspect/tensor.ts";
import { int64Tensor, makeNode } from "./builder.ts";

/** What is emitted: opset 21 is the first with 4-bit integers. */
export const emittedOpset = 21;
const oldestOpset = 17;

/** Operators whose meaning is the same from opset 17 to 21; later versions of them only admit more types. */
const unchanged = new Set(
  (
    "Abs Add And AveragePool Cast Ceil Clip Concat Constant ConstantOfShape Conv Cos Div Equal Erf Exp Expand Flatten Floor Gather Gelu Gemm Greater Identity " +
    "LayerNormalization Less Log MatMul Max MaxPool Min Mul Neg Not Or Pad Pow Range Reciprocal ReduceSum Relu Reshape Shape Sigmoid Sin Slice Softmax Sqrt Squeeze Sub Tanh " +
    "Tile Transpose Unsqueeze Where"
  ).split(" "),
);

/** Operators that took an attribute to an input, or gained a required attribute, at opset 18. */
const reductions = new Set([
  "ReduceL1",
  "ReduceL2",
  "ReduceLogSum",
  "ReduceLogSumExp",
  "ReduceMax",
  "ReduceMean",
  "ReduceMin",
  "ReduceProd",
  "ReduceSumSquare",
]);

/**
 * Brings a graph to opset 21.
 *
 * Requires: ONNX's own operators only, opset 17 to 21. Ensures: the same values under the same names.
 *
 * @throws BalafonError OPSET_UNSUPPORTED or OPERATOR_UNSUPPORTED, naming the node.
 */
export function upgradeOpset(model: string, graph: OnnxGraph, opsetImport: readonly OpsetImport[]): OnnxGraph {
  const version = opsetImport.find(({ domain }) => domain === "" || domain === "ai.onnx")?.version ?? 0;
  if (version < oldestOpset || version > emittedOpset) throw opsetUnsupported(model, version);
  const added: Tensor[] = [];
  const nodes = graph.nodes.map((node) => upgradeNode(model, node, version, added));
  return { ...graph, nodes, initializers: [...graph.initializers, ...added] };
}

function upgradeNode(model: string, node: OnnxNode, version: number, added: Tensor[]): OnnxNode {
  if (node.domain !== "" && node.domain !== "ai.onnx") throw operatorUnsupported(model, node);
  if (unchanged.has(node.opType)) return node;
  if (reductions.has(node.opType)) return version >= 18 ? node : axesToInput(node, added);
  if (node.opType === "Split") return version >= 18 || node.inputs[1] ? node : countOutputs(node);
  throw operatorUnsupported(model, node);
}

/** Since opset 18 the axes of a reduction are an input. */
function axesToInput(node: OnnxNode, added: Tensor[]): OnnxNode {
  const axes = node.attributes.get("axes");
  if (axes?.kind !== "ints") return node;
  const tensor = int64Tensor(`${node.outputs[0]}.axes`, axes.value.map(Number));
  added.push(tensor);
  const attributes = new Map([...node.attributes].filter(([key]) => key !== "axes"));
  return { ...node, inputs: [node.inputs[0]!, tensor.name], attributes };
}

/** Since opset 18 a Split into equal parts says how many. */
function countOutputs(node: OnnxNode): OnnxNode {
  // An input that is left out as "" counts as given where num_outputs is.
  const counted = makeNode(node.name, "Split", [node.inputs[0]!], node.outputs, { num_outputs: node.outputs.length });
  return { ...counted, attributes: new Map([...node.attributes, ...counted.attributes]) };
}

function opsetUnsupported(model: string, version: number): BalafonError {
  return new BalafonError("OPSET_UNSUPPORTED", {
    subject: model,
    problem: "the model's opset is not supported",
    expected: `opset ${oldestOpset} to ${emittedOpset}`,
    found: version === 0 ? "no opset of ONNX's own operators" : `opset ${version}`,
    hint: "Export it again with torch.onnx.export(..., opset_version=17) or later, or convert it with onnx.version_converter.",
  });
}

function operatorUnsupported(model: string, { name, opType, domain }: OnnxNode): BalafonError {
  const operator = domain === "" ? opType : `${domain}.${opType}`;
  return new BalafonError("OPERATOR_UNSUPPORTED", {
    subject: model,
    problem: `the operator ${quoted(operator)} of node ${quoted(name)} is not supported`,
    expected: "ONNX's own operators, without control flow, randomness or training",
    found: operator,
    hint: "Export the encoder in float, without runtime-specific fusions or dynamic quantization; Balafon quantizes it itself.",
  });
}
