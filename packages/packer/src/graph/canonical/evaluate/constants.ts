import { memoryTensor } from "../../builder.ts";
import { readFloats } from "../../../inspect/floats.ts";
import type { DType, Tensor } from "../../../inspect/tensor.ts";
import type { Constant } from "../typed-node.ts";

/** Integers that a typed array holds, with its range. */
const integers: Partial<Record<DType, { readonly array: ArrayLikeOf; readonly least: number; readonly most: number }>> = {
  bool: { array: Uint8Array, least: 0, most: 1 },
  uint8: { array: Uint8Array, least: 0, most: 255 },
  int8: { array: Int8Array, least: -128, most: 127 },
  int32: { array: Int32Array, least: -(2 ** 31), most: 2 ** 31 - 1 },
};

interface ArrayLikeOf {
  new (buffer: ArrayBuffer): ArrayLike<number>;
  from(values: readonly number[]): { readonly buffer: ArrayBufferLike };
}

/** Element types that constants are computed in. */
export const computable: ReadonlySet<DType> = new Set<DType>(["float32", "float64", "int64", "int32", "uint8", "int8", "bool"]);

/**
 * Whether an element type holds a number exactly as it was computed.
 *
 * Integers beyond 2^53 are only passed on, as the bound "to the end" of a Slice: what is computed with one is not to be trusted.
 */
export function holds(dtype: DType, value: number): boolean {
  if (dtype === "int64") return Number.isSafeInteger(value);
  const range = integers[dtype];
  return range === undefined || (Number.isInteger(value) && value >= range.least && value <= range.most);
}

/** Reads a tensor of a computable type as numbers. int64 beyond 2^53 is rounded, which leaves bounds as far away as they were. */
export async function readConstant(tensor: Tensor): Promise<Constant> {
  return { dtype: tensor.dtype, shape: tensor.shape, values: await valuesOf(tensor) };
}

async function valuesOf(tensor: Tensor): Promise<readonly number[]> {
  const { dtype, byteLength } = tensor;
  const bytes = async (): Promise<ArrayBuffer> => Uint8Array.from(await tensor.read(0, byteLength)).buffer;
  if (dtype === "int64") return Array.from(new BigInt64Array(await bytes()), Number);
  if (dtype === "float64") return Array.from(new Float64Array(await bytes()));
  const range = integers[dtype];
  return Array.from(range === undefined ? await readFloats(tensor) : new range.array(await bytes()));
}

/** A constant as a tensor in memory. */
export function constantTensor(name: string, { dtype, shape, values }: Constant): Tensor {
  return memoryTensor(name, dtype, shape, new Uint8Array(bufferOf(dtype, values)));
}

function bufferOf(dtype: DType, values: readonly number[]): ArrayBufferLike {
  // BigInt64Array wraps around: 2^63, which "to the end" was rounded to, would become the smallest number.
  if (dtype === "int64") return BigInt64Array.from(values, (value) => (value >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(value))).buffer;
  if (dtype === "float64") return Float64Array.from(values).buffer;
  return (integers[dtype]?.array ?? Float32Array).from(values).buffer;
}
