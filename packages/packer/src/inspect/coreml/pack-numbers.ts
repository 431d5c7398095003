import { float32ToFloat16 } from "@balafon/quantizer";
import { milTypes, type MilDType } from "./program.ts";

/**
 * The bytes of numbers: little-endian, row-major; elements of less than a byte lie low bits first and straddle bytes.
 *
 * @example packNumbers("uint2", [0, 3, 1]) // Uint8Array [0b00_01_11_00]
 */
export function packNumbers(dtype: MilDType, numbers: readonly (number | boolean)[]): Uint8Array<ArrayBuffer> {
  const bits = milTypes[dtype];
  const bytes = new Uint8Array(Math.ceil((numbers.length * bits) / 8));
  const view = new DataView(bytes.buffer);
  const write = writers[dtype];
  if (write !== undefined) numbers.forEach((value, at) => write(view, (at * bits) / 8, Number(value)));
  else numbers.forEach((value, at) => packBits(bytes, at * bits, bits, Number(value)));
  return bytes;
}

const writers: Readonly<Partial<Record<MilDType, (view: DataView, at: number, value: number) => void>>> = {
  fp16: (view, at, value) => view.setUint16(at, float32ToFloat16(value), true),
  fp32: (view, at, value) => view.setFloat32(at, value, true),
  int16: (view, at, value) => view.setInt16(at, value, true),
  uint16: (view, at, value) => view.setUint16(at, value, true),
  int32: (view, at, value) => view.setInt32(at, value, true),
  uint32: (view, at, value) => view.setUint32(at, value, true),
};

function packBits(bytes: Uint8Array, bit: number, bits: number, value: number): void {
  const [byte, shift] = [Math.floor(bit / 8), bit % 8];
  const placed = (value & (2 ** bits - 1)) << shift;
  bytes[byte]! |= placed & 0xff;
  if (placed > 0xff) bytes[byte + 1]! |= placed >> 8;
}
