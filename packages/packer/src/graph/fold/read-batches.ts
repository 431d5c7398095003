import { bytesOf } from "../../inspect/bytes-of.ts";
import { floatsAt } from "../../inspect/floats.ts";
import type { Tensor } from "../../inspect/tensor.ts";

/** Whole rows of a matrix, from row `row` on. */
interface Batch {
  readonly row: number;
  readonly values: Float32Array;
}

/** Reads rows start .. end - 1 in batches of `step`, each while the one before it is being worked on. */
export async function* readBatches(
  tensor: Tensor,
  cols: number,
  { start, end, step }: { readonly start: number; readonly end: number; readonly step: number },
  roomOf: (row: number, count: number) => Float32Array,
): AsyncGenerator<Batch> {
  const readAt = async (row: number): Promise<Batch> => {
    const values = roomOf(row, Math.min(step, end - row));
    await readInto(values, tensor, row * cols);
    return { row, values };
  };
  let next = start < end ? readAt(start) : undefined;
  while (next !== undefined) {
    const batch: Batch = await next;
    next = batch.row + step < end ? readAt(batch.row + step) : undefined;
    yield batch;
  }
}

/** Fills `values` with a tensor's from element `start` on; float32 is read where it is to lie. */
async function readInto(values: Float32Array, tensor: Tensor, start: number): Promise<void> {
  const read = await floatsAt(tensor, start, values.length, bytesOf(values));
  if (read.buffer !== values.buffer || read.byteOffset !== values.byteOffset) values.set(read);
}
