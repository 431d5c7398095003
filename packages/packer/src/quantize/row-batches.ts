import { floatsAt, readFloats } from "../inspect/floats.ts";
import type { WeightSite } from "./sites.ts";

/** Rows are read and quantized in batches of about this many weights, to bound memory. */
const batchWeights = 1 << 20;
/** Batches hold a multiple of this many rows, so that the codes of each begin at a whole byte, whatever their width. */
const rowStep = 8;

/** Whole rows of a weight, from row `row` on. They are overwritten by the next batch. */
interface RowBatch {
  readonly row: number;
  readonly weights: Float32Array;
}

/**
 * Reads a weight in batches of rows, in order.
 *
 * One that is stored [cols, rows] is read whole, because a row of it is spread over all of its bytes, and turned batch by batch.
 */
export async function* rowBatches(site: WeightSite): AsyncGenerator<RowBatch> {
  const { tensor, rows, cols, transposed } = site;
  const whole = transposed ? await readFloats(tensor) : undefined;
  const most = Math.max(rowStep, Math.floor(batchWeights / cols / rowStep) * rowStep);
  const room = new Float32Array(transposed ? Math.min(most, rows) * cols : 0);
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    yield { row, weights: whole === undefined ? await floatsAt(tensor, row * cols, count * cols) : turn(whole, site, row, count, room) };
  }
}

/** A few cache lines of both arrays. */
const tile = 8;

/** Copies rows row .. row + count - 1 of a weight whose values are stored [cols, rows] into `room`, and returns the part of it that they take. */
function turn(values: Float32Array, { rows, cols }: WeightSite, row: number, count: number, room: Float32Array): Float32Array {
  for (let top = 0; top < count; top += tile) {
    for (let left = 0; left < cols; left += tile) {
      const [bottom, right] = [Math.min(top + tile, count), Math.min(left + tile, cols)];
      for (let r = top; r < bottom; r++) {
        for (let c = left; c < right; c++) room[r * cols + c] = values[c * rows + row + r]!;
      }
    }
  }
  return room.subarray(0, count * cols);
}
