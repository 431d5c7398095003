import { bytesOf } from "../../inspect/bytes-of.ts";
import { floatsAt } from "../../inspect/floats.ts";
import { readStrided, rowMajorStrides } from "../../inspect/strided.ts";
import { byteLengthOf, dtypes, type Tensor } from "../../inspect/tensor.ts";
import { checkRange } from "../../resolve/byte-source.ts";
import { permutationOf } from "./infer/layout.ts";
import { slicedAxes } from "./infer/ranges.ts";
import type { TypedNode, ValueType } from "./typed-node.ts";

/** The output of a node whose input is a stored tensor, as a view: nothing is read before somebody reads it. */
type View = (tensor: Tensor, typed: TypedNode, output: ValueType) => Tensor | undefined;

const sameBytes: View = (tensor, _, { shape }) => ({ ...tensor, shape });

/** A tensor as float32, each number mapped to another one and rounded when it is read. */
export function mapped(tensor: Tensor, map?: (value: number) => number): Tensor {
  const { name, shape } = tensor;
  const byteLength = byteLengthOf("float32", shape);
  return {
    name,
    dtype: "float32",
    shape,
    byteLength,
    read: async (offset, length) => {
      checkRange(name, byteLength, offset, length);
      const first = Math.floor(offset / 4);
      const read = await numbersAt(tensor, first, Math.ceil((offset + length) / 4) - first);
      const floats = map === undefined ? read : read.map(map);
      return bytesOf(floats).subarray(offset - first * 4, offset - first * 4 + length);
    },
  };
}

/** Codes of a byte are numbers as well. */
async function numbersAt(tensor: Tensor, start: number, count: number): Promise<Float32Array> {
  if (tensor.dtype === "uint8") return Float32Array.from(await tensor.read(start, count));
  if (tensor.dtype === "int8") return Float32Array.from(Int8Array.from(await tensor.read(start, count)));
  return floatsAt(tensor, start, count);
}

const widens = ({ dtype }: Tensor): boolean => dtype.includes("float") || dtype === "int8" || dtype === "uint8";

const cast: View = (tensor, _, { dtype }) => {
  if (tensor.dtype === dtype) return tensor;
  return dtype === "float32" && widens(tensor) ? mapped(tensor) : undefined;
};

/** Arithmetic with one number, as weights in integers are restored. */
const scaled =
  (compute: (value: number, by: number) => number): View =>
  (tensor, { constants }, { dtype, shape }) => {
    const by = constants[1]?.values;
    const isSame = dtype === "float32" && tensor.dtype === "float32" && shape.join() === tensor.shape.join();
    return isSame && by?.length === 1 ? mapped(tensor, (value) => compute(value, by[0]!)) : undefined;
  };

export const isFloat = ({ dtype }: Pick<Tensor, "dtype">): boolean => dtype.includes("float");

function strided(tensor: Tensor, { shape }: ValueType, strides: readonly number[], offset: number): Tensor | undefined {
  const itemBytes = dtypes[tensor.dtype] / 8;
  if (!Number.isInteger(itemBytes)) return undefined;
  const read = readStrided({ shape, strides, offset, itemBytes }, (start, length) => tensor.read(start, length));
  return { ...tensor, shape, byteLength: byteLengthOf(tensor.dtype, shape), read };
}

const slice: View = (tensor, typed, output) => {
  const strides = rowMajorStrides(tensor.shape);
  let offset = 0;
  for (const { axis, start, step } of slicedAxes(typed)) {
    // A view runs forwards.
    if (step < 0) return undefined;
    offset += start * strides[axis]!;
    strides[axis]! *= step;
  }
  return strided(tensor, output, strides, offset);
};

const transpose: View = (tensor, typed, output) => {
  const strides = rowMajorStrides(tensor.shape);
  return strided(
    tensor,
    output,
    permutationOf(typed, strides.length).map((axis) => strides[axis]!),
    0,
  );
};

/**
 * Operators whose output is a view of a stored input of any size.
 *
 * A matrix's Transpose stays what it is (see foldConstants): a weight keeps its name and its rows, which are what quantization groups.
 */
export const views: ReadonlyMap<string, View> = new Map<string, View>([
  ["Add", scaled((value, by) => value + by)],
  ["Cast", cast],
  ["CastLike", cast],
  ["Div", scaled((value, by) => value / by)],
  ["Flatten", sameBytes],
  ["Identity", sameBytes],
  ["Mul", scaled((value, by) => value * by)],
  ["Reshape", sameBytes],
  ["Slice", slice],
  ["Squeeze", sameBytes],
  ["Sub", scaled((value, by) => value - by)],
  ["Transpose", transpose],
  ["Unsqueeze", sameBytes],
]);
