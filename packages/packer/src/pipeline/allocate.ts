import { partRoles, type PartRole } from "@balafon/manifest-schema";
import { logMel } from "@balafon/runtime-loader/speech";
import { allocateBits, type AllocatedBits } from "../allocate/allocate-bits.ts";
import type { BothPlans } from "../allocate/choices.ts";
import { openTrials } from "../allocate/trials.ts";
import { joinClips } from "../calibrate/windows.ts";
import { supportedLayout, type EncoderPorts } from "../check/encoder.ts";
import { lowerWeights } from "../emit/onnx/lower.ts";
import { onnxModelOf } from "../emit/onnx/model.ts";
import type { HeadGraph } from "../graph/head.ts";
import { encodedBytes } from "../inspect/onnx/encode.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { BitsOf } from "../quantize/policy.ts";
import { readAudio } from "./audio.ts";
import type { Inputs } from "./inputs.ts";
import { step, type Session } from "./progress.ts";

/** What a plan is made for. */
export interface UnplannedParts {
  /** With rotations folded. */
  readonly parts: Readonly<Record<PartRole, { readonly graph: OnnxGraph }>>;
  readonly ports: EncoderPorts;
  readonly headGraph: HeadGraph;
  plan(bitsOf: BitsOf): BothPlans;
}

/** Ids are of this length, whatever they are: parts are measured before there is a contract to hash. */
const anyId = "0".repeat(64);

/** Distributes the bits of a recipe's budget by what each weight costs on the calibration clips. Nothing to do without a budget. */
export async function allocateParts(inputs: Inputs, unplanned: UnplannedParts, session: Session): Promise<AllocatedBits | undefined> {
  const { recipe, budgetPlace } = inputs;
  const { budget } = recipe.quantization;
  if (budget === undefined || inputs.purpose === "check") return undefined;
  const { parts, ports, headGraph, plan } = unplanned;
  const { name, version } = recipe;
  const [input] = headGraph.graph.inputs;
  const [output] = headGraph.graph.outputs;
  const trials = await openTrials({
    parts: {
      encoder: { graph: parts.encoder.graph, ...ports },
      head: { graph: parts.head.graph, input: { name: input!.name, shape: input!.shape!.map(Number) }, output: output! },
    },
    inputs: await spectrograms(inputs, session),
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

/** What the encoder takes, for every window full of the calibration clips. */
async function spectrograms({ calibration, contract, names }: Inputs, session: Session): Promise<Float32Array[]> {
  const { frontEnd, window, audio } = supportedLayout(contract.layout, names.expects);
  async function* clips(): AsyncGenerator<Float32Array> {
    for (const [index, { bytes }] of calibration.entries()) {
      step(session, "emit", bytes.name, index, calibration.length);
      yield await readAudio(bytes, audio);
    }
  }
  const mels: Float32Array[] = [];
  for await (const samples of joinClips(clips(), window.samples))
    mels.push(logMel(samples, { ...frontEnd, sampleRateHz: audio.sampleRateHz }, window.samples));
  return mels;
}
