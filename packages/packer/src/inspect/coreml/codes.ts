import { milTypes, type MilDType, type MilValue } from "./program.ts";

/** Elements of up to 8 bits, one a byte. */
export type Codes = Uint8Array<ArrayBuffer> | Int8Array<ArrayBuffer>;

/** Element types that `unpackCodes` takes. */
export const codeTypes: ReadonlySet<MilDType> = new Set(["int4", "int8", "uint1", "uint2", "uint3", "uint4", "uint6", "uint8"]);

const isSigned = (dtype: MilDType): boolean => dtype.startsWith("int");

/**
 * Unpacks `count` elements of up to 8 bits that start at bit `firstBit` of `bytes`: low bits first, and an element may straddle two bytes.
 *
 * @example unpackCodes(Uint8Array.of(0b10_01_11_00), "uint2", 2, 2) // Uint8Array [3, 1]
 */
export function unpackCodes(bytes: Uint8Array, dtype: MilDType, firstBit: number, count: number): Codes {
  const bits = milTypes[dtype];
  const signed = isSigned(dtype);
  const codes = signed ? new Int8Array(count) : new Uint8Array(count);
  const [mask, lift] = [2 ** bits - 1, 32 - bits];
  let byte = Math.floor(firstBit / 8);
  let bit = firstBit % 8;
  for (let at = 0; at < count; at++) {
    const word = bit + bits > 8 ? bytes[byte]! | (bytes[byte + 1]! << 8) : bytes[byte]!;
    const code = (word >> bit) & mask;
    codes[at] = signed ? (code << lift) >> lift : code;
    bit += bits;
    byte += bit >> 3;
    bit &= 7;
  }
  return codes;
}

/** Reads `count` elements of a constant from element `start`, as the type that its bits are taken for; iOS 16 declares packed codes as uint8. */
export async function codesAt(value: MilValue, dtype: MilDType, start: number, count: number): Promise<Codes> {
  const firstBit = start * milTypes[dtype];
  const [first, end] = [Math.floor(firstBit / 8), Math.ceil((firstBit + count * milTypes[dtype]) / 8)];
  if ("blob" in value) return unpackCodes(await value.blob.read(first, end - first), dtype, firstBit - first * 8, count);
  if (value.type.dtype !== dtype) return unpackCodes(Uint8Array.from(value.immediate as number[]), dtype, firstBit, count);
  const numbers = value.immediate.slice(start, start + count) as number[];
  return isSigned(dtype) ? Int8Array.from(numbers) : Uint8Array.from(numbers);
}
