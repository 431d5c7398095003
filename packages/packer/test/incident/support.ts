import { openSession, type FloatTensor } from "@balafon/runtime-loader/speech/node";
import { characterErrorRate, decodeWav, greedyDecode, logMel, nkoVocabulary } from "@balafon/runtime-loader/speech";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseLayout } from "../../src/recipe/contract-files.ts";
import { clipFile, modelFile, models, type PairName } from "../pipeline/support.ts";

/** The samples of a demo clip. */
export const samplesOf = async (clip: string): Promise<Float32Array> =>
  decodeWav(new Uint8Array(await readFile(clipFile(clip))), clip, { sampleRateHz: 16_000 }).samples;

/** Runs an ONNX file as anyone would, with nothing of Balafon between: one input, one output. */
async function runRaw(path: string, input: string, output: string, tensor: FloatTensor): Promise<FloatTensor> {
  const session = await openSession(path, path, { intraOpNumThreads: 1 });
  try {
    return (await session.run({ [input]: tensor }))[output]!;
  } finally {
    await session.release();
  }
}

/** What a demo export makes of a clip: [1, frames, 128]. */
export async function rawFeatures(name: PairName, clip: string): Promise<FloatTensor> {
  const { frontEnd, audio, window } = parseLayout(await readFile(modelFile(name, "encoder.layout.yaml"), "utf8"), "layout");
  if (frontEnd.kind !== "log-mel" || window.kind !== "fixed")
    throw new Error("the demo exports hear a log-mel spectrogram of a fixed window");
  const mel = logMel(await samplesOf(clip), { ...frontEnd, ...audio }, window.samples);
  const shape = [1, frontEnd.melBins, mel.length / frontEnd.melBins];
  return runRaw(modelFile(name, "encoder.onnx"), "mel", "features", { data: mel, shape });
}

/** What a head made of features. */
export interface Heard {
  readonly frames: number;
  readonly text: string;
  readonly cer: number;
  readonly blankMass: number;
}

/** What the anchor's head says of any features, as it is usually exported: with a dynamic time axis. */
export async function anchorHears(features: FloatTensor, reference: string): Promise<Heard> {
  const { data, shape } = await runRaw(join(models, "incident/anchor-head-dynamic.onnx"), "features", "logits", features);
  const frames = shape[1]!;
  const { text, blankMass } = greedyDecode(data, frames, nkoVocabulary());
  return { frames, text, blankMass, cer: characterErrorRate([{ reference, hypothesis: text }]).cer };
}
