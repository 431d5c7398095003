import type { PartRole, QuantizationPolicy, QuantizationRow, TensorScheme, WeightForm } from "@balafon/manifest-schema";
import { bitsOf, codebookOf, groupOf, hasZeroPoints, packCodes, rotationMatrix, rotationOf, type Scheme } from "@balafon/quantizer";
import type { Folding } from "../graph/fold/fold-rotations.ts";
import type { ChannelRotation } from "../graph/fold/span-rotator.ts";
import { bytesOf } from "../inspect/bytes-of.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { byteLengthOf, type DType, type Tensor } from "../inspect/tensor.ts";
import { codeUnit } from "./code-unit.ts";
import type { FeedbackOf } from "./feedback.ts";
import { fitScheme, isCoded } from "./fit.ts";
import { formsOf } from "./form.ts";
import { policyFor, schemeOf, type BitsOf } from "./policy.ts";
import { createFindProducts, type Products } from "./products.ts";
import { quantizeWeight, schemeFor, type QuantizedWeight } from "./quantize-weight.ts";
import { storedCircles } from "./trellis.ts";
import { findWeights, type WeightSite } from "./sites.ts";
import { createSlot, quantizedInto, type Slot } from "./slot.ts";

/** A weight and how it will be stored. */
export interface PlannedWeight {
  readonly site: WeightSite;
  readonly scheme: TensorScheme["scheme"];
  /** What the recipe asks for, where that does not fit the weight. */
  readonly insteadOf?: TensorScheme["scheme"];
  /** The bytes of the weight as it came; what is folded into it may have widened it since. */
  readonly sourceBytes: number;
  /** Present for all schemes but fp16 and none. */
  readonly coded?: CodedWeight;
}

/** A weight that is stored as codes. Its tensors are quantized when they are first read. */
export interface CodedWeight {
  readonly form: WeightForm;
  /** What multiplies by it; present where the form is packed. */
  readonly products?: Products;
  readonly scheme: Scheme;
  readonly bits: number;
  /** All columns where there are no scales. */
  readonly group: number;
  /** Ascending centroids, 2^bits of them: those of the scheme, or of the weight itself, which are found as its codes are. For a trellis 2^states, by state. */
  readonly codebook: Float32Array | Tensor;
  /** [block, block], absent where nothing is rotated. See `rotationMatrix`: a row of rotated weights times it gives the weights. */
  readonly rotation?: { readonly block: number; readonly seed: number; readonly matrix: Float32Array };
  /** The rotation in which the weight already is, and its inputs come. */
  readonly folded?: ChannelRotation;
  readonly codes: Tensor;
  /** Absent for k-means. */
  readonly scales?: Tensor;
  /** Present for rtn that is not symmetric. */
  readonly zeroPoints?: Tensor;
  relativeMse(): Promise<number>;
  /** What the manifest says of error feedback; undefined where the recipe asks for none. */
  feedback(): Promise<QuantizationRow["feedback"]>;
}

/** What is known of a part's weights beside its graph and the recipe. */
export interface PlanOptions {
  readonly rotated?: Folding["rotated"];
  readonly feedbackOf?: FeedbackOf | undefined;
  readonly allocated?: BitsOf | undefined;
}

/**
 * How every weight of a part will be stored, in initializer order. Nothing is read yet.
 *
 * @param options `rotated`: the weights whose inputs come rotated, which are not rotated again; `feedbackOf`: where the recipe names calibration clips;
 *   `allocated`: where it has a budget, the widths of the weights that it leaves open
 */
export function planQuantization(
  part: PartRole,
  graph: OnnxGraph,
  policy: QuantizationPolicy,
  { rotated = new Map(), feedbackOf, allocated }: PlanOptions = {},
): PlannedWeight[] {
  const own = policyFor(policy, "onnx");
  const findProducts = createFindProducts(graph);
  const weights = findWeights(graph).map((site) => {
    const asked = schemeOf(own, part, site.tensor.name, allocated);
    return { site, asked: asked.scheme, wanted: fitScheme(site, asked), products: findProducts(site) };
  });
  const coded = weights.filter(({ wanted }) => isCoded(wanted));
  const forms = formsOf(coded.map(({ site, wanted, products }) => ({ wanted, cols: site.cols, multiplied: products !== undefined })));
  const formOf = new Map(coded.map(({ site }, index) => [site, forms[index]!]));
  const slot = createSlot<QuantizedWeight>();
  return weights.map(({ site, asked, wanted, products }) => {
    const form = formOf.get(site);
    const instead = asked === wanted.scheme ? {} : { insteadOf: asked };
    const common = { site, scheme: wanted.scheme, ...instead, sourceBytes: site.tensor.byteLength };
    if (form === undefined) return common;
    const planned = planCoded(site, wanted, { form, folded: rotated.get(site.tensor.name), feedbackOf }, slot);
    return { ...common, coded: form === "packed" ? { ...planned, products: products! } : planned };
  });
}

