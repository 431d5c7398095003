import type { PartRole } from "@balafon/manifest-schema";
import { logitKl } from "@balafon/runtime-loader/speech";
import { openSession } from "@balafon/runtime-loader/speech/node";
import { lowerWeights } from "../emit/onnx/lower.ts";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { PlannedWeight } from "../quantize/plan.ts";

/** A part, as far as it is run. */
export interface TrialPart {
  readonly graph: OnnxGraph;
  readonly input: { readonly name: string; readonly shape: readonly number[] };
  readonly output: { readonly name: string };
}

/** Both parts, and the clips that they are tried on. */
export interface TrialSetting {
  readonly parts: Readonly<Record<PartRole, TrialPart>>;
  /** What the encoder takes, for each clip; at least one. */
  readonly inputs: readonly Float32Array[];
  readonly framesOut: number;
  readonly classes: number;
}

/** The parts as they came, run on the clips: what every trial is compared with. */
export interface Trials {
  /**
   * Emits one part with some of its weights in codes and the others as they came, and runs it.
   *
   * @returns the mean over clips and frames of KL(softmax of the logits as they came || softmax of these), in nats
   * @throws BalafonError FORMAT_* where the runtime cannot load or run it
   */
  logitKl(part: PartRole, weights: readonly PlannedWeight[]): Promise<number>;
}

/** @throws BalafonError FORMAT_*; LIMIT_EXCEEDED for a part of 2 GiB or more, because parts are tried in memory. */
export async function openTrials({ parts, inputs, framesOut, classes }: TrialSetting): Promise<Trials> {
  const features = await runPart("encoder", parts.encoder, [], inputs);
  const logits = await runPart("head", parts.head, [], features);
  return {
    logitKl: async (part, weights) => {
      // A head is tried on the features that are there: the encoder would only give them again.
      const own = part === "head" ? features : await runPart("encoder", parts.encoder, weights, inputs);
      const found = await runPart("head", parts.head, part === "head" ? weights : [], own);
      return found.reduce((sum, candidate, clip) => sum + logitKl(logits[clip]!, candidate, framesOut, classes), 0) / found.length;
    },
  };
}

/** One thread, as in the proof: sums then have one order, whatever the number of cores. */
async function runPart(
  role: PartRole,
  { graph, input, output }: TrialPart,
  weights: readonly PlannedWeight[],
  inputs: readonly Float32Array[],
): Promise<Float32Array[]> {
  const session = await openSession(await bytesOf(role, lowerWeights(graph, weights)), role, { intraOpNumThreads: 1 });
  try {
    const outputs: Float32Array[] = [];
    for (const data of inputs) outputs.push((await session.run({ [input.name]: { data, shape: input.shape } }))[output.name]!.data);
    return outputs;
  } finally {
    await session.release();
  }
}

async function bytesOf(role: PartRole, graph: OnnxGraph): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeOnnx(onnxModelOf(graph, { name: "trial", version: "", role, layoutId: "", contractId: "" })))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}
