import type { PaletteScheme, RowFeedback } from "@balafon/manifest-schema";
import { largestBlock, packedBytes, type HadamardRotation } from "@balafon/quantizer";
import { bytesOf } from "../inspect/bytes-of.ts";
import type { MilBlob } from "../inspect/coreml/program.ts";
import { byteLengthOf, type Tensor } from "../inspect/tensor.ts";
import type { FeedbackOf } from "./feedback.ts";
import { splitRotation, type OnlineRotation, type SplitRotation } from "./online-rotation.ts";
import { quantizeIntoPalette, quantizeIntoRows, type QuantizedPalette } from "./palette-codes.ts";
import { rotationSeed } from "./quantize-weight.ts";
import type { Room } from "./row-batches.ts";
import type { WeightSite } from "./sites.ts";
import { quantizedInto, type Slot } from "./slot.ts";

/** Widths of a code that Core ML has; 3 from iOS 18 on. */
export type PaletteBits = PaletteScheme["bits"];

/**
 * One weight in codes for the Neural Engine: rows of codes into one codebook of the tensor. The row of output r is, in the basis of its rotation,
 * lut[index] * rowScales[r]. Codes and scales are computed when they are first read.
 */
export interface PalettizedWeight {
  readonly site: WeightSite;
  readonly bits: PaletteBits;
  /** float16 [2^bits], or [rows / rowsPerScale, 2^bits] for rows that share a scale in groups: their scales are then in it (iOS 18). */
  readonly lut: Tensor;
  /** Codes, low bits first, row major [rows, cols], and as the tensor itself is shaped where it is stored so. */
  readonly indices: MilBlob;
  /** float16 [rows], every one at most 1: the largest scale is in the lut. Absent for a palette of the tensor's own and where the lut has the scales. */
  readonly rowScales?: Tensor;
  /** What the inputs are multiplied by while the part runs. Absent where the weight is not rotated. */
  readonly rotation?: OnlineRotation;
}

/** A weight that is stored as codes, and what is said of it. */
export interface CodedPalette {
  readonly weight: PalettizedWeight;
  readonly rowsPerScale: number;
  readonly turned?: HadamardRotation;
  relativeMse(): Promise<number>;
  feedback(): Promise<RowFeedback | undefined>;
}

/** What the weights of one part share. */
export interface PaletteContext {
  readonly feedbackOf: FeedbackOf | undefined;
  /** Filled as weights are planned: equal rotations are one object. */
  readonly rotations: Map<string, SplitRotation>;
  readonly slot: Slot<QuantizedPalette>;
}

/** Smaller blocks spread nothing, and cost a product all the same. */
const shortestBlock = 16;

/**
 * How a weight will be stored as codes. Nothing is read yet.
 *
 * @param groups of the convolution that reads it, 1 elsewhere
 */
export function planCodedPalette(site: WeightSite, wanted: CodedScheme, groups: number, context: PaletteContext): CodedPalette {
  const rowsPerScale = wanted.scheme === "kmeans" ? 1 : commonPower(site.rows, wanted.rowsPerScale ?? 1);
  const scheme = { ...wanted, rowsPerScale };
  const turn = turnOf(site, scheme, groups, context.rotations);
  const { result, ...measures } = quantizedInto(context.slot, site, (room) => quantize(site, scheme, turn, context.feedbackOf, room));
  const rotation = turn.split === undefined ? {} : { rotation: turn.split.online };
  const weight: PalettizedWeight = { site, bits: scheme.bits, ...storedParts(site, scheme, result), ...rotation };
  return { weight, rowsPerScale, ...(turn.turned === undefined ? {} : { turned: turn.turned }), ...measures };
}

/** Those schemes that have codes. */
export type CodedScheme = PaletteScheme & { readonly scheme: "turboquant" | "kmeans" };

/** A scheme whose `rowsPerScale` divides the rows. */
type FittedScheme = Omit<CodedScheme, "rowsPerScale"> & { readonly rowsPerScale: number };

/** How rows are rotated before they are quantized: a convolution's channels, alike for each tap. */
interface Turn {
  readonly taps: number;
  /** Absent where rows stay as they are. */
  readonly turned?: HadamardRotation;
  /** What of the rotation is made while the part runs, and what is left to the codebook. */
  readonly split?: SplitRotation;
}

function turnOf({ tensor, cols }: WeightSite, { scheme }: FittedScheme, groups: number, rotations: Map<string, SplitRotation>): Turn {
  const taps = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  const channels = cols / taps;
  const block = largestBlock(channels, channels);
  if (scheme !== "turboquant" || block < shortestBlock) return { taps };
  const turned = { kind: "hadamard", block, seed: rotationSeed } as const;
  const all = channels * groups;
  return { taps, turned, split: shared(rotations, `${block}/${all}`, () => splitRotation(turned, all)) };
}

async function quantize(
  site: WeightSite,
  { scheme, bits, rowsPerScale }: FittedScheme,
  { taps, turned, split }: Turn,
  feedbackOf: FeedbackOf | undefined,
  room: Room,
): Promise<QuantizedPalette> {
  const omitted = feedbackOf === undefined ? undefined : "scheme";
  if (scheme === "kmeans") return quantizeIntoPalette(site, bits, room, omitted);
  const rotation = turned ?? ({ kind: "none" } as const);
  // Feedback is that of one row, and rows that share a scale are encoded as one.
  const feedback = rowsPerScale > 1 ? omitted : await feedbackOf?.(site, { kind: "turboquant", bits, group: site.cols, rotation }, taps);
  return quantizeIntoRows({ site, bits, rotation, taps, rowsPerScale, remainder: split?.remainder ?? 1 }, room, feedback);
}

/** What lies in the weight file: the parts have a size each before the weight is read. */
function storedParts(
  { tensor, rows, cols }: WeightSite,
  { scheme, bits, rowsPerScale }: FittedScheme,
  quantized: () => Promise<QuantizedPalette>,
): Pick<PalettizedWeight, "lut" | "indices" | "rowScales"> {
  const halves = (name: string, shape: readonly number[], of: (result: QuantizedPalette) => Uint16Array): Tensor => ({
    name: `${tensor.name}.${name}`,
    dtype: "float16",
    shape,
    byteLength: byteLengthOf("float16", shape),
    read: async (offset, length) => bytesOf(of(await quantized())).subarray(offset, offset + length),
  });
  const isGrouped = rowsPerScale > 1;
  return {
    lut: halves("lut", isGrouped ? [rows / rowsPerScale, 2 ** bits] : [2 ** bits], ({ lut }) => lut),
    indices: {
      byteLength: packedBytes(rows * cols, bits),
      read: async (offset, length) => (await quantized()).indices.subarray(offset, offset + length),
    },
    ...(scheme === "kmeans" || isGrouped ? {} : { rowScales: kept(halves("scales", [rows], ({ scales }) => scales)) }),
  };
}

/** What is small is kept once it was read: the proof asks for it again, when other weights have been quantized since. */
function kept(tensor: Tensor): Tensor {
  let whole: Promise<Uint8Array> | undefined;
  return {
    ...tensor,
    read: async (offset, length) => (await (whole ??= tensor.read(0, tensor.byteLength))).subarray(offset, offset + length),
  };
}

/** The largest power of two up to `wanted` that divides the rows. */
function commonPower(rows: number, wanted: number): number {
  let power = wanted;
  while (rows % power !== 0) power /= 2;
  return power;
}

function shared<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
