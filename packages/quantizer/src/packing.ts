import { requireArray, requireBits, requireInteger, requireLength } from "./check.ts";

/**
 * How many bytes `count` codes of `bits` bits take: ceil(count * bits / 8).
 *
 * @throws RangeError unless bits is 1..8 and count a non-negative integer whose bits can be counted exactly
 */
export function packedBytes(count: number, bits: number): number {
  requireBits(bits);
  requireInteger("count", count, 0);
  requireInteger("count x bits", count * bits, 0);
  return Math.ceil((count * bits) / 8);
}

/**
 * Packs codes into a little-endian bit stream: code i fills bits i * bits and up, and bit k of the stream is bit k % 8 of byte floor(k /
 * 8). Two codes of 4 bits share a byte, the **low nibble first**, which is how ONNX stores UINT4; codes of 8 bits are copied. Unused bits
 * of the last byte are zero.
 *
 * @param codes one a byte, each below 2^bits
 * @throws RangeError for a code that does not fit (naming its index) or other bits than 1..8; TypeError for another array type
 * @example
 * packCodes(Uint8Array.of(0x1, 0x2, 0x3), 4); // [0x21, 0x03]
 */
export function packCodes(codes: Uint8Array, bits: number): Uint8Array {
  requireArray("codes", codes, "Uint8Array");
  const packed = new Uint8Array(packedBytes(codes.length, bits));
  if (bits === 4) return packNibbles(codes, packed);
  requireCodes(codes, 2 ** bits);
  let pending = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < codes.length; i++) {
    pending |= codes[i]! << held;
    held += bits;
    if (held < 8) continue;
    packed[at++] = pending;
    pending >>>= 8;
    held -= 8;
  }
  if (held > 0) packed[at] = pending;
  return packed;
}

/** The width that is used most, several times as fast as the general way. */
function packNibbles(codes: Uint8Array, packed: Uint8Array): Uint8Array {
  const pairs = codes.length >> 1;
  let seen = 0;
  for (let i = 0; i < pairs; i++) {
    const low = codes[2 * i]!;
    const high = codes[2 * i + 1]!;
    packed[i] = low | (high << 4);
    seen |= low | high;
  }
  if (pairs < packed.length) seen |= packed[pairs] = codes[2 * pairs]!;
  if (seen > 0xf) requireCodes(codes, 16);
  return packed;
}

/**
 * The inverse of `packCodes`.
 *
 * @param count how many codes the bytes hold
 * @returns one code a byte
 * @throws RangeError when the bytes are not exactly as many as `count` codes take, when unused bits are set, or for other bits than 1..8;
 *   TypeError for another array type
 */
export function unpackCodes(packed: Uint8Array, bits: number, count: number): Uint8Array {
  requireArray("packed", packed, "Uint8Array");
  requireLength("packed", packed, packedBytes(count, bits), `${count} codes of ${bits} bits`);
  const codes = new Uint8Array(count);
  if (bits === 4 && count % 2 === 0) return unpackNibbles(packed, codes);
  const mask = 2 ** bits - 1;
  let pending = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (held < bits) {
      pending |= packed[at++]! << held;
      held += 8;
    }
    codes[i] = pending & mask;
    pending >>>= bits;
    held -= bits;
  }
  if (pending !== 0) throw new RangeError(`packed: expected unused bits of the last byte to be zero, found ${pending.toString(2)}`);
  return codes;
}

function unpackNibbles(packed: Uint8Array, codes: Uint8Array): Uint8Array {
  for (let i = 0; i < packed.length; i++) {
    codes[2 * i] = packed[i]! & 0xf;
    codes[2 * i + 1] = packed[i]! >>> 4;
  }
  return codes;
}

/** @throws RangeError naming the first code that is not below `limit` */
export function requireCodes(codes: Uint8Array, limit: number): void {
  if (limit > 255) return;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! >= limit) throw new RangeError(`codes[${i}]: expected a code below ${limit}, found ${codes[i]}`);
  }
}
