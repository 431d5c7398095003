import type { OnnxGraph } from "../../inspect/onnx/model.ts";
import { makeNode } from "../../graph/builder.ts";
import { storedTensors, type PlannedWeight } from "../../quantize/plan.ts";
import { lowerWeight } from "./decode.ts";
import { fuseBiases } from "./fuse-bias.ts";
import { lowerPacked } from "./packed.ts";
import { createShared } from "./shared.ts";

/** ONNX's TensorProto.DataType of the types that a graph may compute in. */
const dataTypes: Readonly<Record<string, number>> = { float16: 10, float64: 11, bfloat16: 16 };

/**
 * Replaces weights by codes, and either the operators that restore them or operators that multiply by codes.
 *
 * Requires: opset 21. Ensures: every other value is as before; a weight that was not float32 is restored as float32 and then cast to what it was,
 * unless all that reads it casts it to float32 anyway. A bias that is added to a packed product becomes the product's own.
 */
export function lowerWeights(graph: OnnxGraph, planned: readonly PlannedWeight[]): OnnxGraph {
  const replaced = new Set(planned.map(({ site }) => site.tensor.name));
  const shared = createShared();
  const isPacked = ({ coded }: PlannedWeight): boolean => coded?.form === "packed";
  const restored = planned.filter((weight) => !isPacked(weight));
  const packed = planned.filter(isPacked);
  const lowered = restored.map((weight) => lowerWeight(weight, shared));
  const { leading, replacements } = lowerPacked(packed, graph.nodes, shared);
  const casts = restored.flatMap((weight) => castBack(graph, weight));
  const renamed = new Map(casts.map(({ inputs, outputs }) => [inputs[0]!, outputs[0]!]));
  const kept = graph.nodes.flatMap((node) => replacements.get(node) ?? node);
  const nodes = kept.map((node) => ({ ...node, inputs: node.inputs.map((input) => renamed.get(input) ?? input) }));
  return fuseBiases({
    ...graph,
    nodes: [...[...shared.values.values()].flat(), ...lowered.flatMap((part) => part.nodes), ...leading, ...casts, ...nodes],
    initializers: [
      ...graph.initializers.filter(({ name }) => !replaced.has(name)),
      ...shared.tensors.values(),
      ...lowered.flatMap(({ initializers }) => initializers),
      ...packed.flatMap(({ coded }) => storedTensors(coded!)),
    ],
  });
}

/** A graph that computes in another float type gets its weight back in that type. */
function castBack(graph: OnnxGraph, { site, scheme }: PlannedWeight) {
  const { name, dtype } = site.tensor;
  const asStored = scheme === "none" || (scheme === "fp16" && dtype === "float16");
  const to = dataTypes[dtype];
  const readers = graph.nodes.filter(({ inputs }) => inputs.includes(name));
  const allCast = readers.every(({ opType, attributes }) => opType === "Cast" && Number(attributes.get("to")?.value) === 1);
  if (asStored || to === undefined || allCast) return [];
  return [makeNode(`${name}/decode/as-${dtype}`, "Cast", [name], [`${name}:${dtype}`], { to })];
}
