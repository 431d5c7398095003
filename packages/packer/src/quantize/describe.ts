import type { PartRole, QuantizationRow } from "@balafon/manifest-schema";
import { snrDb } from "@balafon/quantizer";
import { elementCount } from "../inspect/tensor.ts";
import { float16Error } from "./float16.ts";
import { storedTensors, type CodedWeight, type PlannedWeight } from "./plan.ts";

/** The bytes of a weight that are its own, and those of the codebook that it needs, which others may share. Nothing is read. */
export function storedBytes({ site: { tensor }, scheme, coded }: PlannedWeight): {
  readonly bytes: number;
  readonly codebookBytes: number;
} {
  if (coded === undefined) return { bytes: scheme === "fp16" ? elementCount(tensor.shape) * 2 : tensor.byteLength, codebookBytes: 0 };
  const bytes = storedTensors(coded).reduce((sum, { byteLength }) => sum + byteLength, 0);
  // Packed codes stand for the integers that the operator makes of them: no codebook is stored. A palette is one of the tensors above.
  const codebookBytes =
    coded.form === "packed" || !(coded.codebook instanceof Float32Array) ? 0 : storedCodebookBytes(coded.codebook, coded.scheme);
  return { bytes, codebookBytes };
}

/** What the manifest says of one weight, measured. */
export async function describeWeight(part: PartRole, planned: PlannedWeight): Promise<QuantizationRow> {
  const { site, scheme, insteadOf, sourceBytes, coded } = planned;
  const { bytes, codebookBytes } = storedBytes(planned);
  const { tensor } = site;
  const weights = elementCount(tensor.shape);
  const stored = { scheme, ...(insteadOf === undefined ? {} : { insteadOf }), sourceBytes };
  const common = { target: "onnx", part, tensor: tensor.name, shape: tensor.shape, ...stored } as const;
  if (coded === undefined) {
    const bits = (bytes * 8) / weights;
    const error = scheme === "fp16" ? await float16Error(tensor) : 0;
    return { ...common, nominalBitsPerWeight: bits, storedBitsPerWeight: bits, ...errorOf(error), bytes };
  }
  const feedback = await coded.feedback();
  return {
    ...common,
    ...(coded.scheme.kind === "rtn" ? { symmetric: coded.zeroPoints === undefined } : {}),
    ...(coded.scales === undefined ? {} : { group: coded.group }),
    ...rotationOf(coded),
    ...trellisOf(coded),
    form: coded.form,
    nominalBitsPerWeight: coded.bits,
    storedBitsPerWeight: sevenDigits(((bytes + codebookBytes) * 8) / weights),
    ...errorOf(await coded.relativeMse()),
    ...(feedback === undefined ? {} : { feedback }),
    bytes,
  };
}

/** Float32 centroids, but a byte for each of a trellis's. */
const storedCodebookBytes = (codebook: Float32Array, { kind }: CodedWeight["scheme"]): number =>
  kind === "trellis" ? codebook.length : codebook.byteLength;

function trellisOf({ scheme }: CodedWeight): Pick<QuantizationRow, "trellis"> {
  return scheme.kind === "trellis" ? { trellis: { states: scheme.states, block: scheme.block } } : {};
}

function rotationOf({ rotation, folded, form }: CodedWeight): Pick<QuantizationRow, "rotation"> {
  if (folded !== undefined) return { rotation: { ...folded, where: "folded" } };
  if (rotation === undefined) return {};
  const { block, seed } = rotation;
  return { rotation: { kind: "hadamard", block, seed, where: form === "packed" ? "activations" : "weights" } };
}

/** Five digits are what the quantizer's sums are good for; hundredths of a decibel, because a logarithm's last digits are not the same on every machine. */
export function errorOf(relativeMse: number): Pick<QuantizationRow, "relativeMse" | "snrDb"> {
  if (relativeMse === 0) return { relativeMse };
  return { relativeMse: Number(relativeMse.toPrecision(5)), snrDb: Number(snrDb({ error: relativeMse, energy: 1 }).toFixed(2)) };
}

/** Seven significant digits: what float32 arithmetic can mean. */
export const sevenDigits = (value: number): number => Number(value.toPrecision(7));
