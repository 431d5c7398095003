import * as fc from "fast-check";
import type { StridedView } from "../../src/inspect/strided-view.ts";

const axis = fc.record({ dim: fc.nat(4), stride: fc.nat(7) });

/** Small views of one-byte to eight-byte elements: transposed, expanded, sliced, empty and scalar ones. */
export const views: fc.Arbitrary<StridedView> = fc
  .record({ axes: fc.array(axis, { maxLength: 4 }), offset: fc.nat(5), itemBytes: fc.constantFrom(1, 2, 4, 8) })
  .map(({ axes, offset, itemBytes }) => ({
    shape: axes.map(({ dim }) => dim),
    strides: axes.map(({ stride }) => stride),
    offset,
    itemBytes,
  }));

/** Every index of a shape, row-major; the slow and plain way. */
export function indicesOf(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (indices, dim) => indices.flatMap((index) => Array.from({ length: dim }, (_, at) => [...index, at])),
    [[]],
  );
}

/** Where an element is stored. */
export function storedAt({ strides, offset }: StridedView, index: readonly number[]): number {
  return index.reduce((at, position, dim) => at + position * strides[dim]!, offset);
}
