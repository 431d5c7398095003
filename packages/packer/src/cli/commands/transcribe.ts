import { loadBundle } from "@balafon/runtime-loader/node";
import { readAudio } from "../../pipeline/audio.ts";
import { plain } from "../../report/text.ts";
import { openFileSource } from "../../resolve/byte-source.ts";
import { printResult, type Io } from "../io.ts";
import { resolveTrust } from "../trust.ts";

/** `pack-model transcribe BUNDLE AUDIO.wav`: the text, on the loader that apps use. */
export async function transcribe(
  io: Io,
  folder: string,
  audioPath: string,
  { trust, json }: { trust: readonly string[]; json: boolean },
): Promise<void> {
  const trusted = await resolveTrust(trust, io.env);
  const audio = await openFileSource(audioPath);
  try {
    const recognizer = await loadBundle(folder, trusted);
    const samples = await readAudio(audio, recognizer.encoder.manifest.contract.layout.audio);
    const { text, blankMass, windows } = await recognizer.transcribe(samples);
    await recognizer.release();
    const signer = trusted.label(recognizer.head.keyId);
    if (!json && signer.startsWith("DEVELOPMENT")) io.stderr.write(`${plain(folder)} is signed by the ${signer}\n`);
    const parts = windows.map((window) => ({ startSeconds: window.startSeconds, text: window.text, blankMass: window.blankMass }));
    printResult(io, json, { text, blankMass, windows: parts, signer }, text);
  } finally {
    await audio.close();
  }
}
