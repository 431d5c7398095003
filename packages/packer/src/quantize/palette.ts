import type { PaletteScheme, PartRole, QuantizationPolicy, RowFeedback } from "@balafon/manifest-schema";
import { largestBlock, packedBytes, type HadamardRotation } from "@balafon/quantizer";
import { bytesOf } from "../inspect/bytes-of.ts";
import type { MilBlob } from "../inspect/coreml/program.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { byteLengthOf, type Tensor } from "../inspect/tensor.ts";
import type { FeedbackOf } from "./feedback.ts";
import { splitRotation, type OnlineRotation, type SplitRotation } from "./online-rotation.ts";
import { quantizeIntoPalette, quantizeIntoRows, type QuantizedPalette } from "./palette-codes.ts";
import { paletteSchemeOf } from "./palette-policy.ts";
import { rotationSeed } from "./quantize-weight.ts";
import { readingsOf, type WeightReading } from "./readings.ts";
import { createRoom, type Room } from "./row-batches.ts";
import { findWeights, type WeightSite } from "./sites.ts";

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

/** A weight and how it will be stored in a Core ML package. */
export interface PlannedPalette {
  readonly site: WeightSite;
  readonly scheme: "turboquant" | "kmeans" | "fp16";
  /** What the recipe asks for, where that is something else: `none` too, since nothing is computed in anything but float16. */
  readonly insteadOf?: PaletteScheme["scheme"];
  readonly sourceBytes: number;
  /** Absent for fp16. */
  readonly coded?: CodedPalette;
}

/** A weight that is stored as codes, and what is said of it. */
export interface CodedPalette {
  readonly weight: PalettizedWeight;
  readonly rowsPerScale: number;
  readonly turned?: HadamardRotation;
  relativeMse(): Promise<number>;
  feedback(): Promise<RowFeedback | undefined>;
}

/** Smaller blocks spread nothing, and cost a product all the same. */
const shortestBlock = 16;

/**
 * How every weight of a part will be stored in a Core ML package, in initializer order. Nothing is read yet.
 *
 * TurboQuant's scale is one for a row here, whatever the recipe's group is: what the Neural Engine multiplies by are codes into one codebook of a
 * tensor. The rotation therefore mixes whole rows, as far as there are Hadamard matrices, and the inputs are rotated while the part runs.
 * Recurrent layers have no place for scales of rows or rotated inputs: what is turboquant elsewhere is float16 in them.
 *
 * @param graph as it is lowered
 */
export function planPalettes(part: PartRole, graph: OnnxGraph, policy: QuantizationPolicy, feedbackOf?: FeedbackOf): PlannedPalette[] {
  const readings = readingsOf(graph);
  const rotations = new Map<string, SplitRotation>();
  const slot: Slot = { site: undefined, result: undefined, room: createRoom() };
  return findWeights(graph).map((site) => {
    const wanted = paletteSchemeOf(policy, part, site.tensor.name);
    const scheme = fitted(site, wanted, readings.get(site.tensor.name) ?? []);
    const insteadOf = scheme === wanted.scheme ? {} : { insteadOf: wanted.scheme };
    const common = { site, scheme, ...insteadOf, sourceBytes: site.tensor.byteLength };
    if (scheme === "fp16") return common;
    const groups = Number(readings.get(site.tensor.name)?.[0]?.node.attributes.get("group")?.value ?? 1);
    return { ...common, coded: planCoded(site, { ...wanted, scheme }, groups, feedbackOf, rotations, slot) };
  });
}

/** A weight that is read in more than one way, or in a way that leaves its codes no place, is float16; so is one with a scale for every number. */
function fitted({ cols }: WeightSite, { scheme }: PaletteScheme, readings: readonly WeightReading[]): PlannedPalette["scheme"] {
  const [first] = readings;
  const isOneWay = first !== undefined && readings.every(({ node, flips }) => node.opType === first.node.opType && flips === first.flips);
  const isRecurrent = readings.some(({ node }) => node.opType === "LSTM" || node.opType === "GRU");
  const hasPlace = isOneWay && (scheme === "kmeans" || (!isRecurrent && cols > 1));
  return scheme === "none" || !hasPlace ? "fp16" : scheme;
}

/** Holds the weight quantized last: codes, codebook and scales are written one after the other, so each weight is quantized once and one is held. */
interface Slot {
  site: WeightSite | undefined;
  result: Promise<QuantizedPalette> | undefined;
  readonly room: Room;
}

function planCoded(
  site: WeightSite,
  { scheme, bits, rowsPerScale: wantedRows }: PaletteScheme,
  groups: number,
  feedbackOf: FeedbackOf | undefined,
  rotations: Map<string, SplitRotation>,
  slot: Slot,
): CodedPalette {
  const { tensor, rows, cols } = site;
  const rowsPerScale = scheme === "kmeans" ? 1 : commonPower(rows, wantedRows ?? 1);
  const taps = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  const channels = cols / taps;
  const block = largestBlock(channels, channels);
  const turned = { kind: "hadamard", block, seed: rotationSeed } as const;
  const isTurned = scheme === "turboquant" && block >= shortestBlock;
  const all = channels * groups;
  const split = isTurned ? shared(rotations, `${block}/${all}`, () => splitRotation(turned, all)) : undefined;
  const rotation = isTurned ? turned : ({ kind: "none" } as const);
  let measured: Pick<QuantizedPalette, "relativeMse" | "feedback"> | undefined;
  const quantize = async (): Promise<QuantizedPalette> => {
    const omitted = feedbackOf === undefined ? undefined : "scheme";
    if (scheme === "kmeans") return quantizeIntoPalette(site, bits, slot.room, omitted);
    // Feedback is that of one row, and rows that share a scale are encoded as one.
    const feedback = rowsPerScale > 1 ? omitted : await feedbackOf?.(site, { kind: "turboquant", bits, group: cols, rotation }, taps);
    return quantizeIntoRows({ site, bits, rotation, taps, rowsPerScale, remainder: split?.remainder ?? 1 }, slot.room, feedback);
  };
  const quantized = async (): Promise<QuantizedPalette> => {
    if (slot.site !== site || slot.result === undefined) {
      slot.site = site;
      slot.result = quantize();
    }
    const result = await slot.result;
    measured = { relativeMse: result.relativeMse, feedback: result.feedback };
    return result;
  };
  const halves = (name: string, shape: readonly number[], of: (result: QuantizedPalette) => Uint16Array): Tensor => ({
    name: `${tensor.name}.${name}`,
    dtype: "float16",
    shape,
    byteLength: byteLengthOf("float16", shape),
    read: async (offset, length) => bytesOf(of(await quantized())).subarray(offset, offset + length),
  });
  const isGrouped = rowsPerScale > 1;
  const weight: PalettizedWeight = {
    site,
    bits,
    lut: halves("lut", isGrouped ? [rows / rowsPerScale, 2 ** bits] : [2 ** bits], ({ lut }) => lut),
    indices: {
      byteLength: packedBytes(rows * cols, bits),
      read: async (offset, length) => (await quantized()).indices.subarray(offset, offset + length),
    },
    ...(scheme === "kmeans" || isGrouped ? {} : { rowScales: halves("scales", [rows], ({ scales }) => scales) }),
    ...(split === undefined ? {} : { rotation: split.online }),
  };
  return {
    weight,
    rowsPerScale,
    ...(isTurned ? { turned } : {}),
    relativeMse: async () => (measured ?? (await quantized())).relativeMse,
    feedback: async () => (measured ?? (await quantized())).feedback,
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
