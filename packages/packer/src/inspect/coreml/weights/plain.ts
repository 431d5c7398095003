import { type DType, type Tensor } from "../../tensor.ts";
import { unsupported } from "../errors.ts";
import { packNumbers } from "../pack-numbers.ts";
import type { MilDType, MilValue } from "../program.ts";

/** Types of numbers that tensors have as well; codes of 1, 2, 3 and 6 bits only mean something through their table. */
export const tensorTypes: Readonly<Partial<Record<MilDType, DType>>> = {
  fp16: "float16",
  fp32: "float32",
  bool: "bool",
  int8: "int8",
  int16: "int16",
  int32: "int32",
  uint8: "uint8",
  uint16: "uint16",
  uint32: "uint32",
  int4: "int4",
  uint4: "uint4",
};

/** A constant's numbers as they are stored. @throws BalafonError FORMAT_UNSUPPORTED for strings and bare codes. */
export function plainTensor(value: MilValue, name: string): Tensor {
  const { dtype, shape } = value.type;
  const type = tensorTypes[dtype];
  if (type === undefined) throw unsupported(name, `its elements are of ${dtype}`, "Only a table makes numbers of them.");
  if ("immediate" in value) {
    const bytes = packNumbers(dtype, value.immediate as (number | boolean)[]);
    return { name, dtype: type, shape, byteLength: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
  }
  return { name, dtype: type, shape, byteLength: value.blob.byteLength, read: (offset, length) => value.blob.read(offset, length) };
}
