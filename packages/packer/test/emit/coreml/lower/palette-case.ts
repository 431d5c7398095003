import { packCodes } from "@balafon/quantizer";
import { float32Tensor } from "../../../../src/graph/builder.ts";
import type { Tensor } from "../../../../src/inspect/tensor.ts";
import type { OnlineRotation } from "../../../../src/quantize/online-rotation.ts";
import type { PaletteBits, PalettizedWeight } from "../../../../src/quantize/coded-palette.ts";
import { noise, tensorOf } from "../../../support/tensors.ts";

export interface PaletteForm {
  readonly bits: PaletteBits;
  /** Whether each row has a scale. */
  readonly scaled?: boolean;
  /** Rows that share a table of their own. */
  readonly rowsPerTable?: number;
  readonly rotation?: OnlineRotation;
  readonly recurrent?: boolean;
}

export interface PaletteCase {
  readonly weight: PalettizedWeight;
  /** What the codes stand for, as the graph has it: the rotation is undone, since products are with what was not rotated. */
  readonly dense: Tensor;
}

/** Powers of two by signs that a seed decides. */
function signsOf(count: number, seed: number, unit = 1): Float32Array {
  return noise(count, seed).map((value) => (value < 0 ? -unit : unit));
}

/** Any two matrices do: what is lowered is the product, whether it is orthogonal or not. */
export function rotationOf(left: number, right: number, channels: number): OnlineRotation {
  const signs = signsOf(left * right, 5);
  return {
    block: left * right,
    signs: Float32Array.from({ length: channels }, (_, at) => signs[at % signs.length]!),
    factors: [
      { order: left, matrix: left === 1 ? Float32Array.of(1) : signsOf(left * left, 6, 0.25) },
      { order: right, matrix: signsOf(right * right, 7, 0.25) },
    ],
  };
}

/**
 * A weight [outputs, inputs, taps...] of arbitrary codes. Its rows, times the rotation along the inputs, are the rows of the dense one.
 *
 * @param transposed whether the graph has it as [inputs, outputs]
 */
export function paletteCase(name: string, shape: readonly number[], form: PaletteForm, transposed = false): PaletteCase {
  // A recurrent layer's is [directions, rows, inputs], and not rotated.
  const [rows, inputs, ...kernel] = (form.recurrent === true ? [shape[0]! * shape[1]!, shape[2]!] : shape) as [number, number, ...number[]];
  const taps = kernel.reduce((product, size) => product * size, 1);
  const cols = inputs * taps;
  const { bits, scaled = false, rowsPerTable, rotation } = form;
  const tables = rowsPerTable === undefined ? 1 : rows / rowsPerTable;
  const codes = Uint8Array.from(noise(rows * cols, 3), (value) => Math.floor(((value + 1) / 2) * 2 ** bits));
  // Eighths and quarters are exact in float16.
  const lut = noise(tables * 2 ** bits, 4).map((value) => Math.round(value * 64) / 64);
  const scales = noise(rows, 8).map((value) => Math.round((0.75 + value / 4) * 64) / 64);
  const indices = packCodes(codes, bits);
  const coded = Float32Array.from(codes, (code, at) => {
    const row = Math.floor(at / cols);
    return lut[(rowsPerTable === undefined ? 0 : Math.floor(row / rowsPerTable)) * 2 ** bits + code]! * (scaled ? scales[row]! : 1);
  });
  const values = rotation === undefined ? coded : unrotated(coded, rows, inputs, taps, rotation);
  const stored = transposed ? values.map((_, at) => values[(at % rows) * cols + Math.floor(at / rows)]!) : values;
  const dense = float32Tensor(name, transposed ? [cols, rows] : shape, stored);
  const blob = { byteLength: indices.length, read: async (offset: number, length: number) => indices.slice(offset, offset + length) };
  return {
    dense,
    weight: {
      site: { tensor: dense, rows, cols, transposed },
      bits,
      lut: tensorOf(`${name}.lut`, rowsPerTable === undefined ? [2 ** bits] : [tables, 2 ** bits], lut, "float16"),
      indices: blob,
      ...(scaled ? { rowScales: tensorOf(`${name}.scales`, [rows], scales, "float16") } : {}),
      ...(rotation === undefined ? {} : { rotation }),
    },
  };
}

/** Rows times the rotation's matrix, along the inputs of each tap: sum over i of row[i] M[i][j]. */
function unrotated(
  coded: Float32Array,
  rows: number,
  inputs: number,
  taps: number,
  { block, signs, factors }: OnlineRotation,
): Float32Array {
  const [left, right] = factors;
  const entry = (i: number, j: number): number =>
    left.matrix[Math.floor(i / right.order) * left.order + Math.floor(j / right.order)]! *
    right.matrix[(i % right.order) * right.order + (j % right.order)]! *
    signs[j]!;
  const result = new Float32Array(coded.length);
  for (let row = 0; row < rows; row++) {
    for (let input = 0; input < inputs; input++) {
      const first = Math.floor(input / block) * block;
      for (let tap = 0; tap < taps; tap++) {
        let sum = 0;
        for (let i = 0; i < block; i++) sum += coded[(row * inputs + first + i) * taps + tap]! * entry(i, input - first);
        result[(row * inputs + input) * taps + tap] = sum;
      }
    }
  }
  return result;
}
