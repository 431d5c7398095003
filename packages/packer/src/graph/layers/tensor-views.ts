import { BalafonError } from "@balafon/manifest-schema";
import { byteLengthOf, type Tensor } from "../../inspect/tensor.ts";

/**
 * A tensor whose first axis is cut into as many equal blocks as `order` has entries, which then come in that order. Nothing is copied until it is read.
 *
 * @example reorderBlocks(torchGates, [0, 3, 1, 2]) // i, f, g, o -> i, o, f, g
 */
export function reorderBlocks(tensor: Tensor, order: readonly number[]): Tensor {
  const blockBytes = tensor.byteLength / order.length;
  return {
    ...tensor,
    read: (offset, length) =>
      readPieces(offset, length, blockBytes, (block, at, count) => tensor.read(order[block]! * blockBytes + at, count)),
  };
}

/**
 * Tensors of one shape and dtype along a new first axis.
 *
 * @throws BalafonError CHECKPOINT_MISMATCH where their dtypes differ: the bytes of one would be read as the other's.
 */
export function stackTensors(name: string, tensors: readonly Tensor[]): Tensor {
  const [first] = tensors;
  const other = tensors.find(({ dtype }) => dtype !== first!.dtype);
  if (other !== undefined) throw mixedTypes(first!, other);
  const shape = [tensors.length, ...first!.shape];
  const byteLength = byteLengthOf(first!.dtype, shape);
  return {
    name,
    dtype: first!.dtype,
    shape,
    byteLength,
    read: (offset, length) => readPieces(offset, length, first!.byteLength, (block, at, count) => tensors[block]!.read(at, count)),
  };
}

function mixedTypes(first: Tensor, other: Tensor): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: other.name,
    problem: "its dtype is not that of the tensor that it is stacked with",
    expected: `${first.dtype}, as ${first.name}`,
    found: other.dtype,
    hint: "Save all of a layer's tensors in one dtype.",
  });
}

/** Reads a range that may cross blocks of `blockBytes` bytes. */
export async function readPieces(
  offset: number,
  length: number,
  blockBytes: number,
  read: (block: number, at: number, count: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length;) {
    const block = Math.floor((offset + done) / blockBytes);
    const at = offset + done - block * blockBytes;
    const count = Math.min(length - done, blockBytes - at);
    bytes.set(await read(block, at, count), done);
    done += count;
  }
  return bytes;
}
