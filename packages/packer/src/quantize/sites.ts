import type { OnnxGraph, OnnxNode } from "../inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../inspect/tensor.ts";

/** A weight that a MatMul, Gemm, Conv, LSTM or GRU reads, seen as rows that a dot product runs along. */
export interface WeightSite {
  readonly tensor: Tensor;
  readonly rows: number;
  /** The inputs of one output: what a rotation mixes and what groups divide. */
  readonly cols: number;
  /** Whether the tensor is stored [cols, rows], as a MatMul takes it; otherwise its rows are contiguous. */
  readonly transposed: boolean;
}

/** The operators that read weights, and which of their inputs those are: a recurrent network has one for its input and one for its state. */
export const weightInputs: Readonly<Record<string, readonly number[]>> = { MatMul: [1], Gemm: [1], Conv: [1], LSTM: [1, 2], GRU: [1, 2] };

const floatTypes = new Set(["float32", "float16", "bfloat16", "float64"]);

/**
 * The weights of a graph, in initializer order. Casts, identities and 2-d transposes between an initializer and the node that reads it are looked through.
 * A weight that several nodes read is listed once, as the first one reads it.
 */
export function findWeights(graph: OnnxGraph): WeightSite[] {
  const initializers = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const sites = new Map<string, WeightSite>();
  for (const node of graph.nodes) {
    if (node.domain !== "") continue;
    for (const input of weightInputs[node.opType] ?? []) {
      const { name, flips } = traceBack(node.inputs[input] ?? "", producers);
      const tensor = initializers.get(name);
      const site = tensor === undefined || !floatTypes.has(tensor.dtype) ? undefined : asSite(node, tensor, flips);
      if (site !== undefined && !sites.has(name)) sites.set(name, site);
    }
  }
  return graph.initializers.flatMap(({ name }) => sites.get(name) ?? []);
}

/** The value that `name` is a cast or a transpose of, and whether an odd number of transposes lies between. */
export function traceBack(name: string, producers: ReadonlyMap<string, OnnxNode>): { name: string; flips: boolean } {
  let flips = false;
  for (let node = producers.get(name); node !== undefined; node = producers.get(name)) {
    if (isMatrixTranspose(node)) flips = !flips;
    else if (node.opType !== "Cast" && node.opType !== "Identity") break;
    name = node.inputs[0]!;
  }
  return { name, flips };
}

export function isMatrixTranspose({ opType, attributes }: OnnxNode): boolean {
  const perm = attributes.get("perm");
  return opType === "Transpose" && (perm === undefined || (perm.kind === "ints" && perm.value.length === 2 && Number(perm.value[0]) === 1));
}

function asSite(node: OnnxNode, tensor: Tensor, flips: boolean): WeightSite | undefined {
  const { shape } = tensor;
  if (elementCount(shape) === 0) return undefined;
  if (node.opType === "Conv" && !flips && shape.length >= 3) {
    const cols = shape.slice(1).reduce((product, dim) => product * dim, 1);
    return { tensor, rows: shape[0]!, cols, transposed: false };
  }
  if (node.opType === "LSTM" || node.opType === "GRU") {
    // [directions, gates x hidden, inputs]
    if (flips || shape.length !== 3) return undefined;
    return { tensor, rows: shape[0]! * shape[1]!, cols: shape[2]!, transposed: false };
  }
  if ((node.opType !== "MatMul" && node.opType !== "Gemm") || shape.length !== 2) return undefined;
  const transB = node.opType === "Gemm" && Number(node.attributes.get("transB")?.value ?? 0) === 1;
  const transposed = flips === transB;
  const [first, second] = shape as [number, number];
  return transposed ? { tensor, rows: second, cols: first, transposed } : { tensor, rows: first, cols: second, transposed };
}
