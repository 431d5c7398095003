import type { OnnxGraph, OnnxNode } from "../inspect/onnx/model.ts";
import { isMatrixTranspose, weightInputs } from "./sites.ts";

/** ONNX's TensorProto.DataType FLOAT. */
const float = 1;

/** A node that reads a weight where weights are read. */
export interface WeightReading {
  readonly node: OnnxNode;
  /** Which input of it the weight is. */
  readonly input: number;
  /** Whether an odd number of matrix transposes lies between. */
  readonly flips: boolean;
  /** Whether it is read as float32. */
  readonly isFloat32: boolean;
}

/** By initializer, the nodes that read it as a weight, directly or through casts, identities and transposes. */
export function readingsOf(graph: OnnxGraph): ReadonlyMap<string, readonly WeightReading[]> {
  const origins = new Map(graph.initializers.map(({ name, dtype }) => [name, { name, flips: false, isFloat32: dtype === "float32" }]));
  const readings = new Map<string, WeightReading[]>();
  for (const node of graph.nodes) {
    if (node.domain !== "") continue;
    const first = origins.get(node.inputs[0] ?? "");
    if (first !== undefined && (node.opType === "Cast" || node.opType === "Identity" || isMatrixTranspose(node)))
      origins.set(node.outputs[0]!, {
        name: first.name,
        flips: first.flips !== isMatrixTranspose(node),
        isFloat32: node.opType === "Cast" ? Number(node.attributes.get("to")?.value) === float : first.isFloat32,
      });
    for (const input of weightInputs[node.opType] ?? []) {
      const origin = origins.get(node.inputs[input] ?? "");
      if (origin === undefined) continue;
      const own = readings.get(origin.name) ?? [];
      readings.set(origin.name, [...own, { node, input, flips: origin.flips, isFloat32: origin.isFloat32 }]);
    }
  }
  return readings;
}
