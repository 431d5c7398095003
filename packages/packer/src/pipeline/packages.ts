import { partRoles, type PartRole } from "@balafon/manifest-schema";
import { createCalibration } from "../calibrate/calibration.ts";
import type { EncoderPorts } from "../check/encoder.ts";
import { checkLowerable, refuseOperators } from "../emit/coreml/lower/check-lowerable.ts";
import { canonicalGraph, type CanonicalGraph } from "../graph/canonical/canonical-graph.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { elementCount } from "../inspect/tensor.ts";
import type { StoredWeight } from "../prove/limits.ts";
import type { FeedbackOf } from "../quantize/feedback.ts";
import { planPalettes, type PlannedPalette } from "../quantize/palette.ts";
import { findWeights } from "../quantize/sites.ts";
import { clipRunner } from "./calibrate.ts";
import type { CalibrationAudio } from "./calibration-audio.ts";
import { checkIdleRules } from "./idle-rules.ts";
import type { Inputs } from "./inputs.ts";

/** One part as it is lowered to an ML Program, and how its weights will be stored there. */
export interface PlannedPackage {
  readonly canonical: CanonicalGraph;
  readonly weights: readonly PlannedPalette[];
}

/** Feedback that is gathered for the onnx part anyway, and the weights whose inputs are the same there: those that come as they were, not rotated. */
export interface SharedFeedback {
  readonly weights: ReadonlySet<string>;
  readonly feedbackOf: FeedbackOf;
}

export type PlannedPackages = Readonly<Record<PartRole, PlannedPackage>>;

/**
 * Plans the Core ML packages; undefined where the recipe has no such target. Rotations are not folded here: only whole rows have one scale, and no
 * rotation of a whole row commutes with a layer normalization unless its width is a power of four (docs/quantization.md).
 *
 * @param graphs of opset 21, as they came but for that
 * @param calibrated by part; undefined where the recipe names no calibration clips
 * @throws BalafonError OPERATOR_UNSUPPORTED, LAYOUT_CONTRADICTED; RECIPE_INVALID for a rule of this target that matches nothing
 */
export async function planPackages(
  inputs: Inputs,
  graphs: Readonly<Record<PartRole, OnnxGraph>>,
  calibrated: Readonly<Record<PartRole, SharedFeedback | undefined>>,
  ports: EncoderPorts,
  audio: CalibrationAudio,
): Promise<PlannedPackages | undefined> {
  const { recipe, names } = inputs;
  if (!recipe.targets.includes("mlpackage")) return undefined;
  for (const role of partRoles) refuseOperators(names[role], graphs[role]);
  const shapes = new Map([[ports.input.name, ports.input.shape]]);
  const canonical = {
    encoder: await canonicalGraph(names.encoder, graphs.encoder, shapes),
    head: await canonicalGraph(names.head, graphs.head),
  };
  // What cannot be lowered is known before anything is quantized, and by a check as well.
  for (const role of partRoles)
    await checkLowerable(canonical[role], { model: names[role], ...recipe.coreml, weights: new Map(), userDefined: new Map() });
  const plan = (role: PartRole): PlannedPackage => {
    const own = canonical[role];
    const planned = planPalettes(role, own.graph, recipe.quantization, feedback(role));
    const stored = new Map(graphs[role].initializers.map(({ name, byteLength }) => [name, byteLength]));
    // Constants are widened to float32 on the way: what counts is what came.
    const weights = planned.map((weight) => ({ ...weight, sourceBytes: stored.get(weight.site.tensor.name) ?? weight.sourceBytes }));
    return { canonical: own, weights };
  };
  const feedback = (role: PartRole): FeedbackOf | undefined => {
    const shared = calibrated[role];
    if (shared === undefined) return undefined;
    // For what comes rotated there, the exact graph is run, of which the canonical one is another spelling: what its weights read is the same.
    const coded = new Set(
      planPalettes(role, canonical[role].graph, recipe.quantization).flatMap(({ site, coded: own }) => (own ? [site.tensor.name] : [])),
    );
    const sites = findWeights(graphs[role]).filter(({ tensor: { name } }) => coded.has(name) && !shared.weights.has(name));
    const own = createCalibration(graphs[role], sites, clipRunner(role, graphs[role], ports, inputs, audio));
    return (site, scheme, taps) => (shared.weights.has(site.tensor.name) ? shared.feedbackOf : own)(site, scheme, taps);
  };
  const packages = { encoder: plan("encoder"), head: plan("head") };
  const weights = partRoles.flatMap((role) => packages[role].weights.map(({ site }) => `${role}/${site.tensor.name}`));
  checkIdleRules(inputs, "quantization.mlpackage.rules", recipe.quantization.mlpackage?.rules, weights);
  return packages;
}

/** Every weight of both packages, as limits see it: what is stored as it is elsewhere is float16 here. */
export function storedInPackages({ encoder, head }: PlannedPackages): StoredWeight[] {
  return [...encoder.weights, ...head.weights].map(({ site, scheme, coded }) => ({
    scheme,
    bits: coded?.weight.bits ?? 0,
    numbers: elementCount(site.tensor.shape),
  }));
}
