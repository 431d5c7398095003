/** The bytes of an array of numbers, in the machine's order and not copied. */
export const bytesOf = (values: ArrayBufferView): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
