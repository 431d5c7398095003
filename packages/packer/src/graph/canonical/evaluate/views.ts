import { elementCount } from "../../../inspect/tensor.ts";
import { rowMajorStrides } from "../../../inspect/strided.ts";
import type { Constant } from "../typed-node.ts";

/** Elements at offset + i * strides[0] + j * strides[1] + ..., in row-major order of `shape`; strides may be 0 or negative. */
export function viewed(values: readonly number[], shape: readonly number[], strides: readonly number[], offset = 0): number[] {
  const dense = rowMajorStrides(shape);
  return Array.from({ length: elementCount(shape) }, (_, at) => {
    let from = offset;
    for (let axis = 0; axis < shape.length; axis++) from += (Math.floor(at / dense[axis]!) % shape[axis]!) * strides[axis]!;
    return values[from]!;
  });
}

/** The elements of a constant broadcast to a shape. */
export function broadcastTo({ shape, values }: Constant, to: readonly number[]): readonly number[] {
  if (values.length === elementCount(to)) return values;
  const own = rowMajorStrides(shape);
  const added = to.length - shape.length;
  return viewed(
    values,
    to,
    to.map((_, axis) => (axis < added || shape[axis - added] === 1 ? 0 : own[axis - added]!)),
  );
}
