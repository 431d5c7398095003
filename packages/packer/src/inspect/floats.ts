import { BalafonError } from "@balafon/manifest-schema";
import { float16ToFloat32 } from "@balafon/quantizer";
import { dtypes, elementCount, type Tensor } from "./tensor.ts";

/** Widens elements. Tensors are little-endian, and so are the typed arrays of every machine that onnxruntime-node runs on. */
type Widen = (buffer: ArrayBuffer, offset: number, count: number) => Float32Array<ArrayBuffer>;

const wideners: Partial<Record<Tensor["dtype"], Widen>> = {
  float32: (buffer, offset, count) => new Float32Array(buffer, offset, count),
  float64: (buffer, offset, count) => Float32Array.from(new Float64Array(buffer, offset, count)),
  float16: (buffer, offset, count) => widenHalves(new Uint16Array(buffer, offset, count)),
  bfloat16: (buffer, offset, count) => widenBrains(new Uint16Array(buffer, offset, count)),
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
 * Reads `count` elements from element `start` on (row-major), for tensors that are too large to hold. They may be a view of the tensor's own
 * bytes, so they are not to be changed.
 *
 * @param room bytes that the result may lie in, enough for the elements as they are stored
 * @throws BalafonError FORMAT_UNSUPPORTED where the tensor is not of a floating-point type, FORMAT_TRUNCATED where the range leaves it.
 *
 * @example await floatsAt(weight, row * columns, columns)
 */
export async function floatsAt(tensor: Tensor, start: number, count: number, room?: Uint8Array): Promise<Float32Array<ArrayBuffer>> {
  const widen = wideners[tensor.dtype];
  if (widen === undefined) throw notFloats(tensor);
  const itemBytes = dtypes[tensor.dtype] / 8;
  const bytes = await tensor.read(start * itemBytes, count * itemBytes, room);
  // What `read` returns may be a view at any offset, and typed arrays must be aligned.
  const { buffer, byteOffset } = bytes.byteOffset % itemBytes === 0 ? bytes : new Uint8Array(bytes);
  return widen(buffer as ArrayBuffer, byteOffset, count);
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

let halves: Float32Array | undefined;

/** Through a table of all 65,536 values (a quarter of a MiB, made once): a few times faster than the arithmetic for each of millions. */
function widenHalves(bits: Uint16Array): Float32Array<ArrayBuffer> {
  const table = (halves ??= Float32Array.from({ length: 65_536 }, (_, half) => float16ToFloat32(half)));
  const floats = new Float32Array(bits.length);
  for (let at = 0; at < bits.length; at++) floats[at] = table[bits[at]!]!;
  return floats;
}

/** A bfloat16 is the upper half of a float32. */
function widenBrains(bits: Uint16Array): Float32Array<ArrayBuffer> {
  const wide = new Uint32Array(bits.length);
  for (let at = 0; at < bits.length; at++) wide[at] = bits[at]! << 16;
  return new Float32Array(wide.buffer);
}
