import { BalafonError } from "@balafon/manifest-schema";
import {
  codebookOf,
  float16ToFloat32,
  laneRotator,
  packCodes,
  packedBytes,
  relativeMse,
  toFloat16,
  unpackCodes,
  type Feedback,
  type HadamardRotation,
  type LossSums,
  type TurboQuantScheme,
} from "@balafon/quantizer";
import { quoted } from "../inspect/quoted.ts";
import type { FeedbackOmission } from "./feedback.ts";
import { firstInfinite, tooLargeHint } from "./float16.ts";
import { checkFinite, entryOf, paletteOfWeight, quantizeBatch, quantizeWeight, type QuantizedWeight } from "./quantize-weight.ts";
import { rowBatches, type Room } from "./row-batches.ts";
import type { WeightSite } from "./sites.ts";

/** How one weight becomes rows of codes into one codebook. */
export interface PaletteCase {
  readonly site: WeightSite;
  readonly bits: number;
  /** Of the input channels, the same for every tap of a convolution. */
  readonly rotation: HadamardRotation | { readonly kind: "none" };
  /** Numbers of a row for one input channel: the taps of a convolution's kernel, else 1. */
  readonly taps: number;
  /** 1, or how many neighbouring rows share a scale; divides the rows, and 16. */
  readonly rowsPerScale: number;
  /** What the codebook is multiplied by, beside the largest scale: see `splitRotation`. */
  readonly remainder: number;
}

/** Codes, and their float16 bits of codebook and scales. */
export interface QuantizedPalette extends Pick<QuantizedWeight, "relativeMse" | "feedback"> {
  readonly indices: Uint8Array;
  readonly lut: Uint16Array;
  /** [rows], relative to the lut; nothing where the lut has them: it is then [rows / rowsPerScale, 2^bits]. */
  readonly scales: Uint16Array;
}

/**
 * Quantizes one weight with TurboQuant: rows are rotated whole, as far as there are Hadamard matrices, and share one Lloyd-Max codebook.
 *
 * The codebook is multiplied by the least power of two that no scale exceeds, and scales are divided by it, both exactly. Before its scale, a row's sum in
 * float16 is then no larger than that of the row with the largest scale could be with the same inputs, so no row overflows that its own float16 weights would not,
 * or those of its largest neighbour.
 *
 * @param feedback of its inputs with taps before channels, in the basis of the rotation; or why there is none
 * @throws BalafonError FORMAT_INVALID where a weight is not finite, FORMAT_UNSUPPORTED where a scale or centroid would be beyond float16.
 */
export async function quantizeIntoRows(wanted: PaletteCase, room: Room, feedback?: Feedback | FeedbackOmission): Promise<QuantizedPalette> {
  const { site, bits, rotation, taps, rowsPerScale, remainder } = wanted;
  const { rows, cols } = site;
  const unit = cols * rowsPerScale;
  const factored = typeof feedback === "string" ? undefined : feedback;
  // Without feedback rows are rotated here: the kernel knows blocks of 2^k alone.
  const scheme: TurboQuantScheme = {
    kind: "turboquant",
    bits,
    group: unit,
    rotation: factored === undefined ? { kind: "none" } : rotation,
  };
  const lut = toFloat16(codebookOf(scheme).map((centroid) => centroid * remainder));
  const isShared = rowsPerScale > 1;
  const centroids = Float64Array.from(lut, float16ToFloat32);
  const levels = new Float64Array(lut.length);
  // In one place for all groups: a large encoder has half a million of them, and an array for each would be cleared and collected.
  const levelsOf = (scale: number): Float64Array => {
    const scaled = isShared ? timesScale(lut, scale) : undefined;
    for (let i = 0; i < levels.length; i++)
      levels[i] = (scaled === undefined ? centroids[i]! * scale : float16ToFloat32(scaled[i]!)) / remainder;
    return levels;
  };
  const indices = new Uint8Array(packedBytes(rows * cols, bits));
  const scales = new Float32Array(rows / rowsPerScale);
  const sums = { error: 0, energy: 0 };
  const loss = { plain: 0, feedback: 0 };
  const rotate = rotatorOf(rotation);
  for await (const { row, weights } of rowBatches(site, room)) {
    const own = tapsFirst(weights, cols, taps);
    const rotated = rotate(own);
    const batch = encoded(
      () => quantizeBatch({ ...site, cols: unit }, row / rowsPerScale, factored === undefined ? rotated : own, scheme, factored),
      () => checkFinite(site, weights, row * cols),
    );
    const codes = unpackCodes(batch.packedCodes, bits, own.length);
    addErrors(sums, rotated, codes, batch.scales, levelsOf, unit);
    addLosses(loss, batch.loss);
    indices.set(taps === 1 ? batch.packedCodes : packCodes(channelsFirst(codes, cols, taps), bits), (row * cols * bits) / 8);
    scales.set(batch.scales, row / rowsPerScale);
  }
  const common = { indices, relativeMse: relativeMse(sums), feedback: entryOf(feedback, loss) };
  if (isShared)
    return {
      ...common,
      lut: inRange(site, concatenated(Array.from(scales, (scale) => timesScale(lut, scale)))),
      scales: new Uint16Array(0),
    };
  const largest = Math.max(powerAbove(scales), leastPower(centroids));
  return { ...common, lut: inRange(site, timesScale(lut, largest)), scales: toFloat16(scales.map((scale) => scale / largest)) };
}

