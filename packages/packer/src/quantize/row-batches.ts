import { floatsAt } from "../inspect/floats.ts";
import type { WeightSite } from "./sites.ts";

/** Rows are quantized in batches of about this many weights: they stay in a second-level cache from being turned to being encoded. */
const batchWeights = 1 << 17;
/** Batches hold a multiple of this many rows, so that the codes of each begin at a whole byte, whatever their width, and rows that share a scale are together. */
const rowStep = 16;

/** Whole rows of a weight, from row `row` on. They are overwritten by the next batch. */
interface RowBatch {
  readonly row: number;
  readonly weights: Float32Array;
}

/** Memory that is used for one weight after the other. Large arrays that are allocated anew must be cleared and collected, which took a fifth of a pack. */
export interface Room {
  free: Uint8Array | undefined;
}

export const createRoom = (): Room => ({ free: undefined });

/**
 * Reads a weight in batches of rows, in order.
 *
 * One that is stored [cols, rows] is read whole, because a row of it is spread over all of its bytes, and turned batch by batch.
 */
export async function* rowBatches(site: WeightSite, room: Room = createRoom()): AsyncGenerator<RowBatch> {
  const { tensor, rows, cols, transposed } = site;
  const most = Math.min(rows, Math.max(rowStep, Math.floor(batchWeights / cols / rowStep) * rowStep));
  const bytes = takeRoom(room, transposed ? tensor.byteLength : (tensor.byteLength / rows) * most);
  try {
    const whole = transposed ? await floatsAt(tensor, 0, rows * cols, bytes) : undefined;
    const turned = new Float32Array(transposed ? most * cols : 0);
    for (let row = 0; row < rows; row += most) {
      const count = Math.min(most, rows - row);
      if (whole === undefined) yield { row, weights: await floatsAt(tensor, row * cols, count * cols, bytes) };
      else yield { row, weights: turn(whole, site, row, count, turned) };
    }
  } finally {
    room.free = bytes;
  }
}

/** Two weights that are quantized at once do not share it: the second finds none. */
function takeRoom(room: Room, byteLength: number): Uint8Array {
  const free = room.free;
  room.free = undefined;
  return free !== undefined && free.length >= byteLength ? free : new Uint8Array(byteLength);
}

/** Columns that are turned at a time: their lines of the source, and those of four rows, stay in a first-level cache. */
const stripe = 32;

/** Copies rows row .. row + count - 1 of a weight whose values are stored [cols, rows] into `into`, and returns the part of it that they take. */
function turn(values: Float32Array, { rows, cols }: WeightSite, row: number, count: number, into: Float32Array): Float32Array {
  for (let left = 0; left < cols; left += stripe) {
    const right = Math.min(left + stripe, cols);
    let r = 0;
    for (; r + 4 <= count; r += 4) turnFour(values, rows, cols, row + r, left, right, into, r * cols);
    for (; r < count; r++) {
      for (let c = left; c < right; c++) into[r * cols + c] = values[c * rows + row + r]!;
    }
  }
  return into.subarray(0, count * cols);
}

/** Columns left .. right - 1 of four rows. */
function turnFour(
  values: Float32Array,
  rows: number,
  cols: number,
  row: number,
  left: number,
  right: number,
  into: Float32Array,
  at: number,
): void {
  let from = left * rows + row;
  for (let to = at + left; to < at + right; to++) {
    into[to] = values[from]!;
    into[to + cols] = values[from + 1]!;
    into[to + 2 * cols] = values[from + 2]!;
    into[to + 3 * cols] = values[from + 3]!;
    from += rows;
  }
}
