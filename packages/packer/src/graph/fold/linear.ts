import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { isFloatCast, type GraphIndex } from "./graph-index.ts";

/** y = x W + b over the last axis, in float32, with weights that nothing else reads: its weights may be changed. */
export interface Linear {
  readonly input: string;
  /** What the bias was added to, or the product itself where there is none. */
  readonly output: string;
  readonly product: OnnxNode;
  readonly weight: Tensor;
  /** Which axis of the stored weight its inputs lie along: 0 as a MatMul takes it, 1 where a Transpose lies between. */
  readonly inputAxis: 0 | 1;
  readonly inputs: number;
  readonly outputs: number;
  readonly bias?: { readonly tensor: Tensor; readonly sum: OnnxNode };
}

/**
 * The linear layer whose product a node is.
 *
 * Requires: nodes in topological order. Ensures: undefined for a MatMul whose weight is computed, shared, or not float32 where it is multiplied.
 */
export function linearOf(index: GraphIndex, product: OnnxNode): Linear | undefined {
  const [input, operand] = product.inputs;
  if (product.opType !== "MatMul" || product.domain !== "" || input === undefined || operand === undefined) return undefined;
  const source = weightOf(index, operand);
  if (source === undefined) return undefined;
  const { weight, inputAxis } = source;
  const [inputs, outputs] = [weight.shape[inputAxis]!, weight.shape[1 - inputAxis]!];
  const value = product.outputs[0]!;
  const bias = biasOf(index, value, outputs);
  return {
    input,
    output: bias?.sum.outputs[0] ?? value,
    product,
    weight,
    inputAxis,
    inputs,
    outputs,
    ...(bias === undefined ? {} : { bias }),
  };
}

/** The initializer behind casts to float32, identities and matrix transposes that nothing else reads. */
function weightOf(index: GraphIndex, operand: string): { weight: Tensor; inputAxis: 0 | 1 } | undefined {
  let inputAxis: 0 | 1 = 0;
  let isFloat32 = false;
  for (let value = operand; ;) {
    if (index.readers(value).length !== 1 || index.isOutput(value)) return undefined;
    const node = index.producer(value);
    if (node === undefined) {
      const weight = index.stored(value);
      const isMatrix = weight?.shape.length === 2 && weight.shape.every((dim) => dim > 0);
      const fits = isMatrix && (weight.dtype === "float32" || (isFloat32 && /^(b?float16)$/.test(weight.dtype)));
      return fits ? { weight, inputAxis } : undefined;
    }
    if (isMatrixTranspose(node)) inputAxis = inputAxis === 0 ? 1 : 0;
    else if (isFloatCast(node)) isFloat32 = true;
    else if (node.opType !== "Identity") return undefined;
    value = node.inputs[0]!;
  }
}

function isMatrixTranspose({ opType, attributes }: OnnxNode): boolean {
  const perm = attributes.get("perm");
  return opType === "Transpose" && perm?.kind === "ints" && perm.value.length === 2 && Number(perm.value[0]) === 1;
}

/** The Add of a vector of one number for each output, if that is all that reads the product. */
function biasOf(index: GraphIndex, product: string, outputs: number): Linear["bias"] {
  const [sum, ...others] = index.readers(product);
  if (sum?.opType !== "Add" || others.length > 0 || index.isOutput(product)) return undefined;
  const tensor = index.float32Constant(sum.inputs[0] === product ? sum.inputs[1]! : sum.inputs[0]!);
  return tensor?.shape.length === 1 && tensor.shape[0] === outputs ? { tensor, sum } : undefined;
}
