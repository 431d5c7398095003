import { BalafonError, type TensorScheme } from "@balafon/manifest-schema";
import {
  dequantizeRows,
  largestBlock,
  packCodes,
  quantizeRows,
  toFloat16,
  type QuantizedRows,
  type Rotation,
  type RowShape,
  type Scheme,
} from "@balafon/quantizer";
import { floatsAt, readFloats } from "../inspect/floats.ts";
import { quoted } from "../inspect/quoted.ts";
import type { WeightSite } from "./sites.ts";

/** The order of the Hadamard blocks: every Whisper width is a multiple of it. */
const hadamardBlock = 128;
/** The seed of the rotation's signs. One for all tensors, so that a part needs one matrix for each block order. */
export const rotationSeed = 1;
/** Rows are quantized in batches of about this many weights, to bound memory. */
const batchWeights = 1 << 20;

/** A weight in codes, as it will be stored. */
export interface QuantizedWeight {
  /** ceil(rows x cols x bits / 8) bytes, low bits first. */
  readonly packedCodes: Uint8Array;
  /** float16 bits, [rows, cols / group]. */
  readonly scales: Uint16Array;
  readonly relativeMse: number;
}

/** The quantizer's scheme for one weight: the rotation's block and the group are the largest of those wanted that divide the row. */
export function schemeFor({ cols }: WeightSite, { scheme, bits, group }: TensorScheme): Scheme & { readonly rotation: Rotation } {
  const block = scheme === "turboquant" ? largestBlock(cols, hadamardBlock) : 1;
  const fitted = largestGroup(cols, group, block);
  if (scheme === "turboquant")
    return { kind: "turboquant", bits, group: fitted, rotation: { kind: "hadamard", block, seed: rotationSeed } };
  return { kind: "rtn", bits, group: fitted, rotation: { kind: "none" } };
}

/** The largest divisor of `cols` up to `wanted`, a multiple of the rotation's block where there is one, so that scales follow rotated blocks. */
function largestGroup(cols: number, wanted: number, block: number): number {
  const divisors = Array.from({ length: Math.min(wanted, cols) }, (_, index) => index + 1).filter((size) => cols % size === 0);
  return divisors.findLast((size) => size % block === 0) ?? divisors.at(-1)!;
}

/**
 * Quantizes one weight, reading it in batches of rows.
 *
 * @throws BalafonError FORMAT_INVALID where a weight is not finite, FORMAT_UNSUPPORTED where a scale would be beyond float16.
 */
export async function quantizeWeight(site: WeightSite, scheme: Scheme): Promise<QuantizedWeight> {
  const { rows, cols } = site;
  const codes = new Uint8Array(rows * cols);
  const scales = new Uint16Array((rows * cols) / scheme.group);
  let noise = 0;
  let signal = 0;
  for await (const { start, weights } of rowBatches(site)) {
    checkFinite(site, weights, start * cols);
    const shape = { rows: weights.length / cols, cols };
    const quantized = quantizeBatch(site, weights, shape, scheme);
    const restored = dequantizeRows(quantized, shape, scheme);
    codes.set(quantized.codes, start * cols);
    scales.set(toFloat16(quantized.scales), (start * cols) / scheme.group);
    for (let index = 0; index < weights.length; index++) {
      noise += (weights[index]! - restored[index]!) ** 2;
      signal += weights[index]! ** 2;
    }
  }
  return { packedCodes: packCodes(codes, scheme.bits), scales, relativeMse: signal === 0 ? 0 : noise / signal };
}

function quantizeBatch({ tensor }: WeightSite, weights: Float32Array, shape: RowShape, scheme: Scheme): QuantizedRows {
  try {
    return quantizeRows(weights, shape, scheme);
  } catch (cause) {
    // Shape and scheme fit by construction, and the weights are finite: what is left is a group whose scale float16 cannot hold.
    if (!(cause instanceof RangeError)) throw cause;
    throw new BalafonError("FORMAT_UNSUPPORTED", {
      subject: quoted(tensor.name),
      problem: `its weights are too large for ${scheme.kind}`,
      expected: "scales of at most 65504, the largest float16",
      found: `a largest magnitude of ${magnitudeOf(weights)}`,
      hint: "Store it as it is: a rule {match: ..., scheme: none} under quantization.rules.",
      cause,
    });
  }
}

const magnitudeOf = (weights: Float32Array): number => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);

async function* rowBatches(site: WeightSite): AsyncGenerator<{ start: number; weights: Float32Array }> {
  const { tensor, rows, cols, transposed } = site;
  const whole = transposed ? transpose(await readFloats(tensor), cols, rows) : undefined;
  const batch = Math.max(1, Math.floor(batchWeights / cols));
  for (let start = 0; start < rows; start += batch) {
    const count = Math.min(batch, rows - start) * cols;
    yield { start, weights: whole?.subarray(start * cols, start * cols + count) ?? (await floatsAt(tensor, start * cols, count)) };
  }
}

/** [rows, cols] -> [cols, rows]. */
function transpose(values: Float32Array, rows: number, cols: number): Float32Array {
  const transposed = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) transposed[col * rows + row] = values[row * cols + col]!;
  }
  return transposed;
}

function checkFinite({ tensor }: WeightSite, weights: Float32Array, offset: number): void {
  const at = weights.findIndex((weight) => !Number.isFinite(weight));
  if (at === -1) return;
  throw new BalafonError("FORMAT_INVALID", {
    subject: quoted(tensor.name),
    problem: "a weight is not a finite number",
    expected: "finite weights",
    found: `${weights[at]} at element ${offset + at} of its rows`,
    hint: "The checkpoint or export is damaged, or its training diverged.",
  });
}
