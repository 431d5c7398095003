import type { Tensor } from "../../inspect/tensor.ts";
import { float32Tensor, memoryTensor } from "../../graph/builder.ts";
import type { CodedWeight } from "../../quantize/plan.ts";
import { createChain } from "./chain.ts";
import { share, type Shared } from "./shared.ts";

/** ONNX's TensorProto.DataType FLOAT. */
const float = 1;

/** The float32 value of a rotation's matrix, [block, block], made once: rows of rotated weights times it are the weights. */
export function rotationMatrixOf({ block, matrix }: NonNullable<CodedWeight["rotation"]>, shared: Shared): string {
  const name = `balafon.rotation.${block}`;
  const value = `${name}:matrix`;
  if (!shared.values.has(value)) {
    const unit = share(shared, float32Tensor(`${name}.unit`, [], Float32Array.of(Math.abs(matrix[0]!))));
    const chain = createChain(`${name}/decode`);
    const signs = chain.add("Cast", [share(shared, rotationTensor(block, matrix))], { to: float });
    chain.finish("Mul", [signs, unit], value, {});
    shared.values.set(value, chain.nodes);
  }
  return value;
}

/** A Hadamard matrix holds one magnitude and signs: a byte each is enough. */
function rotationTensor(block: number, matrix: Float32Array): Tensor {
  const signs = Uint8Array.from(matrix, (value) => (value < 0 ? 0xff : 1));
  return memoryTensor(`balafon.rotation.${block}`, "int8", [block, block], signs);
}