/** Quantizes one weight into a palette of its own, of float16 numbers. @throws as `quantizeIntoRows` does. */
export async function quantizeIntoPalette(
  site: WeightSite,
  bits: number,
  room: Room,
  omitted?: FeedbackOmission,
): Promise<QuantizedPalette> {
  const lut = inRange(site, toFloat16(await paletteOfWeight(site, bits, room)));
  const palette = Float32Array.from(lut, float16ToFloat32);
  const { packedCodes, relativeMse: error, feedback } = await quantizeWeight(site, { kind: "kmeans", bits, palette }, room, omitted);
  return { indices: packedCodes, lut, scales: new Uint16Array(0), relativeMse: error, feedback };
}

/** Rotated copies, each in the place of the one before: no batch is longer than the first. */
function rotatorOf(rotation: PaletteCase["rotation"]): (weights: Float32Array) => Float32Array {
  if (rotation.kind === "none") return (weights) => weights;
  const rotate = laneRotator(rotation);
  let copies: Float32Array | undefined;
  return (weights) => {
    copies ??= new Float32Array(weights.length);
    const copy = copies.subarray(0, weights.length);
    copy.set(weights);
    rotate(copy, { offset: 0, width: 1, blocks: weights.length / rotation.block });
    return copy;
  };
}

/** A rotation spreads a number that is not finite over its row: the error is to name the number itself. */
function encoded<Result>(encode: () => Result, check: () => void): Result {
  try {
    return encode();
  } catch (cause) {
    check();
    throw cause;
  }
}

/** [channels, taps] of each row as [taps, channels], where blocks of channels are neighbours. */
function tapsFirst(weights: Float32Array, cols: number, taps: number): Float32Array {
  if (taps === 1) return weights;
  const turned = new Float32Array(weights.length);
  eachTap(weights.length, cols, taps, (first, last) => (turned[last] = weights[first]!));
  return turned;
}

/** The way back. */
function channelsFirst(codes: Uint8Array, cols: number, taps: number): Uint8Array {
  const turned = new Uint8Array(codes.length);
  eachTap(codes.length, cols, taps, (first, last) => (turned[first] = codes[last]!));
  return turned;
}

/** Calls with the index where channels come first, and where taps do. */
function eachTap(length: number, cols: number, taps: number, each: (channelFirst: number, tapFirst: number) => void): void {
  const channels = cols / taps;
  for (let row = 0; row < length; row += cols) {
    for (let channel = 0; channel < channels; channel++) {
      for (let tap = 0; tap < taps; tap++) each(row + channel * taps + tap, row + tap * channels + channel);
    }
  }
}

/** Of the values that are stored: those of each `unit` neighbours are one of its levels. */
function addErrors(
  sums: { error: number; energy: number },
  values: Float32Array,
  codes: Uint8Array,
  scales: Float32Array,
  levelsOf: (scale: number) => Float64Array,
  unit: number,
): void {
  let error = 0;
  let energy = 0;
  for (let group = 0, i = 0; group < scales.length; group++) {
    const own = levelsOf(scales[group]!);
    for (const end = i + unit; i < end; i++) {
      const value = values[i]!;
      const difference = value - own[codes[i]!]!;
      error += difference * difference;
      energy += value * value;
    }
  }
  sums.error += error;
  sums.energy += energy;
}

function addLosses(sums: { plain: number; feedback: number }, { plain, feedback }: LossSums = { plain: 0, feedback: 0 }): void {
  sums.plain += plain;
  sums.feedback += feedback;
}

/** The least power of two that no scale exceeds; 1 where all are zero. */
function powerAbove(scales: Float32Array): number {
  const largest = scales.reduce((most, scale) => Math.max(most, scale), 0);
  if (largest === 0) return 1;
  let power = 1;
  while (power < largest) power *= 2;
  while (power / 2 >= largest) power /= 2;
  return power;
}

/** The least power of two that leaves every centroid a normal float16: faint weights are then multiplied by what was measured. */
function leastPower(centroids: Float64Array): number {
  const faintest = centroids.reduce((least, centroid) => Math.min(least, Math.abs(centroid)), Infinity);
  let power = 1;
  while ((faintest * power) / 2 >= 2 ** -14) power /= 2;
  return power;
}

const timesScale = (lut: Uint16Array, scale: number): Uint16Array =>
  toFloat16(Float32Array.from(lut, (half) => float16ToFloat32(half) * scale));

function concatenated(parts: readonly Uint16Array[]): Uint16Array {
  const whole = new Uint16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function inRange({ tensor }: WeightSite, lut: Uint16Array): Uint16Array {
  if (firstInfinite(lut) === -1) return lut;
  throw new BalafonError("FORMAT_UNSUPPORTED", {
    subject: quoted(tensor.name),
    problem: "its weights are too large for a codebook in float16",
    expected: "centroids below 65520",
    found: "a larger one",
    hint: tooLargeHint,
  });
}
