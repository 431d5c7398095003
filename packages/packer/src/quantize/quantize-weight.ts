import { BalafonError, type RowFeedback, type TensorScheme, type WeightForm } from "@balafon/manifest-schema";
import {
  Float16RangeError,
  addToHistogram,
  bitsOf,
  codebookOf,
  createHistogram,
  groupOf,
  hasZeroPoints,
  largestBlock,
  packCodes,
  packedBytes,
  paletteOf,
  quantizePacked,
  quantizeRowsWithFeedback,
  relativeMse,
  takesFeedback,
  toFloat16,
  type Feedback,
  type LossSums,
  type PackedQuantization,
  type Scheme,
} from "@balafon/quantizer";
import { quoted } from "../inspect/quoted.ts";
import { tooLargeHint } from "./float16.ts";
import type { FeedbackOmission } from "./feedback.ts";
import { packedGroup } from "./form.ts";
import { createRoom, rowBatches, type Room } from "./row-batches.ts";
import { trellisFor } from "./trellis.ts";
import type { WeightSite } from "./sites.ts";

/** The order of the Hadamard blocks: every Whisper width is a multiple of it. */
const hadamardBlock = 128;
/** The seed of the rotation's signs. One for all tensors, so that a part needs one matrix for each block order. */
export const rotationSeed = 1;

/** A weight in codes, as it will be stored. */
export interface QuantizedWeight {
  /** ceil(rows x cols x bits / 8) bytes, low bits first. */
  readonly packedCodes: Uint8Array;
  /** float16 bits, [rows, cols / group]; nothing where there are no scales. */
  readonly scales: Uint16Array;
  /** One a byte, [rows, cols / group]; nothing where there are no zero points. */
  readonly zeroPoints: Uint8Array;
  /** 2^bits centroids, ascending. */
  readonly codebook: Float32Array;
  readonly relativeMse: number;
  /** What the manifest says of error feedback; undefined where none was asked for. */
  readonly feedback: RowFeedback | undefined;
}

/**
 * The quantizer's scheme for one weight: the rotation's block and the group are the largest of those wanted that divide the row. Packed codes are
 * integers times a signed scale, which is all that the runtime's operator knows.
 */
export function schemeFor({ cols }: WeightSite, wanted: TensorScheme, form: WeightForm): Scheme {
  const { scheme, bits, group, symmetric = true } = wanted;
  if (scheme === "kmeans") return { kind: "kmeans", bits };
  const block = scheme === "turboquant" || scheme === "trellis" ? largestBlock(cols, hadamardBlock) : 1;
  const most = group === "row" ? cols : group;
  const fitted = form === "packed" ? packedGroup(cols, most) : largestGroup(cols, most, block);
  if (scheme === "nf4") return { kind: "nf4", group: fitted };
  if (scheme === "rtn") return { kind: "rtn", bits, group: fitted, symmetric };
  const rotation = { kind: "hadamard", block, seed: rotationSeed } as const;
  if (scheme === "trellis") return trellisFor(cols, wanted, fitted, rotation);
  const codebook = form === "packed" ? "uniform" : "lloyd-max";
  return { kind: "turboquant", bits, group: fitted, rotation, codebook };
}

/** The largest divisor of `cols` up to `wanted`, a multiple of the rotation's block where there is one, so that scales follow rotated blocks. */
function largestGroup(cols: number, wanted: number, block: number): number {
  const divisors = Array.from({ length: Math.min(wanted, cols) }, (_, index) => index + 1).filter((size) => cols % size === 0);
  return divisors.findLast((size) => size % block === 0) ?? divisors.at(-1)!;
}

/**
 * Quantizes one weight, reading it in batches of rows; twice for k-means, whose palette is that of the whole tensor.
 *
 * @param room memory that other weights may use afterwards
 * @param feedback of its inputs, where the error of its outputs is to be small; or why there is none
 * @throws BalafonError FORMAT_INVALID where a weight is not finite, FORMAT_UNSUPPORTED where a scale would be beyond float16.
 */
