import { floatsAt } from "../../inspect/floats.ts";
import type { MilType } from "../../inspect/coreml/program.ts";
import { elementsTensor } from "../../inspect/coreml/weights/elements.ts";
import { tensorTypes } from "../../inspect/coreml/weights/plain.ts";
import type { DType, Tensor } from "../../inspect/tensor.ts";

/** The type of a value in the lifted graph: fp16 becomes float32, which holds every value of it. undefined for strings and codes below a byte. */
export function liftedType({ dtype }: MilType): DType | undefined {
  const type = tensorTypes[dtype];
  if (type === "int4" || type === "uint4") return undefined;
  return type === "float16" ? "float32" : type;
}

/** A constant of the lifted type; float16 is widened as it is read. */
export function widened(tensor: Tensor): Tensor {
  if (tensor.dtype !== "float16") return tensor;
  return elementsTensor(tensor.name, "float32", tensor.shape, async (start, count) => {
    const { buffer, byteOffset, byteLength } = await floatsAt(tensor, start, count);
    return new Uint8Array(buffer, byteOffset, byteLength);
  });
}
