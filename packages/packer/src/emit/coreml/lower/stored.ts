import type { MilBlob } from "../../../inspect/coreml/program.ts";
import { rowMajorStrides } from "../../../inspect/strided.ts";
import type { Tensor } from "../../../inspect/tensor.ts";
import { asFloat16 } from "../../../quantize/float16.ts";

/** A constant of the graph as it is stored, and the order in which its axes are read. */
export interface Stored {
  readonly tensor: Tensor;
  readonly perm: readonly number[];
}

export function asStored(tensor: Tensor): Stored {
  return { tensor, perm: tensor.shape.map((_, axis) => axis) };
}

export function storedShape({ tensor, perm }: Stored): number[] {
  return perm.map((axis) => tensor.shape[axis]!);
}

/** The axes of a constant in another order. */
export function permuteStored(stored: Stored, order: readonly number[]): Stored {
  return { ...stored, perm: order.map((axis) => stored.perm[axis]!) };
}

/** Reads a constant in float16; what is stored in another order is permuted as a whole, and kept until another one is read. */
export type ReadHalves = (stored: Stored) => MilBlob;

export function createHalves(): ReadHalves {
  let last: { readonly stored: Stored; readonly bytes: Promise<Uint8Array> } | undefined;
  return (stored) => {
    const tensor = asFloat16(stored.tensor, stored.tensor.name);
    if (isInOrder(stored)) return tensor;
    return {
      byteLength: tensor.byteLength,
      read: async (offset, length) => {
        if (last?.stored !== stored) last = { stored, bytes: permutedBytes(tensor, stored.perm) };
        return (await last.bytes).subarray(offset, offset + length);
      },
    };
  };
}

/** Axes of size 1 lie anywhere without a difference. */
function isInOrder({ tensor, perm }: Stored): boolean {
  const moved = perm.filter((axis) => tensor.shape[axis] !== 1);
  return moved.every((axis, at) => at === 0 || axis > moved[at - 1]!);
}

async function permutedBytes(tensor: Tensor, perm: readonly number[]): Promise<Uint8Array> {
  const bytes = Uint8Array.from(await tensor.read(0, tensor.byteLength));
  const from = new Uint16Array(bytes.buffer);
  const strides = rowMajorStrides(tensor.shape);
  const shape = perm.map((axis) => tensor.shape[axis]!);
  const steps = perm.map((axis) => strides[axis]!);
  const to = new Uint16Array(from.length);
  const index = shape.map(() => 0);
  const inner = shape.length - 1;
  for (let at = 0; at < to.length; at += shape[inner]!) {
    let source = 0;
    for (let axis = 0; axis < inner; axis++) source += index[axis]! * steps[axis]!;
    for (let column = 0; column < shape[inner]!; column++) to[at + column] = from[source + column * steps[inner]!]!;
    for (let axis = inner - 1; axis >= 0 && ++index[axis]! === shape[axis]; axis--) index[axis] = 0;
  }
  return new Uint8Array(to.buffer);
}
