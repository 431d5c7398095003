/** Element types that weights and graphs use, with ONNX's names in lower case. */
export const dtypes = {
  float32: 32,
  float64: 64,
  float16: 16,
  bfloat16: 16,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
  bool: 8,
  int4: 4,
  uint4: 4,
} as const;

export type DType = keyof typeof dtypes;

/**
 * A tensor that has not been read: a name, a dtype, a shape and a way to read a range.
 * Bytes are little-endian, row-major (C order) and contiguous, whatever the file does; 4-bit types hold two elements a byte, low nibble first.
 */
export interface Tensor {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly byteLength: number;
  /** Reads exactly `length` bytes at `offset` of the tensor's own bytes; the result may lie in `room`, of at least as many bytes. */
  read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array>;
}

/** The number of elements of a shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, dim) => product * dim, 1);
}

/** The bytes that `shape` takes in `dtype`; 4-bit types round up to a whole byte. */
export function byteLengthOf(dtype: DType, shape: readonly number[]): number {
  return Math.ceil((elementCount(shape) * dtypes[dtype]) / 8);
}
