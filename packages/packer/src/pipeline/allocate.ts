import { partRoles, type PartRole } from "@balafon/manifest-schema";
import { allocateBits, type AllocatedBits } from "../allocate/allocate-bits.ts";
import type { BothPlans } from "../allocate/choices.ts";
import { openTrials } from "../allocate/trials.ts";
import type { EncoderPorts } from "../check/encoder.ts";
import { lowerWeights } from "../emit/onnx/lower.ts";
import { onnxModelOf } from "../emit/onnx/model.ts";
import type { HeadGraph } from "../graph/head.ts";
import { encodedBytes } from "../inspect/onnx/encode.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { BitsOf } from "../quantize/policy.ts";
import type { CalibrationAudio } from "./calibration-audio.ts";
import type { Inputs } from "./inputs.ts";
import { step, type Session } from "./progress.ts";

/** What a plan is made for. */
export interface UnplannedParts {
  /** With rotations folded. */
  readonly parts: Readonly<Record<PartRole, { readonly graph: OnnxGraph }>>;
  readonly ports: EncoderPorts;
  readonly headGraph: HeadGraph;
  readonly audio: CalibrationAudio;
  plan(bitsOf: BitsOf): BothPlans;
}

/** Ids are of this length, whatever they are: parts are measured before there is a contract to hash. */
const anyId = "0".repeat(64);

/** Distributes the bits of a recipe's budget by what each weight costs on the calibration clips. Nothing to do without a budget. */
export async function allocateParts(inputs: Inputs, unplanned: UnplannedParts, session: Session): Promise<AllocatedBits | undefined> {
  const { recipe, budgetPlace } = inputs;
  const { budget } = recipe.quantization;
  if (budget === undefined || inputs.purpose === "check") return undefined;
  const { parts, ports, headGraph, audio, plan } = unplanned;
  const { name, version } = recipe;
  const [input] = headGraph.graph.inputs;
  const [output] = headGraph.graph.outputs;
  const mels: Float32Array[] = [];
  for await (const mel of audio("encoder")) mels.push(mel);
  // Else a clip's name would stand there while both parts run and every width is planned.
  step(session, "emit", "the search for bits: both parts as they came", 0, 1);
  const trials = await openTrials({
    parts: {
      encoder: { graph: parts.encoder.graph, ...ports },
      head: { graph: parts.head.graph, input: { name: input!.name, shape: input!.shape!.map(Number) }, output: output! },
    },
    inputs: mels,
    framesOut: headGraph.framesOut,
    classes: headGraph.classes,
  });
  return allocateBits({
    budget,
    place: budgetPlace,
    plan,
    sizeOf: async (plans) => {
      const sizes = partRoles.map((role) => {
        const identity = { name, version, role, layoutId: anyId, contractId: anyId };
        return encodedBytes(onnxModelOf(lowerWeights(parts[role].graph, plans[role]), identity));
      });
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    },
    trials,
    progress: (weight, done, total) => step(session, "emit", `bits of ${weight}`, done, total),
  });
}
