/** Where a tensor's data lies in the file. */
export interface Payload {
  readonly offset: number;
  readonly length: number;
}

/** Bytes of a payload reference: two float64, which hold every safe integer. */
export const referenceBytes = 16;

/** What stands in a skeleton in place of a payload. */
export function toReference({ offset, length }: Payload): Uint8Array {
  return new Uint8Array(Float64Array.of(offset, length).buffer);
}

/** The payload that a reference stands for. */
export function fromReference(reference: Uint8Array): Payload {
  const view = new DataView(reference.buffer, reference.byteOffset, referenceBytes);
  // Written by this process through a Float64Array, and every platform of Node is little-endian.
  return { offset: view.getFloat64(0, true), length: view.getFloat64(8, true) };
}
