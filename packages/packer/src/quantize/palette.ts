import type { PaletteScheme, PartRole, QuantizationPolicy } from "@balafon/manifest-schema";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { planCodedPalette, type CodedPalette, type PaletteContext } from "./coded-palette.ts";
import type { FeedbackOf } from "./feedback.ts";
import { paletteSchemeOf } from "./palette-policy.ts";
import { readingsOf, type WeightReading } from "./readings.ts";
import { findWeights, type WeightSite } from "./sites.ts";
import { createSlot } from "./slot.ts";

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
  const context: PaletteContext = { feedbackOf, rotations: new Map(), slot: createSlot() };
  return findWeights(graph).map((site) => {
    const wanted = paletteSchemeOf(policy, part, site.tensor.name);
    const scheme = fitted(site, wanted, readings.get(site.tensor.name) ?? []);
    const insteadOf = scheme === wanted.scheme ? {} : { insteadOf: wanted.scheme };
    const common = { site, scheme, ...insteadOf, sourceBytes: site.tensor.byteLength };
    if (scheme === "fp16") return common;
    const groups = Number(readings.get(site.tensor.name)?.[0]?.node.attributes.get("group")?.value ?? 1);
    return { ...common, coded: planCodedPalette(site, { ...wanted, scheme }, groups, context) };
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
