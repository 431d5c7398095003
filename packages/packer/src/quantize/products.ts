import type { OnnxGraph, OnnxNode } from "../inspect/onnx/model.ts";
import { isMatrixTranspose, type WeightSite } from "./sites.ts";

/** ONNX's TensorProto.DataType FLOAT. */
const float32 = 1;

/** What reads a weight, where all that reads it multiplies float32 activations by it from the right. */
export interface Products {
  /** MatMul and Gemm nodes, in the graph's order. */
  readonly nodes: readonly OnnxNode[];
  /** Casts, identities and transposes between the weight and them, which nothing else reads. */
  readonly between: readonly OnnxNode[];
}

/** Finds the products of one weight: undefined where anything else reads it, or where the products need more than x W. */
export type FindProducts = (site: WeightSite) => Products | undefined;

export function createFindProducts(graph: OnnxGraph): FindProducts {
  const readers = new Map<string, OnnxNode[]>();
  for (const node of graph.nodes) {
    for (const input of new Set(node.inputs)) {
      const known = readers.get(input);
      if (known === undefined) readers.set(input, [node]);
      else known.push(node);
    }
  }
  const outputs = new Set(graph.outputs.map(({ name }) => name));
  const order = new Map(graph.nodes.map((node, index) => [node, index]));
  return ({ tensor, transposed }) => {
    const nodes: OnnxNode[] = [];
    const between: OnnxNode[] = [];
    const follow = (value: string, dtype: string, flips: boolean): boolean => {
      if (outputs.has(value)) return false;
      return (readers.get(value) ?? []).every((node) => {
        if (node.domain === "" && passes.has(node.opType)) {
          between.push(node);
          return follow(node.outputs[0]!, castTo(node) ?? dtype, flips !== isMatrixTranspose(node));
        }
        nodes.push(node);
        return dtype === "float32" && isProduct(node, value) && (flips === isGemmTransposed(node)) === transposed;
      });
    };
    if (!follow(tensor.name, tensor.dtype, false)) return undefined;
    return { nodes: nodes.sort((a, b) => order.get(a)! - order.get(b)!), between };
  };
}

const passes = new Set(["Cast", "Identity", "Transpose"]);

function castTo({ opType, attributes }: OnnxNode): string | undefined {
  if (opType !== "Cast") return undefined;
  return Number(attributes.get("to")?.value) === float32 ? "float32" : "other";
}

/** Another factor than 1 or a transposed left operand is nothing that MatMulNBits does. */
function isProduct({ domain, opType, inputs, attributes }: OnnxNode, value: string): boolean {
  if (domain !== "" || inputs.filter((input) => input === value).length !== 1 || inputs[1] !== value) return false;
  if (opType === "MatMul") return true;
  const number = (name: string, fallback: number): number => Number(attributes.get(name)?.value ?? fallback);
  return opType === "Gemm" && number("alpha", 1) === 1 && number("beta", 1) === 1 && number("transA", 0) === 0;
}

const isGemmTransposed = ({ opType, attributes }: OnnxNode): boolean =>
  opType === "Gemm" && Number(attributes.get("transB")?.value ?? 0) === 1;
