import { inflateRawSync } from "node:zlib";
import { readFileSync } from "node:fs";

/** The arrays of a trusted .npz of little-endian float16 and float32, as flat float32. */
export function readNpz(file: URL): Record<string, Float32Array> {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf("PK\x05\x06");
  let entry = bytes.readUInt32LE(end + 16);
  const arrays: Record<string, Float32Array> = {};
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(entry + 28);
    const name = bytes.toString("utf8", entry + 46, entry + 46 + nameLength);
    arrays[name.replace(/\.npy$/, "")] = readNpy(payloadOf(bytes, entry));
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return arrays;
}

function payloadOf(bytes: Buffer, entry: number): Buffer {
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const stored = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return bytes.readUInt16LE(entry + 10) === 0 ? stored : inflateRawSync(stored);
}

function readNpy(npy: Buffer): Float32Array {
  const start = 10 + npy.readUInt16LE(8);
  const half = npy.toString("latin1", 10, start).includes("<f2");
  const count = (npy.length - start) / (half ? 2 : 4);
  return Float32Array.from({ length: count }, (_, i) =>
    half ? fromHalf(npy.readUInt16LE(start + 2 * i)) : npy.readFloatLE(start + 4 * i),
  );
}

function fromHalf(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
