import { checkRange } from "../../resolve/byte-source.ts";
import { byteLengthOf, dtypes, elementCount, type Tensor } from "../tensor.ts";
import { invalid, quote, tooMuch, unsupported } from "./errors.ts";
import { maxDenseBytes, maxTypedDataBytes } from "./limits.ts";
import type { SparseTensorMessage } from "./messages.ts";
import { tensorOf, type TensorContext } from "./onnx-tensor.ts";
import { dimsOf } from "./shape.ts";

/**
 * A sparse initializer as the dense tensor that it stands for: the values that it lists, zeros elsewhere. Its positions lie in memory, its values stay in
 * the file, and ranges are put together as they are read.
 *
 * @throws BalafonError FORMAT_INVALID where positions are not ascending, not within the shape or not as many as values; LIMIT_EXCEEDED;
 * FORMAT_UNSUPPORTED for 4-bit types
 */
export async function sparseTensorOf(message: SparseTensorMessage, context: TensorContext): Promise<Tensor> {
  const what = `sparse initializer ${quote(message.values?.name ?? "")}`;
  const subject = `${context.source.name}: ${what}`;
  if (!message.values || !message.indices) throw invalid(subject, "it has no values or no indices");
  const shape = dimsOf(message.dims, subject);
  const values = await tensorOf(message.values, what, context);
  const indices = await tensorOf(message.indices, `the indices of ${what}`, context);
  const { name, dtype } = values;
  const byteLength = byteLengthOf(dtype, shape);
  if (dtypes[dtype] < 8) throw unsupported(subject, "4-bit sparse tensors cannot be read", "Export dense weights.");
  context.denseBytesLeft -= byteLength;
  if (context.denseBytesLeft < 0)
    throw tooMuch(subject, "sparse tensors take too many bytes when they are dense", maxDenseBytes, "Export dense weights.");
  const positions = await positionsOf(values, indices, shape, subject, context);
  return { name, dtype, shape, byteLength, read: denseReader(values, positions, byteLength, subject) };
}

/** Row-major positions of the listed values, from [n] positions or [n, rank] coordinates. */
async function positionsOf(
  values: Tensor,
  indices: Tensor,
  shape: readonly number[],
  subject: string,
  context: TensorContext,
): Promise<Float64Array> {
  const [count = 0, width] = indices.shape;
  const linear = indices.shape.length === 1;
  const coordinates = indices.shape.length === 2 && width === shape.length;
  const fits = values.shape.length === 1 && values.shape[0] === count && indices.dtype === "int64" && (linear || coordinates);
  if (!fits) {
    throw invalid(subject, "its indices do not fit its values", {
      expected: `values [n], int64 indices [n] or [n, ${shape.length}]`,
      found: `${values.dtype} [${values.shape.join(", ")}], ${indices.dtype} [${indices.shape.slice(0, 16).join(", ")}]`,
    });
  }
  context.typedBytesLeft -= 2 * indices.byteLength;
  if (context.typedBytesLeft < 0)
    throw tooMuch(subject, "lists of numbers take too much memory", maxTypedDataBytes, "Export dense weights.");
  const dims = linear ? [elementCount(shape)] : shape;
  const bytes = await indices.read(0, indices.byteLength);
  return linearized(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), count, dims, subject);
}

function linearized(view: DataView, count: number, dims: readonly number[], subject: string): Float64Array {
  const positions = new Float64Array(count);
  let previous = -1;
  for (let index = 0; index < count; index++) {
    let position = 0;
    for (const [axis, dim] of dims.entries()) {
      const at = (index * dims.length + axis) * 8;
      const coordinate = view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
      if (coordinate < 0 || coordinate >= dim)
        throw invalid(subject, `index ${index} lies outside its shape`, { found: String(coordinate) });
      position = position * dim + coordinate;
    }
    // Ascending, as ONNX asks: then no position is given two values.
    if (position <= previous) throw invalid(subject, `index ${index} does not come after the one before it`);
    positions[index] = position;
    previous = position;
  }
  return positions;
}

function denseReader(values: Tensor, positions: Float64Array, byteLength: number, subject: string): Tensor["read"] {
  const width = dtypes[values.dtype] / 8;
  return async (offset, length) => {
    checkRange(subject, byteLength, offset, length);
    const out = new Uint8Array(length);
    const first = firstAtLeast(positions, Math.floor(offset / width));
    const last = firstAtLeast(positions, Math.ceil((offset + length) / width));
    const bytes = await values.read(first * width, (last - first) * width);
    for (let index = first; index < last; index++) {
      for (let byte = 0; byte < width; byte++) {
        // The range may begin or end within an element; what is written beside an array is dropped.
        const at = positions[index]! * width + byte - offset;
        if (at >= 0 && at < length) out[at] = bytes[(index - first) * width + byte]!;
      }
    }
    return out;
  };
}

/** The index of the first position that is not below `position`. */
function firstAtLeast(positions: Float64Array, position: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
