import type { PartRole, QuantizationPolicy, QuantizationRow, TensorScheme } from "@balafon/manifest-schema";
import { codebookOf, rotationMatrix, type RowScheme as Scheme } from "@balafon/quantizer";
import { float16Error } from "./float16.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../inspect/tensor.ts";
import { schemeOf } from "./policy.ts";
import { quantizeWeight, schemeFor, type QuantizedWeight } from "./quantize-weight.ts";
import { findWeights, type WeightSite } from "./sites.ts";

/** A weight and how it will be stored. */
export interface PlannedWeight {
  readonly site: WeightSite;
  readonly scheme: TensorScheme["scheme"];
  /** Present for turboquant and rtn. */
  readonly coded?: CodedWeight;
}

/** A weight that is stored as codes. Its tensors are quantized when they are first read. */
export interface CodedWeight {
  readonly scheme: Scheme;
  readonly bits: number;
  readonly group: number;
  /** Ascending centroids, 2^bits of them. */
  readonly codebook: Float32Array;
  /** [block, block], absent where nothing is rotated. See `rotationMatrix`: a row of rotated weights times it gives the weights. */
  readonly rotation?: { readonly block: number; readonly seed: number; readonly matrix: Float32Array };
  readonly codes: Tensor;
  readonly scales: Tensor;
  relativeMse(): Promise<number>;
}

/** How every weight of a part will be stored, in initializer order. Nothing is read yet. */
export function planQuantization(part: PartRole, graph: OnnxGraph, policy: QuantizationPolicy): PlannedWeight[] {
  const lastUse = createSlot();
  return findWeights(graph).map((site) => {
    const wanted = schemeOf(policy, part, site.tensor.name);
    const isCoded = wanted.scheme === "turboquant" || wanted.scheme === "rtn";
    return { site, scheme: wanted.scheme, ...(isCoded ? { coded: planCoded(site, wanted, lastUse) } : {}) };
  });
}

/** Holds the weight quantized last: its codes and scales are written one after the other, so each weight is quantized once and one is held. */
interface Slot {
  site: WeightSite | undefined;
  result: Promise<QuantizedWeight> | undefined;
}

const createSlot = (): Slot => ({ site: undefined, result: undefined });

function planCoded(site: WeightSite, wanted: TensorScheme, slot: Slot): CodedWeight {
  const { rotation, ...scheme } = schemeFor(site, wanted);
  const full = { ...scheme, rotation } as Scheme;
  const { rows, cols, tensor } = site;
  const groups = cols / scheme.group;
  let measured: number | undefined;
  const quantized = async (): Promise<QuantizedWeight> => {
    if (slot.site !== site || slot.result === undefined) {
      slot.site = site;
      slot.result = quantizeWeight(site, full);
    }
    const result = await slot.result;
    measured = result.relativeMse;
    return result;
  };
  const codes = lazyTensor(
    `${tensor.name}.codes`,
    scheme.bits === 4 ? "uint4" : "uint8",
    [rows, groups, scheme.group],
    async () => (await quantized()).packedCodes,
  );
  const scales = lazyTensor(`${tensor.name}.scales`, "float16", [rows, groups, 1], async () => bytesOf((await quantized()).scales));
  return {
    scheme: full,
    bits: scheme.bits,
    group: scheme.group,
    codebook: codebookOf(full),
    ...(rotation.kind === "none" ? {} : { rotation: { block: rotation.block, seed: rotation.seed, matrix: rotationMatrix(rotation) } }),
    codes,
    scales,
    relativeMse: async () => measured ?? (await quantized()).relativeMse,
  };
}

function lazyTensor(
  name: string,
  dtype: "uint4" | "uint8" | "float16",
  shape: readonly number[],
  bytes: () => Promise<Uint8Array>,
): Tensor {
  const bits = { uint4: 4, uint8: 8, float16: 16 }[dtype];
  const byteLength = Math.ceil((elementCount(shape) * bits) / 8);
  return { name, dtype, shape, byteLength, read: async (offset, length) => (await bytes()).subarray(offset, offset + length) };
}

const bytesOf = (values: Uint16Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** What the manifest says of one weight, measured. */
export async function describeWeight(part: PartRole, { site, scheme, coded }: PlannedWeight): Promise<QuantizationRow> {
  const { tensor } = site;
  const weights = elementCount(tensor.shape);
  const common = { target: "onnx", part, tensor: tensor.name, shape: tensor.shape, scheme, sourceBytes: tensor.byteLength } as const;
  if (coded === undefined) {
    const bytes = scheme === "fp16" ? weights * 2 : tensor.byteLength;
    const bits = (bytes * 8) / weights;
    const relativeMse = scheme === "fp16" ? await float16Error(tensor) : 0;
    return { ...common, nominalBitsPerWeight: bits, storedBitsPerWeight: bits, relativeMse, bytes };
  }
  const bytes = coded.codes.byteLength + coded.scales.byteLength;
  return {
    ...common,
    group: coded.group,
    ...(coded.rotation === undefined ? {} : { rotation: { kind: "hadamard", block: coded.rotation.block, seed: coded.rotation.seed } }),
    nominalBitsPerWeight: coded.bits,
    storedBitsPerWeight: round(((bytes + coded.codebook.byteLength) * 8) / weights),
    relativeMse: round(await coded.relativeMse()),
    bytes,
  };
}

/** Seven significant digits: what float32 arithmetic can mean. */
const round = (value: number): number => Number(value.toPrecision(7));
