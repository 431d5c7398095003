import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { Linear } from "./linear.ts";

/** A layer normalization that only linear layers read, so that its gain and bias can move into them. */
export interface Norm {
  readonly node: OnnxNode;
  readonly input: string;
  readonly width: number;
  readonly gain: Tensor;
  readonly bias?: Tensor;
  readonly readers: readonly Linear[];
}

/** Whether a node normalizes the last axis. */
export function isNorm(node: OnnxNode): boolean {
  return node.opType === "LayerNormalization" && Number(node.attributes.get("axis")?.value ?? -1) === -1;
}

/**
 * The normalization that a node is, if its gain and bias are stored, in float32 where they are used, and every reader of it is one of `linears`.
 *
 * @param linears by the value that they read
 */
export function normOf(index: GraphIndex, node: OnnxNode, linears: ReadonlyMap<string, readonly Linear[]>): Norm | undefined {
  const [input, gainValue, biasValue] = node.inputs;
  const [output, ...statistics] = node.outputs;
  if (!isNorm(node) || statistics.some((name) => name !== "")) return undefined;
  const gain = index.float32Constant(gainValue!);
  const bias = biasValue ? index.float32Constant(biasValue) : undefined;
  const width = gain?.shape[0];
  if (gain === undefined || width === undefined || !isVector(gain, width)) return undefined;
  if (biasValue && (bias === undefined || !isVector(bias, width))) return undefined;
  const readers = linears.get(output!) ?? [];
  const onlyReaders = readers.length > 0 && readers.length === index.readers(output!).length && !index.isOutput(output!);
  if (!onlyReaders || readers.some(({ inputs }) => inputs !== width)) return undefined;
  return { node, input: input!, width, gain, readers, ...(bias === undefined ? {} : { bias }) };
}

const isVector = ({ shape }: Tensor, length: number): boolean => shape.length === 1 && shape[0] === length;