export async function quantizeWeight(
  site: WeightSite,
  wanted: Scheme,
  room: Room = createRoom(),
  feedback?: Feedback | FeedbackOmission,
): Promise<QuantizedWeight> {
  const isOpen = wanted.kind === "kmeans" && wanted.palette === undefined;
  const scheme = isOpen ? { ...wanted, palette: await paletteOfWeight(site, wanted.bits, room) } : wanted;
  const { rows, cols } = site;
  const bits = bitsOf(scheme);
  const group = groupOf(scheme);
  const groups = group === undefined ? 0 : cols / group;
  const packed = new Uint8Array(packedBytes(rows * cols, bits));
  const scales = new Uint16Array(rows * groups);
  const zeroPoints = new Uint8Array(hasZeroPoints(scheme) ? rows * groups : 0);
  const sums = { error: 0, energy: 0 };
  const loss = { plain: 0, feedback: 0 };
  const factored = typeof feedback === "string" ? undefined : feedback;
  for await (const { row, weights } of rowBatches(site, room)) {
    const batch = quantizeBatch(site, row, weights, scheme, factored);
    packed.set(batch.packedCodes, (row * cols * bits) / 8);
    scales.set(toFloat16(batch.scales), row * groups);
    if (batch.zeroPoints !== undefined) zeroPoints.set(batch.zeroPoints, row * groups);
    sums.error += batch.sums.error;
    sums.energy += batch.sums.energy;
    loss.plain += batch.loss?.plain ?? 0;
    loss.feedback += batch.loss?.feedback ?? 0;
  }
  const codebook = codebookOf(scheme);
  return { packedCodes: packed, scales, zeroPoints, codebook, relativeMse: relativeMse(sums), feedback: entryOf(feedback, loss) };
}

/** What the manifest says of feedback, and of what it gained. */
export function entryOf(feedback: Feedback | FeedbackOmission | undefined, { plain, feedback: own }: LossSums): RowFeedback | undefined {
  if (feedback === undefined) return undefined;
  if (typeof feedback === "string") return { omitted: feedback };
  // Where plain codes lose nothing on any input, neither do these. Seven digits: what float32 arithmetic can mean.
  return { lossRatio: plain === 0 ? 1 : Number((own / plain).toPrecision(7)) };
}

/** 2^bits centroids of all of a weight, ascending. @throws BalafonError FORMAT_INVALID where it is not finite. */
export async function paletteOfWeight(site: WeightSite, bits: number, room: Room): Promise<Float32Array> {
  const histogram = createHistogram();
  for await (const { row, weights } of rowBatches(site, room)) {
    checkFinite(site, weights, row * site.cols);
    addToHistogram(histogram, weights);
  }
  return paletteOf(histogram, bits);
}

/**
 * Quantizes whole rows of a weight, from row `row` on.
 *
 * @throws BalafonError FORMAT_INVALID where a weight is not finite, FORMAT_UNSUPPORTED where a scale would be beyond float16.
 */
export function quantizeBatch(
  site: WeightSite,
  row: number,
  weights: Float32Array,
  scheme: Scheme,
  feedback: Feedback | undefined,
): PackedQuantization & { readonly loss?: LossSums } {
  const { tensor, cols } = site;
  try {
    const shape = { rows: weights.length / cols, cols };
    if (feedback === undefined || !takesFeedback(scheme)) return quantizePacked(weights, shape, scheme);
    const { codes, ...rest } = quantizeRowsWithFeedback(weights, shape, scheme, feedback);
    return { ...rest, packedCodes: packCodes(codes, scheme.bits) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    checkFinite(site, weights, row * cols);
    // Others are the engine's, for arrays that memory has no room for.
    if (!(cause instanceof Float16RangeError)) throw cause;
    throw new BalafonError("FORMAT_UNSUPPORTED", {
      subject: quoted(tensor.name),
      problem: `its weights are too large for ${scheme.kind}`,
      expected: "scales of at most 65504, the largest float16",
      found: `a largest magnitude of ${magnitudeOf(weights)}`,
      hint: tooLargeHint,
      cause,
    });
  }
}

const magnitudeOf = (weights: Float32Array): number => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);

/** @param offset of the first of these weights among all rows. @throws BalafonError FORMAT_INVALID for the first that is not finite. */
export function checkFinite({ tensor }: WeightSite, weights: Float32Array, offset: number): void {
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
