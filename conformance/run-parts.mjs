// Runs the emitted parts on onnxruntime-node, as apps do, and leaves what went in and what came out as little-endian float32:
// FOLDER/runs/NAME-VERSION/{encoder,head}/CLIP.{input,output}.f32. The encoder takes a probe's log-mel, the head what the encoder gave.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeWav, logMel } from "../packages/runtime-loader/dist/speech/index.js";
import { openSession } from "../packages/runtime-loader/dist/speech/node.js";

const folder = process.argv[2];
const bundles = readdirSync(folder).filter((name) => name !== "keys");
for (const bundle of bundles) await runBundle(bundle);

async function runBundle(bundle) {
  const { contract, parts } = JSON.parse(readFileSync(join(folder, bundle, "manifest.json"), "utf8"));
  const encoder = await openPart(bundle, "encoder", parts.onnx.encoder);
  const head = await openPart(bundle, "head", parts.onnx.head);
  for (const { audio } of contract.golden) {
    const clip = basename(audio, ".wav");
    await head(clip, await encoder(clip, melOf(readFileSync(join(folder, bundle, audio)), audio, contract.layout)));
  }
}

function melOf(wav, name, { audio, frontEnd, window }) {
  const { samples } = decodeWav(wav, name, audio);
  return logMel(samples, { ...frontEnd, sampleRateHz: audio.sampleRateHz }, window.samples);
}

/** A part that writes down each run. */
async function openPart(bundle, role, { path, input, output, sessionOptions }) {
  const options = { intraOpNumThreads: 1, configEntries: { ...sessionOptions?.onnxruntime } };
  const session = await openSession(join(folder, bundle, path), path, options);
  const out = join(folder, "runs", bundle, role);
  mkdirSync(out, { recursive: true });
  return async (clip, values) => {
    const results = await session.run({ [input.name]: { data: values, shape: input.shape } });
    writeFileSync(join(out, `${clip}.input.f32`), values);
    writeFileSync(join(out, `${clip}.output.f32`), results[output.name].data);
    return results[output.name].data;
  };
}
