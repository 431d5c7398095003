import { float16ToFloat32, unpackCodes } from "@balafon/quantizer";
import type { OnlineRotation } from "../../src/quantize/online-rotation.ts";
import type { PalettizedWeight } from "../../src/quantize/coded-palette.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";

/** The numbers of a float16 tensor. */
export async function halvesOf({ read, byteLength }: Tensor): Promise<Float32Array> {
  return Float32Array.from(new Uint16Array(Uint8Array.from(await read(0, byteLength)).buffer), float16ToFloat32);
}

/** What a runtime makes of one channel vector before the weight: (A (x) B)(s * x), block by block, by the definition. */
export function rotateOnline(x: Float64Array, { block, signs, factors: [a, b] }: OnlineRotation): Float64Array {
  const rotated = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const start = Math.floor(i / block) * block;
    const [row, col] = [Math.floor((i - start) / b.order), (i - start) % b.order];
    for (let j = 0; j < block; j++) {
      const factor = a.matrix[row * a.order + Math.floor(j / b.order)]! * b.matrix[col * b.order + (j % b.order)]!;
      rotated[i]! += factor * signs[start + j]! * x[start + j]!;
    }
  }
  return rotated;
}

/** The weight that a package computes with, [rows, cols], its rotation undone: row r times x is what the part gives for x. */
export async function restored({ site, bits, lut, indices, rowScales, rotation }: PalettizedWeight): Promise<Float32Array> {
  const { rows, cols, tensor } = site;
  const codes = unpackCodes(Uint8Array.from(await indices.read(0, indices.byteLength)), bits, rows * cols);
  const levels = await halvesOf(lut);
  const scales = rowScales === undefined ? undefined : await halvesOf(rowScales);
  const rowsPerLut = (rows * 2 ** bits) / levels.length;
  const values = new Float32Array(rows * cols);
  const taps = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  const channels = cols / taps;
  const columns =
    rotation === undefined
      ? undefined
      : Array.from({ length: channels }, (_, c) =>
          rotateOnline(unit(channels, c), { ...rotation, signs: rotation.signs.subarray(0, channels) }),
        );
  for (let r = 0; r < rows; r++) {
    const level = (at: number): number => levels[Math.floor(r / rowsPerLut) * 2 ** bits + codes[r * cols + at]!]! * (scales?.[r] ?? 1);
    for (let c = 0; c < channels; c++) {
      for (let t = 0; t < taps; t++) {
        const column = columns?.[c];
        let sum = 0;
        if (column === undefined) sum = level(c * taps + t);
        else for (let k = 0; k < channels; k++) if (column[k] !== 0) sum += column[k]! * level(k * taps + t);
        values[r * cols + c * taps + t] = sum;
      }
    }
  }
  return values;
}

function unit(length: number, at: number): Float64Array {
  const values = new Float64Array(length);
  values[at] = 1;
  return values;
}
