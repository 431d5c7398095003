import type { OnnxGraph, OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";

/** Who writes and who reads each value of a graph. */
export interface GraphIndex {
  producer(value: string): OnnxNode | undefined;
  /** The nodes that read a value, one that reads it twice listed twice. */
  readers(value: string): readonly OnnxNode[];
  isOutput(value: string): boolean;
  /** The initializer or Constant that a value is, as it lies in the file. */
  stored(value: string): Tensor | undefined;
  /** The stored tensor that a value is, looking through casts to float32, if the value is float32; else undefined. */
  float32Constant(value: string): Tensor | undefined;
}

/** ONNX's TensorProto.DataType of float32. */
const float = 1;

export function indexGraph({ nodes, outputs, initializers }: OnnxGraph): GraphIndex {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const tensors = new Map(initializers.map((tensor) => [tensor.name, tensor]));
  const outputNames = new Set(outputs.map(({ name }) => name));
  const readers = new Map<string, OnnxNode[]>();
  for (const node of nodes) {
    for (const input of node.inputs) {
      const known = readers.get(input);
      if (known === undefined) readers.set(input, [node]);
      else known.push(node);
    }
  }
  const stored = (value: string): Tensor | undefined => {
    const constant = producers.get(value);
    if (constant?.opType !== "Constant") return tensors.get(value);
    const attribute = constant.attributes.get("value");
    return attribute?.kind === "tensor" ? attribute.value : undefined;
  };
  return {
    producer: (value) => producers.get(value),
    readers: (value) => readers.get(value) ?? [],
    isOutput: (value) => outputNames.has(value),
    stored,
    float32Constant: (value) => {
      const cast = producers.get(value);
      const tensor = isFloatCast(cast) ? stored(cast!.inputs[0]!) : stored(value);
      const isFloat32 = tensor?.dtype === "float32" || (isFloatCast(cast) && /float/.test(tensor?.dtype ?? ""));
      return isFloat32 ? tensor : undefined;
    },
  };
}

/** Whether a node gives float32 of its input. */
export function isFloatCast(node: OnnxNode | undefined): boolean {
  return node?.opType === "Cast" && Number(node.attributes.get("to")?.value) === float;
}
