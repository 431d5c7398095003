import { BalafonError } from "@balafon/manifest-schema";
import { dtypes, elementCount, type Tensor } from "./tensor.ts";

/** How many bytes an element takes and how to widen it; every typed array here is little-endian, as every machine that Node supports for this is. */
type Widen = (bytes: Uint8Array<ArrayBuffer>) => Float32Array<ArrayBuffer>;

const wideners: Partial<Record<Tensor["dtype"], Widen>> = {
  float32: (bytes) => new Float32Array(bytes.buffer),
  float64: (bytes) => Float32Array.from(new Float64Array(bytes.buffer)),
  float16: (bytes) => widenHalves(new Uint16Array(bytes.buffer)),
  bfloat16: (bytes) => asFloats(Uint32Array.from(new Uint16Array(bytes.buffer), (bits) => bits << 16)),
};

/**
 * Reads a whole tensor of a floating-point type as float32. float64 is rounded to nearest; float16 and bfloat16 are exact.
 *
 * @throws BalafonError FORMAT_UNSUPPORTED where the tensor is not of a floating-point type.
 */
export function readFloats(tensor: Tensor): Promise<Float32Array<ArrayBuffer>> {
  return floatsAt(tensor, 0, elementCount(tensor.shape));
}

/**
 * Reads `count` elements from element `start` on (row-major), for tensors that are too large to hold.
 *
 * @throws BalafonError FORMAT_UNSUPPORTED where the tensor is not of a floating-point type, FORMAT_TRUNCATED where the range leaves it.
 *
 * @example await floatsAt(weight, row * columns, columns)
 */
export async function floatsAt(tensor: Tensor, start: number, count: number): Promise<Float32Array<ArrayBuffer>> {
  const widen = wideners[tensor.dtype];
  if (widen === undefined) throw notFloats(tensor);
  const itemBytes = dtypes[tensor.dtype] / 8;
  // A copy: what `read` returns may be a view at any offset, and typed arrays must be aligned.
  return widen(Uint8Array.from(await tensor.read(start * itemBytes, count * itemBytes)));
}

function notFloats({ name, dtype }: Tensor): BalafonError {
  return new BalafonError("FORMAT_UNSUPPORTED", {
    subject: name,
    problem: "the tensor does not hold floating-point numbers",
    expected: Object.keys(wideners).join(", "),
    found: dtype,
    hint: "Save it as float32 or float16.",
  });
}

let halves: Uint32Array | undefined;

/** float16 to float32 through a table of all 65,536 values: a quarter of a MiB, made once. */
function widenHalves(values: Uint16Array): Float32Array<ArrayBuffer> {
  const table = (halves ??= Uint32Array.from({ length: 65_536 }, (_, half) => floatBits(half)));
  return asFloats(Uint32Array.from(values, (half) => table[half]!));
}

/** The float32 bits of a float16: sign 1, exponent 5 (bias 15), fraction 10 (IEEE 754-2019, table 3.5). */
function floatBits(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return sign | 0x7f800000 | (fraction << 13);
  if (exponent > 0) return sign | ((exponent + 112) << 23) | (fraction << 13);
  // Subnormal: fraction * 2^-24, which float32 holds as a normal number.
  return sign | new Uint32Array(Float32Array.of(fraction * 2 ** -24).buffer)[0]!;
}

/** The same bits as numbers. Not a conversion: that could change the payload of a NaN. */
function asFloats(bits: Uint32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  return new Float32Array(bits.buffer);
}
