// What the incident did, measured: the anchor's head, exported with dynamic frames as it was then, on right and on pre-reduced features.
// No check of Balafon is in the way here: this is raw onnxruntime, and nothing in it objects.
//
//   node examples/incident/incident.mjs
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { characterErrorRate, decodeWav, greedyDecode, logMel, nkoVocabulary } from "@balafon/runtime-loader/speech";
import { openSession } from "@balafon/runtime-loader/speech/node";

const models = new URL("../../models/", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, models));
const sampleRateHz = 16_000;
const mel = { kind: "log-mel", sampleRateHz, melBins: 80, fftSize: 400, hopLength: 160, melScale: "slaney", fMinHz: 0, fMaxHz: 8000 };
const frontEnd = { ...mel, log: "log10", floor: 1e-10, dynamicRange: 8, offset: 4, scale: 4 };

const head = await openSession(path("incident/anchor-head-dynamic.onnx"), "anchor head");
const encoders = {
  anchor: await openSession(path("anchor-mini/encoder.onnx"), "anchor"),
  pilot: await openSession(path("pilot-mini/encoder.onnx"), "pilot"),
};
const transcripts = JSON.parse(await readFile(path("clips/transcripts.json"), "utf8"));

/** One clip through one encoder and the anchor's head. */
async function run(encoder, clip) {
  const { samples } = decodeWav(await readFile(path(`clips/${clip}.wav`)), clip, { sampleRateHz });
  const { features } = await encoders[encoder].run({ mel: { data: logMel(samples, frontEnd, 480_000), shape: [1, 80, 3000] } });
  const { logits } = await head.run({ features });
  const [framesIn, framesOut] = [features.shape[1], logits.shape[1]];
  const { text, blankMass } = greedyDecode(logits.data, framesOut, nkoVocabulary());
  return { framesIn, framesOut, text, blankMass, ...characterErrorRate([{ reference: transcripts[`${clip}.wav`], hypothesis: text }]) };
}

for (const [encoder, label] of [
  ["anchor", "the features it was trained on"],
  ["pilot", "pre-reduced features"],
]) {
  for (const clip of ["dense", "sparse", "silence"]) {
    const { framesIn, framesOut, cer, referenceCodePoints, blankMass, text } = await run(encoder, clip);
    const rate = referenceCodePoints === 0 ? `text ${JSON.stringify(text)}` : `CER ${cer.toFixed(3)}`;
    console.log(`${label}, ${clip}: ${framesIn} -> ${framesOut} frames, ${rate}, blank mass ${blankMass.toFixed(3)}`);
  }
}
