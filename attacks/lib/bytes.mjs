/** Little-endian numbers and the joining of bytes: what every hostile file here is written with. */
export const u8 = (value) => Buffer.from([value & 0xff]);

export function u16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
}

export function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

export function u64(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return bytes;
}

/** Joins bytes and texts (UTF-8). */
export const join = (...parts) => Buffer.concat(parts.flat(9).map((part) => Buffer.from(part)));

export const floats = (...values) => Buffer.from(Float32Array.from(values).buffer);
