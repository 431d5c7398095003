import { BalafonError } from "@balafon/manifest-schema";
import { elementCount } from "./tensor.ts";

/** A view of `shape` onto stored elements: element (i, j, ...) lies at offset + i * strides[0] + j * strides[1] + ..., in elements. */
export interface StridedView {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  readonly itemBytes: number;
}

/** More dimensions than PyTorch (64) or NumPy (64) allow. */
const maxDims = 64;

/**
 * What a view may say that is not stored: an expanded tensor (stride 0) repeats its elements, and a few bytes could claim petabytes.
 * Larger views must fit in what is stored.
 */
export const maxRepeatedBytes = 67_108_864;

/**
 * Checks a view against the number of stored elements, before anything is read or allocated.
 *
 * @throws BalafonError FORMAT_INVALID where it leaves the elements, LIMIT_EXCEEDED where it is far larger than they are.
 */
export function checkView(subject: string, view: StridedView, storedElements: number): void {
  const { shape, strides, offset, itemBytes } = view;
  const counts = [offset, ...shape, ...strides];
  const sane =
    counts.every((count) => Number.isSafeInteger(count) && count >= 0) && shape.length <= maxDims && strides.length === shape.length;
  if (!sane) throw invalid(subject, view, storedElements);
  // Zeros count as ones here: 2^53 * 2^53 * 0 elements would otherwise pass as none, and an overflow to infinity times 0 as NaN.
  if (!Number.isSafeInteger(shape.reduce((product, dim) => product * Math.max(dim, 1), itemBytes)))
    throw invalid(subject, view, storedElements);
  const elements = elementCount(shape);
  const bytes = elements * itemBytes;
  if (bytes > Math.max(storedElements * itemBytes, maxRepeatedBytes)) throw tooLarge(subject, bytes, storedElements * itemBytes);
  const end = elements === 0 ? offset : offset + spanOf(shape, strides);
  if (end > storedElements) throw invalid(subject, view, storedElements);
}

/** The elements from a view's first to its last, both counted. */
function spanOf(shape: readonly number[], strides: readonly number[]): number {
  return shape.reduce((span, dim, axis) => span + (dim - 1) * strides[axis]!, 1);
}

function describe({ shape, strides, offset }: StridedView): string {
  return `shape (${shape.slice(0, maxDims).join(", ")}), strides (${strides.slice(0, maxDims).join(", ")}), offset ${offset}`;
}

function invalid(subject: string, view: StridedView, storedElements: number): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject,
    problem: "a tensor lies outside its storage",
    expected: `a view of at most ${maxDims} dimensions within ${storedElements} stored elements`,
    found: describe(view),
    hint: "The file is damaged or was made to mislead; save it again.",
  });
}

function tooLarge(subject: string, bytes: number, storedBytes: number): BalafonError {
  return new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "a tensor repeats its storage too often",
    expected: `at most ${Math.max(storedBytes, maxRepeatedBytes)} bytes`,
    found: `${bytes} bytes from ${storedBytes} stored`,
    hint: "Save expanded tensors once, before they are expanded.",
  });
}
