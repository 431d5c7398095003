import { join } from "./bytes.mjs";

export function varint(value) {
  const bytes = [];
  let left = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(left & 0x7fn) | (left > 0x7fn ? 0x80 : 0));
    left >>= 7n;
  } while (left > 0n);
  return Buffer.from(bytes);
}

/** A field of a message: a varint, or bytes, text or a list of parts behind their length. */
export const field = (id, value) =>
  typeof value === "number" || typeof value === "bigint"
    ? join(varint(id * 8), varint(value))
    : delimited(id, Array.isArray(value) ? join(...value) : Buffer.from(value));

const delimited = (id, bytes) => join(varint(id * 8 + 2), varint(bytes.length), bytes);
