// What a weight in codes means, in float32, from its parts alone: row r is lut[code] * scale of r in the basis of the rotation, and is turned back here.
import { float16ToFloat32, float32ToFloat16, unpackCodes } from "../../packages/quantizer/dist/index.js";
import { readFloats } from "../../packages/packer/dist/inspect/floats.js";

/** The weight as the graph's tensor is stored: [rows, cols], a convolution's [outputs, inputs, ...taps], or [cols, rows] where a MatMul takes it. */
export async function decodedTensor({ site, bits, lut, indices, rowScales, rotation }) {
  const { tensor, rows, cols, transposed } = site;
  const tables = await halvesOf(lut);
  const scales = rowScales && (await halvesOf(rowScales));
  const codes = unpackCodes(await indices.read(0, indices.byteLength), bits, rows * cols);
  const taps = tensor.shape.slice(2).reduce((product, dim) => product * dim, 1);
  const values = new Float32Array(rows * cols);
  const own = new Float64Array(cols);
  for (let row = 0; row < rows; row++) {
    const table = Math.floor((row * tables.length) / 2 ** bits / rows) * 2 ** bits;
    const scale = scales?.[row] ?? 1;
    for (let col = 0; col < cols; col++) own[col] = tables[table + codes[row * cols + col]] * scale;
    if (rotation) turnBack(own, taps, rotation);
    for (let col = 0; col < cols; col++) values[transposed ? col * rows + row : row * cols + col] = own[col];
  }
  return floatTensor(tensor, values);
}

/** A weight that is float16 in the package. */
export async function roundedTensor(tensor) {
  return floatTensor(
    tensor,
    (await readFloats(tensor)).map((value) => float16ToFloat32(float32ToFloat16(value))),
  );
}

function floatTensor(tensor, values) {
  const bytes = new Uint8Array(values.buffer);
  return { ...tensor, dtype: "float32", byteLength: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

async function halvesOf(tensor) {
  const bytes = Uint8Array.from(await tensor.read(0, tensor.byteLength));
  return Float64Array.from(new Uint16Array(bytes.buffer), float16ToFloat32);
}

/** w (A (x) B) diag(signs) for each block of channels, the same for each tap: B within each run of neighbouring channels, then A across the runs. */
function turnBack(values, taps, { block, signs, factors: [a, b] }) {
  const channels = values.length / taps;
  const inner = new Float64Array(block);
  for (let tap = 0; tap < taps; tap++) {
    for (let first = 0; first < channels; first += block) {
      const start = first * taps + tap;
      for (let channel = 0; channel < block; channel++) {
        const [run, j0] = [channel - (channel % b.order), channel % b.order];
        let sum = 0;
        for (let j = 0; j < b.order; j++) sum += values[start + (run + j) * taps] * b.matrix[j * b.order + j0];
        inner[channel] = sum;
      }
      for (let channel = 0; channel < block; channel++) {
        const [i0, j0] = [Math.floor(channel / b.order), channel % b.order];
        let sum = 0;
        for (let i = 0; i < a.order; i++) sum += a.matrix[i * a.order + i0] * inner[i * b.order + j0];
        values[start + channel * taps] = sum * signs[channel];
      }
    }
  }
}
