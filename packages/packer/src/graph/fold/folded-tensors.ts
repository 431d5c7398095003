import { bytesOf } from "../../inspect/bytes-of.ts";
import { readFloats } from "../../inspect/floats.ts";
import { byteLengthOf, type Tensor } from "../../inspect/tensor.ts";
import { checkRange } from "../../resolve/byte-source.ts";
import type { Linear } from "./linear.ts";
import { readBatches } from "./read-batches.ts";
import { spanRotator, type ChannelRotation, type ChannelSpan } from "./span-rotator.ts";

/** What is folded into one linear layer y = x W + b, in this order. */
export interface LinearFold {
  /** The gain and bias of the normalization before it: x stands for x * gain + shift. */
  readonly gain?: Tensor;
  readonly shift?: Tensor;
  /** x is given rotated. */
  readonly inputs?: ChannelRotation;
  /** y is wanted rotated, from output `first` on, `count` of them. */
  readonly outputs?: ChannelSpan;
}

/** Rows are folded in batches of about this many numbers, so that they stay in a cache from being read to being rotated. */
const batchNumbers = 1 << 18;

/**
 * The weight of a folded linear layer, stored as the layer's own: R diag(gain) W Q^T in [inputs, outputs] order. It is computed as it is read, in place and
 * in float32. Reading a range takes the blocks of rows around it.
 */
export function foldedWeight(linear: Linear, { gain, inputs, outputs }: LinearFold): Tensor {
  const { weight, inputAxis } = linear;
  const { name, shape } = weight;
  const [rows, cols] = shape as [number, number];
  const inputSpan = inputs === undefined ? undefined : spanRotator({ first: 0, count: linear.inputs, rotation: inputs });
  const outputSpan = outputs === undefined ? undefined : spanRotator(outputs);
  const block = (inputAxis === 0 ? inputSpan : outputSpan)?.block ?? 1;
  const step = Math.max(1, Math.floor(batchNumbers / cols / block)) * block;
  const byteLength = byteLengthOf("float32", shape);
  return {
    name,
    dtype: "float32",
    shape,
    byteLength,
    read: async (offset, length, room) => {
      checkRange(name, byteLength, offset, length);
      const start = Math.floor(offset / 4 / cols / block) * block;
      const end = Math.min(rows, Math.ceil((offset + length) / 4 / cols / block) * block);
      const gains = gain === undefined ? undefined : await readFloats(gain);
      const folded = floatsIn(room, Math.max(0, end - start) * cols);
      const batches = readBatches(weight, cols, { start, end, step }, (row, count) =>
        folded.subarray((row - start) * cols, (row - start + count) * cols),
      );
      for await (const { row, values } of batches) {
        if (inputAxis === 1) inputSpan?.alongRows(values, cols, gains);
        else inputSpan?.acrossRows(values, cols, row, gains);
        if (inputAxis === 0) outputSpan?.alongRows(values, cols);
        else outputSpan?.acrossRows(values, cols, row);
      }
      return bytesOf(folded).subarray(offset - start * cols * 4, offset - start * cols * 4 + length);
    },
  };
}

/** Room for numbers: the caller's where it is large enough. Matrices of megabytes are otherwise most of what the collector has to do. */
function floatsIn(room: Uint8Array | undefined, count: number): Float32Array {
  const fits = room !== undefined && room.byteOffset % 4 === 0 && room.byteLength >= count * 4;
  return fits ? new Float32Array(room.buffer, room.byteOffset, count) : new Float32Array(count);
}

/** The bias of a folded linear layer under a new name: Q (b + shift W), computed when it is read. */
export function foldedBias(name: string, linear: Linear, { shift, outputs }: LinearFold): Tensor {
  const shape = [linear.outputs];
  const byteLength = byteLengthOf("float32", shape);
  return {
    name,
    dtype: "float32",
    shape,
    byteLength,
    read: async (offset, length) => {
      checkRange(name, byteLength, offset, length);
      const sum = linear.bias === undefined ? new Float64Array(linear.outputs) : new Float64Array(await readFloats(linear.bias.tensor));
      if (shift !== undefined) await addProduct(sum, await readFloats(shift), linear);
      const folded = Float32Array.from(sum);
      if (outputs !== undefined) spanRotator(outputs).alongRows(folded, folded.length);
      return new Uint8Array(folded.buffer).subarray(offset, offset + length);
    },
  };
}

/** Sums over a weight take it in smaller batches: every layer has memory of its own for two of them. */
const productNumbers = 1 << 16;

/** Adds x W. */
async function addProduct(sum: Float64Array, x: Float32Array, { weight, inputAxis }: Linear): Promise<void> {
  const [rows, cols] = weight.shape as [number, number];
  const step = Math.min(rows, Math.max(1, Math.floor(productNumbers / cols)));
  const rooms = [new Float32Array(step * cols), new Float32Array(step * cols)];
  const batches = readBatches(weight, cols, { start: 0, end: rows, step }, (row, count) =>
    rooms[(row / step) % 2]!.subarray(0, count * cols),
  );
  for await (const { row, values } of batches) {
    if (inputAxis === 0) addRows(sum, x, row, values);
    else for (let at = 0, to = row; at < values.length; at += cols, to++) sum[to]! += dot(x, values, at);
  }
}

function dot(x: Float32Array, values: Float32Array, at: number): number {
  let sum = 0;
  for (let col = 0; col < x.length; col++) sum += values[at + col]! * x[col]!;
  return sum;
}

/** Adds rows times x[row], x[row + 1] and so on: four at a time, so that a sum is loaded and stored a quarter as often. */
function addRows(sum: Float64Array, x: Float32Array, row: number, values: Float32Array): void {
  const { length } = sum;
  let at = 0;
  for (; at + 4 * length <= values.length; at += 4 * length, row += 4) {
    const [a, b, c, d] = [x[row]!, x[row + 1]!, x[row + 2]!, x[row + 3]!];
    for (let col = 0, i = at; col < length; col++, i++) {
      sum[col]! += values[i]! * a + values[i + length]! * b + (values[i + 2 * length]! * c + values[i + 3 * length]! * d);
    }
  }
  for (; at < values.length; at += length, row++) {
    const factor = x[row]!;
    for (let col = 0; col < length; col++) sum[col]! += values[at + col]! * factor;
  }
}