/** The weights that will be stored as codes: those that feedback is of use to. */
export function codedSites(part: PartRole, graph: OnnxGraph, policy: QuantizationPolicy): WeightSite[] {
  const own = policyFor(policy, "onnx");
  return findWeights(graph).filter((site) => isCoded(fitScheme(site, schemeOf(own, part, site.tensor.name))));
}

function planCoded(
  site: WeightSite,
  wanted: TensorScheme,
  { form, folded, feedbackOf }: { form: WeightForm; folded: ChannelRotation | undefined; feedbackOf: FeedbackOf | undefined },
  slot: Slot<QuantizedWeight>,
): CodedWeight {
  const own = schemeFor(site, wanted, form);
  const scheme =
    folded !== undefined && (own.kind === "turboquant" || own.kind === "trellis") ? { ...own, rotation: { kind: "none" } as const } : own;
  const { rows, cols, tensor } = site;
  const bits = bitsOf(scheme);
  const group = groupOf(scheme) ?? cols;
  const groups = cols / group;
  const stored = storedAs(form, scheme, rows, cols);
  const { result, ...measures } = quantizedInto(slot, site, async (room) =>
    quantizeWeight(site, scheme, room, await feedbackOf?.(site, scheme)),
  );
  const codes = lazyTensor(`${tensor.name}.codes`, stored.dtype, stored.shape, async () => (await result()).packedCodes);
  const scalesShape = form === "packed" ? [rows, groups] : [rows, groups, 1];
  const scales = lazyTensor(`${tensor.name}.scales`, "float16", scalesShape, async () => bytesOf((await result()).scales));
  const zeroPoints = lazyTensor(`${tensor.name}.zeroPoints`, bits <= 4 ? "uint4" : "uint8", scalesShape, async () =>
    packCodes((await result()).zeroPoints, bits <= 4 ? 4 : 8),
  );
  const palette = lazyTensor(`${tensor.name}.palette`, "float32", [2 ** bits], async () => bytesOf((await result()).codebook));
  const rotation = rotationOf(scheme);
  return {
    form,
    scheme,
    bits,
    group,
    codebook: scheme.kind === "kmeans" ? palette : codebookOf(scheme),
    ...(rotation.kind === "none" ? {} : { rotation: { block: rotation.block, seed: rotation.seed, matrix: rotationMatrix(rotation) } }),
    ...(folded === undefined ? {} : { folded }),
    codes,
    ...(groupOf(scheme) === undefined ? {} : { scales }),
    ...(hasZeroPoints(scheme) ? { zeroPoints } : {}),
    ...measures,
  };
}

/** What is stored for one weight alone, in order. */
export function storedTensors({ codes, scales, zeroPoints, codebook }: CodedWeight): Tensor[] {
  const own = codebook instanceof Float32Array ? undefined : codebook;
  return [codes, scales, zeroPoints, own].filter((tensor) => tensor !== undefined);
}

/** A weight in codes as operators restore it, whatever its form: the same bytes, seen otherwise. */
export function asDense(coded: CodedWeight, { rows, cols }: WeightSite): CodedWeight {
  const groups = cols / coded.group;
  const codes = { ...coded.codes, ...storedAs("dense", coded.scheme, rows, cols) };
  const scales = coded.scales === undefined ? {} : { scales: { ...coded.scales, shape: [rows, groups, 1] } };
  return { ...coded, ...scales, form: "dense", codes };
}

/** How operators see the codes of a weight. */
function storedAs(form: WeightForm, scheme: Scheme, rows: number, cols: number): { dtype: DType; shape: number[] } {
  if (scheme.kind === "trellis") return storedCircles(scheme, rows, cols);
  const group = groupOf(scheme) ?? cols;
  return storedCodes(form, bitsOf(scheme), rows, cols / group, group);
}

/** Codes are one stream of bits; a dtype and a shape say how operators see it. */
function storedCodes(form: WeightForm, bits: number, rows: number, groups: number, group: number): { dtype: DType; shape: number[] } {
  if (form === "packed") return { dtype: "uint8", shape: [rows, groups, (group * bits) / 8] };
  if (bits === 4 || bits === 8) return { dtype: bits === 4 ? "uint4" : "uint8", shape: [rows, groups, group] };
  const { bytes, codes } = codeUnit(bits);
  return { dtype: "uint8", shape: [Math.ceil((rows * groups * group) / codes), bytes] };
}

/** The bytes may be fewer than the shape takes: the last unit of codes is filled up with zeros. */
function lazyTensor(name: string, dtype: DType, shape: readonly number[], bytes: () => Promise<Uint8Array>): Tensor {
  const byteLength = byteLengthOf(dtype, shape);
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const found = (await bytes()).subarray(offset, offset + length);
    if (found.length === length) return found;
    const filled = new Uint8Array(length);
    filled.set(found);
    return filled;
  };
  return { name, dtype, shape, byteLength, read };
}
