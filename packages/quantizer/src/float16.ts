import { requireArray } from "./check.ts";

// Both views are 4 bytes wide, so the machine's byte order does not matter.
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The bits of 65520 (halfway between the largest float16 and 2^16, rounds to even: up), 2^-14 (the least normal float16) and infinity. */
const overflowBits = 0x477ff000;
const normalBits = 0x38800000;
const infinityBits = 0x7f800000;
/** The exponent biases differ by 127 - 15. */
const rebias = 112 << 23;

/**
 * The bits of the float16 nearest to a float32, ties to even (IEEE 754 roundTiesToEven). Magnitudes from 65520 become infinity, those up to
 * 2^-25 a signed zero, NaN the quiet NaN 0x7e00.
 *
 * @param value other numbers than float32 are rounded to float32 first
 * @returns 0..0xffff
 */
export function float32ToFloat16(value: number): number {
  float[0] = value;
  const sign = (bits[0]! >>> 16) & 0x8000;
  const magnitude = bits[0]! & 0x7fffffff;
  if (magnitude > infinityBits) return 0x7e00;
  if (magnitude >= overflowBits) return sign | 0x7c00;
  if (magnitude < normalBits) return sign | subnormalBits(Math.abs(float[0]!));
  const tiesToEven = 0xfff + ((magnitude >>> 13) & 1);
  return sign | ((magnitude - rebias + tiesToEven) >>> 13);
}

/** Subnormal float16s are multiples of 2^-24. Adding 2^52 leaves no bits for a fraction, so the addition rounds, ties to even. */
function subnormalBits(magnitude: number): number {
  return magnitude * 2 ** 24 + 2 ** 52 - 2 ** 52;
}

/**
 * The value of a float16; exact.
 *
 * @param half 0..0xffff
 */
export function float16ToFloat32(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  bits[0] = ((half & 0x7fff) << 13) + rebias;
  return sign * float[0]!;
}

/**
 * `float32ToFloat16` of every element.
 *
 * @throws TypeError for another array type
 */
export function toFloat16(values: Float32Array): Uint16Array {
  requireArray("values", values, "Float32Array");
  // Not Uint16Array.from with a function, which takes ten times as long.
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) halves[i] = float32ToFloat16(values[i]!);
  return halves;
}

/**
 * `float16ToFloat32` of every element.
 *
 * @throws TypeError for another array type
 */
export function fromFloat16(halves: Uint16Array): Float32Array {
  requireArray("halves", halves, "Uint16Array");
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) values[i] = float16ToFloat32(halves[i]!);
  return values;
}
