import { BalafonError } from "@balafon/manifest-schema";
import { freshNames } from "../inspect/onnx/fresh-names.ts";
import type { OnnxGraph, OnnxNode, OpsetImport } from "../inspect/onnx/model.ts";
import { quoted } from "../inspect/quoted.ts";
import type { Tensor } from "../inspect/tensor.ts";
import { float32Tensor, int64Tensor } from "./builder.ts";
import type { Rewriting } from "./upgrade/change.ts";
import { operators } from "./upgrade/operators.ts";

/** What is emitted: opset 21 is the first with 4-bit integers. */
export const emittedOpset = 21;
const oldestOpset = 9;

/**
 * Brings a graph to opset 21.
 *
 * Requires: ONNX's own operators only, opset 9 to 21. Ensures: the same values under the same names, beside new ones.
 *
 * @throws BalafonError OPSET_UNSUPPORTED; OPERATOR_UNSUPPORTED, naming the node; FORMAT_INVALID for a node that lacks what its operator requires.
 */
export function upgradeOpset(model: string, graph: OnnxGraph, opsetImport: readonly OpsetImport[]): OnnxGraph {
  const version = opsetImport.find(({ domain }) => domain === "" || domain === "ai.onnx")?.version ?? 0;
  if (version < oldestOpset || version > emittedOpset) throw opsetUnsupported(model, version);
  const added: Tensor[] = [];
  const rewriting = rewritingOf(model, graph, version, added);
  const nodes = graph.nodes.flatMap((node) => upgradeNode(node, rewriting));
  return { ...graph, nodes, initializers: [...graph.initializers, ...added] };
}

function rewritingOf(model: string, { inputs, initializers, nodes, outputs }: OnnxGraph, version: number, added: Tensor[]): Rewriting {
  const fresh = freshNames([...inputs, ...initializers].map(({ name }) => name).concat(nodes.flatMap((node) => node.outputs)));
  const read = new Set([...nodes.flatMap((node) => node.inputs), ...outputs.map(({ name }) => name)]);
  const add = (tensor: Tensor): string => {
    added.push(tensor);
    return tensor.name;
  };
  return {
    model,
    version,
    fresh,
    integers: (base, values) => add(int64Tensor(fresh(base), values)),
    scalar: (base, value) => add(float32Tensor(fresh(base), [], Float32Array.of(value))),
    isRead: (name) => read.has(name),
  };
}

function upgradeNode(node: OnnxNode, rewriting: Rewriting): readonly OnnxNode[] {
  const changes = node.domain === "" || node.domain === "ai.onnx" ? operators.get(node.opType) : undefined;
  if (changes === undefined) throw operatorUnsupported(rewriting.model, node);
  let nodes: readonly OnnxNode[] = [node];
  for (const { until, upgrade } of changes) if (rewriting.version < until) nodes = nodes.flatMap((each) => upgrade(each, rewriting));
  return nodes;
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
