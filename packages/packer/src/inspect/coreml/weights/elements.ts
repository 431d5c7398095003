import { byteLengthOf, dtypes, type DType, type Tensor } from "../../tensor.ts";

/** A tensor of whole bytes whose elements are made as they are read. `fill` gives the bytes of `count` elements from element `start`. */
export function elementsTensor(
  name: string,
  dtype: DType,
  shape: readonly number[],
  fill: (start: number, count: number) => Promise<Uint8Array>,
): Tensor {
  const size = dtypes[dtype] / 8;
  return {
    name,
    dtype,
    shape,
    byteLength: byteLengthOf(dtype, shape),
    read: async (offset, length) => {
      // Whole elements around the range; a caller may cut one in half.
      const first = Math.floor(offset / size);
      const bytes = await fill(first, Math.ceil((offset + length) / size) - first);
      return bytes.subarray(offset - first * size, offset - first * size + length);
    },
  };
}
