/** What an encoder writes for a batch of rows: a code a weight, and a number for each group. */
export interface Batch {
  /** One code a byte, or two, the low nibble first. */
  readonly codes: Uint8Array;
  readonly codesPerByte: 1 | 2;
  /** Float16 values; NaN for a group that was left to the careful path, of which nothing else was written but its energy. */
  readonly scales: Float32Array;
  /** Sums of squares in the scratch, that is times the block; errors only where they are wanted. */
  readonly errors?: Float32Array;
  readonly energies: Float32Array;
}

/** Room for the batch of `count` weights. */
export function createBatch(count: number, group: number, codesPerByte: 1 | 2 = 1): Required<Batch> {
  const groups = count / group;
  return {
    codes: new Uint8Array(count / codesPerByte),
    codesPerByte,
    scales: new Float32Array(groups),
    errors: new Float32Array(groups),
    energies: new Float32Array(groups),
  };
}

/** Encodes weights[from .. from + count - 1], whole chunks of a plan, into the same places of a batch. */
export type EncodeRows = (weights: Float32Array, from: number, count: number, into: Batch) => void;

/** Restores codes[from .. from + count - 1], whole chunks of a plan: centroid times scale, then the inverse rotation, all in float32. */
export type DecodeRows = (codes: Uint8Array, scales: Float32Array, from: number, count: number, into: Float32Array) => void;
