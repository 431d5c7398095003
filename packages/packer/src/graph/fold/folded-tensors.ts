import { laneRotator, type HadamardRotation, type RegularHadamardRotation } from "@balafon/quantizer";
import { floatsAt, readFloats } from "../../inspect/floats.ts";
import { byteLengthOf, type Tensor } from "../../inspect/tensor.ts";
import { checkRange } from "../../resolve/byte-source.ts";
import type { Linear } from "./linear.ts";

/** An orthogonal matrix M, `rotationMatrix` of one block, for every block of channels: x becomes M x, block by block. */
export type ChannelRotation = HadamardRotation | RegularHadamardRotation;

/** What is folded into one linear layer y = x W + b, in this order. */
export interface LinearFold {
  /** The gain and bias of the normalization before it: x stands for x * gain + shift. */
  readonly gain?: Tensor;
  readonly shift?: Tensor;
  /** x is given rotated. */
  readonly inputs?: ChannelRotation;
  /** y is wanted rotated, from output `first` on, `count` of them. */
  readonly outputs?: { readonly first: number; readonly count: number; readonly rotation: ChannelRotation };
}

/** Rows are folded in batches of about this many numbers, to bound memory. */
const batchNumbers = 1 << 20;

/**
 * The weight of a folded linear layer, stored as the layer's own: R diag(gain) W Q^T in [inputs, outputs] order. It is computed as it is read, in place:
 * each of the three factors works in double precision and rounds to float32. Reading a range takes the blocks of rows around it.
 */
export function foldedWeight(linear: Linear, { gain, inputs, outputs }: LinearFold): Tensor {
  const { weight, inputAxis } = linear;
  const { name, shape } = weight;
  const [rows, cols] = shape as [number, number];
  const inputSpan = inputs === undefined ? undefined : spanRotator({ first: 0, count: linear.inputs, rotation: inputs });
  const outputSpan = outputs === undefined ? undefined : spanRotator(outputs);
  const [overRows, inRow] = inputAxis === 0 ? [inputSpan, outputSpan] : [outputSpan, inputSpan];
  const block = overRows?.block ?? 1;
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
      for (let row = start; row < end; row += step) {
        const count = Math.min(step, end - row);
        const values = folded.subarray((row - start) * cols, (row - start + count) * cols);
        await readInto(values, weight, row * cols);
        if (gains !== undefined) multiply(values, cols, inputAxis === 1 ? () => gains : (at) => gains[row + at]!);
        if (inRow !== undefined) for (let at = 0; at < values.length; at += cols) inRow.rotate(values, at, 1, 0, cols);
        overRows?.rotate(values, 0, cols, row, count);
      }
      return new Uint8Array(folded.buffer, folded.byteOffset, folded.byteLength).subarray(
        offset - start * cols * 4,
        offset - start * cols * 4 + length,
      );
    },
  };
}

/** Room for numbers: the caller's where it is large enough. Matrices of megabytes are otherwise most of what the collector has to do. */
function floatsIn(room: Uint8Array | undefined, count: number): Float32Array {
  const fits = room !== undefined && room.byteOffset % 4 === 0 && room.byteLength >= count * 4;
  return fits ? new Float32Array(room.buffer, room.byteOffset, count) : new Float32Array(count);
}

/** Fills `values` with a tensor's from element `start` on; float32 is read where it is to lie. */
async function readInto(values: Float32Array, tensor: Tensor, start: number): Promise<void> {
  const read = await floatsAt(tensor, start, values.length, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  if (read.buffer !== values.buffer || read.byteOffset !== values.byteOffset) values.set(read);
}

/** Rotates what of a span is held: `held` lanes of `width` numbers from values[offset] on, the first of which is lane `lane`. Both end at whole blocks. */
interface SpanRotator {
  readonly block: number;
  rotate(values: Float32Array, offset: number, width: number, lane: number, held: number): void;
}

function spanRotator({ first, count, rotation }: NonNullable<LinearFold["outputs"]>): SpanRotator {
  const { block } = rotation;
  const rotateLanes = laneRotator(rotation);
  return {
    block,
    rotate: (values, offset, width, lane, held) => {
      const end = Math.min(first + count, lane + held);
      for (let at = Math.max(first, lane); at < end; at += block) rotateLanes(values, offset + (at - lane) * width, width);
    },
  };
}

/** Multiplies each row by one number, or by one for each column. */
function multiply(values: Float32Array, cols: number, factorsOf: (row: number) => number | Float32Array): void {
  for (let start = 0, row = 0; start < values.length; start += cols, row++) {
    const factors = factorsOf(row);
    if (typeof factors === "number") for (let at = start; at < start + cols; at++) values[at]! *= factors;
    else for (let col = 0; col < cols; col++) values[start + col]! *= factors[col]!;
  }
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
      if (outputs !== undefined) spanRotator(outputs).rotate(folded, 0, 1, 0, folded.length);
      return new Uint8Array(folded.buffer).subarray(offset, offset + length);
    },
  };
}

/** Adds x W, inputs in ascending order. */
async function addProduct(sum: Float64Array, x: Float32Array, { weight, inputAxis }: Linear): Promise<void> {
  const [rows, cols] = weight.shape as [number, number];
  const step = Math.max(1, Math.floor(batchNumbers / cols));
  for (let start = 0; start < rows; start += step) {
    const count = Math.min(step, rows - start);
    const values = await floatsAt(weight, start * cols, count * cols);
    for (let row = 0; row < count; row++) {
      const at = row * cols;
      if (inputAxis === 0) for (let col = 0; col < cols; col++) sum[col]! += values[at + col]! * x[start + row]!;
      else for (let col = 0; col < cols; col++) sum[start + row]! += values[at + col]! * x[col]!;
    }
  }
}
