import { BalafonError } from "@balafon/manifest-schema";
import { checkRange } from "../resolve/byte-source.ts";
import type { StridedView } from "./strided-view.ts";
import { elementCount } from "./tensor.ts";

/** Reads `length` bytes at `offset` of something; a tensor's own bytes, or what is stored. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

/** Row-major (C order) strides of a shape. */
export function rowMajorStrides(shape: readonly number[]): number[] {
  const strides = shape.map(() => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * shape[axis + 1]!;
  return strides;
}

/**
 * Serves a checked view as row-major bytes: ranges of contiguous views are read where they lie; others are gathered from the span of
 * stored bytes that the range needs, which is read at once.
 */
export function readStrided(view: StridedView, readStored: ReadBytes): ReadBytes {
  const { shape, strides, offset, itemBytes } = view;
  const dense = rowMajorStrides(shape);
  const total = elementCount(shape) * itemBytes;
  const contiguous = shape.every((dim, axis) => dim <= 1 || strides[axis] === dense[axis]) || total === 0;
  return async (start, length) => {
    checkRange("tensor", total, start, length);
    if (contiguous) return readStored(offset * itemBytes + start, length);
    if (length === 0) return new Uint8Array();
    const first = Math.floor(start / itemBytes);
    const last = Math.floor((start + length - 1) / itemBytes);
    const bytes = await gather(view, dense, first, last, readStored);
    return bytes.subarray(start - first * itemBytes, start - first * itemBytes + length);
  };
}

/** Stored bytes that one read of a view may span. A transposed matrix is spanned whole, so this is the largest that can be read. */
const maxSpanBytes = 1_073_741_824;

function checkSpan(bytes: number): void {
  if (bytes <= maxSpanBytes) return;
  throw new BalafonError("LIMIT_EXCEEDED", {
    subject: "a transposed or sliced tensor",
    problem: "its elements lie too far apart",
    expected: `at most ${maxSpanBytes} bytes from the first to the last`,
    found: `${bytes}`,
    hint: "Call .contiguous() on it before torch.save.",
  });
}

/** Reads elements `first` to `last` (row-major, both included) of a view that is not contiguous. */
async function gather(
  view: StridedView,
  dense: readonly number[],
  first: number,
  last: number,
  readStored: ReadBytes,
): Promise<Uint8Array> {
  const { shape, itemBytes } = view;
  const box = boxOf(view, dense, first, last);
  checkSpan((box.end - box.start) * itemBytes);
  const stored = await readStored(box.start * itemBytes, (box.end - box.start) * itemBytes);
  const out = new Uint8Array((last - first + 1) * itemBytes);
  const index = shape.map((dim, axis) => Math.floor(first / dense[axis]!) % dim);
  for (let at = 0; at < out.length; at += itemBytes) {
    const from = (storedIndex(view, index) - box.start) * itemBytes;
    for (let byte = 0; byte < itemBytes; byte++) out[at + byte] = stored[from + byte]!;
    advance(index, shape);
  }
  return out;
}

/**
 * The stored elements [start, end) that hold elements `first` to `last`: leading axes on which both agree stay fixed, the first axis on
 * which they differ runs from one to the other, and later axes run in full.
 */
function boxOf(
  { shape, strides, offset }: StridedView,
  dense: readonly number[],
  first: number,
  last: number,
): { start: number; end: number } {
  let start = offset;
  let end = offset + 1;
  let split = false;
  for (const [axis, stride] of strides.entries()) {
    const low: number = split ? 0 : Math.floor(first / dense[axis]!) % shape[axis]!;
    const high: number = split ? shape[axis]! - 1 : Math.floor(last / dense[axis]!) % shape[axis]!;
    start += low * stride;
    end += high * stride;
    split ||= low !== high;
  }
  return { start, end };
}

function storedIndex({ strides, offset }: StridedView, index: readonly number[]): number {
  let at = offset;
  for (let axis = 0; axis < index.length; axis++) at += index[axis]! * strides[axis]!;
  return at;
}

/** Moves a row-major index to the next element. */
function advance(index: number[], shape: readonly number[]): void {
  for (let axis = index.length - 1; axis >= 0; axis--) {
    if (++index[axis]! < shape[axis]!) return;
    index[axis] = 0;
  }
}
