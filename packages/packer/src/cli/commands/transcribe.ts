import { loadBundle } from "@balafon/runtime-loader/node";
import { openFileSource } from "../../resolve/byte-source.ts";
import { printResult, type Io } from "../io.ts";
import { resolveTrust } from "../trust.ts";

/** `pack-model transcribe BUNDLE AUDIO.wav`: the text, on the loader that apps use. */
export async function transcribe(io: Io, folder: string, audioPath: string, { trust, json }: { trust: readonly string[]; json: boolean }): Promise<void> {
  const trusted = await resolveTrust(trust, io.cwd());
  const audio = await openFileSource(audioPath);
  try {
    const recognizer = await loadBundle(folder, trusted);
    const { text, blankMass, windows } = await recognizer.transcribe(await audio.read(0, audio.size));
    await recognizer.release();
    const signer = trusted.label(recognizer.head.keyId);
    if (!json && signer.startsWith("DEVELOPMENT")) io.stderr.write(`${folder} is signed by the ${signer}\n`);
    printResult(io, json, { text, blankMass, windows: windows.map((window) => ({ startSeconds: window.startSeconds, text: window.text, blankMass: window.blankMass })), signer }, text);
  } finally {
    await audio.close();
  }
}
