import { float16ToFloat32, float32ToFloat16 } from "@balafon/quantizer";
import { floatsAt } from "../inspect/floats.ts";
import { elementCount, type Tensor } from "../inspect/tensor.ts";

const chunk = 1 << 20;

/** A tensor's bytes in float16, converted as they are read. */
export function asFloat16(tensor: Tensor, name: string): Tensor {
  if (tensor.dtype === "float16") return { ...tensor, name };
  return {
    name,
    dtype: "float16",
    shape: tensor.shape,
    byteLength: elementCount(tensor.shape) * 2,
    read: async (offset, length) => {
      // Whole elements around the range; a caller may cut one in half.
      const first = Math.floor(offset / 2);
      const halves = Uint16Array.from(await floatsAt(tensor, first, Math.ceil((offset + length) / 2) - first), float32ToFloat16);
      return new Uint8Array(halves.buffer).subarray(offset - first * 2, offset - first * 2 + length);
    },
  };
}

/** sum((w - w')^2) / sum(w^2) of rounding a tensor to float16. */
export async function float16Error(tensor: Tensor): Promise<number> {
  let noise = 0;
  let signal = 0;
  for (let start = 0; start < elementCount(tensor.shape); start += chunk) {
    const values = await floatsAt(tensor, start, Math.min(chunk, elementCount(tensor.shape) - start));
    for (const value of values) {
      noise += (value - float16ToFloat32(float32ToFloat16(value))) ** 2;
      signal += value ** 2;
    }
  }
  return signal === 0 ? 0 : noise / signal;
}
