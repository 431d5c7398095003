import { BalafonError } from "@balafon/manifest-schema";
import { accuracyLevel, runtimeDomain } from "./packed.ts";
import { lowerWeights } from "./lower.ts";
import type { OnnxGraph, OnnxNode } from "../../inspect/onnx/model.ts";
import { quoted } from "../../inspect/quoted.ts";
import { elementCount } from "../../inspect/tensor.ts";
import type { CodedWeight, PlannedWeight } from "../../quantize/plan.ts";

/** Whether a part has weights that are to stay in codes. */
export const staysInCodes = ({ coded }: PlannedWeight): boolean => coded !== undefined && coded.form !== "dense";

/**
 * Refuses a part of which the runtime makes something else than the manifest says: packed weights are multiplied by as codes, in float32, and neither
 * they nor lut weights are restored when the graph is loaded.
 *
 * @param part what messages call it
 * @param graph before its weights were lowered
 * @param optimized the emitted graph as the runtime executes it
 * @throws BalafonError FORM_NOT_KEPT naming a weight
 */
export function checkForms(part: string, graph: OnnxGraph, weights: readonly PlannedWeight[], optimized: OnnxGraph): void {
  for (const weight of weights) if (weight.coded?.form === "packed") checkPacked(part, weight, optimized);
  const allowed = restoredSizes(graph, weights);
  const found = countSizes(optimized);
  for (const weight of weights.filter(staysInCodes)) {
    const size = weight.site.rows * weight.site.cols;
    if ((found.get(size) ?? 0) <= (allowed.get(size) ?? 0)) continue;
    const expected = `${quoted(weight.coded!.codes.name)} and no ${size} float numbers beside it`;
    throw notKept(part, weight, "the runtime restores a weight that is to stay in codes", expected, `${size} float numbers`);
  }
}

/** Every product by a packed weight is still one, with the attributes that were written. */
function checkPacked(part: string, weight: PlannedWeight, { nodes }: OnnxGraph): void {
  const { codes, products } = weight.coded!;
  const expected = describeProduct(weight.site, weight.coded!);
  const readers = nodes.filter(({ inputs }) => inputs.includes(codes.name));
  const kept = readers.filter((node) => describeNode(node) === expected);
  if (kept.length === products!.nodes.length && readers.length === kept.length) return;
  const found = [...new Set(readers.map(describeNode))].join(", ") || "nothing that reads the codes";
  throw notKept(part, weight, "the runtime multiplies otherwise by a packed weight", expected, found);
}

const attributeNames = ["K", "N", "accuracy_level", "bits", "block_size"];

function describeNode({ domain, opType, attributes }: OnnxNode): string {
  const values = attributeNames.map((name) => `${name} ${String(attributes.get(name)?.value)}`);
  return `${domain}.${opType} (${values.join(", ")})`;
}

const describeProduct = ({ rows, cols }: PlannedWeight["site"], { bits, group }: CodedWeight): string =>
  `${runtimeDomain}.MatMulNBits (K ${cols}, N ${rows}, accuracy_level ${accuracyLevel}, bits ${bits}, block_size ${group})`;

/**
 * How many float tensors of each size there may be: those that are stored as such, what weights that are restored at load become for each reader, and
 * the matrices of rotations.
 */
function restoredSizes(graph: OnnxGraph, weights: readonly PlannedWeight[]): Map<number, number> {
  const sizes = countSizes(lowerWeights(graph, weights));
  const allow = (size: number, count: number): void => void sizes.set(size, (sizes.get(size) ?? 0) + count);
  for (const { site } of weights.filter((weight) => !staysInCodes(weight))) {
    const { name, shape } = site.tensor;
    allow(elementCount(shape), graph.nodes.filter(({ inputs }) => inputs.includes(name)).length);
  }
  for (const block of new Set(weights.map(({ coded }) => coded?.rotation?.block ?? 0))) allow(block ** 2, 1);
  for (const block of new Set(weights.map(({ coded }) => coded?.folded?.block ?? 0))) allow(block ** 2, 1);
  return sizes;
}

function countSizes({ initializers }: OnnxGraph): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { dtype, shape } of initializers) {
    if (/float/.test(dtype)) sizes.set(elementCount(shape), (sizes.get(elementCount(shape)) ?? 0) + 1);
  }
  return sizes;
}

function notKept(part: string, { site }: PlannedWeight, problem: string, expected: string, found: string): BalafonError {
  return new BalafonError("FORM_NOT_KEPT", {
    subject: `${part}, ${quoted(site.tensor.name)}`,
    problem,
    expected,
    found,
    hint: "Store it as what the runtime makes of it: a rule {match: ..., form: dense} under quantization.rules.",
  });
}
