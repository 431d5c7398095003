import { directoryFiles } from "./bundle/directory.node.ts";
import { checkBinding } from "./match/bind.ts";
import { openPart } from "./run/open-part.node.ts";
import { createRecognizer, type Recognizer } from "./run/recognizer.ts";
import { parseVocabulary } from "./run/vocabulary.ts";
import { verifyBundle, type Trust, type VerifiedBundle } from "./trust/verify.ts";

export { directoryFiles } from "./bundle/directory.node.ts";
export * from "./index.ts";

/**
 * Opens a model bundle: verify, match, run.
 *
 * @param folder the folder that pack-model wrote
 * @throws BalafonError SIGNATURE_*, DIGEST_MISMATCH, MANIFEST_INVALID, ROLLBACK, CONTRACT_MISMATCH; FILE_MISSING.
 * @example
 * const recognizer = await loadBundle("dist/anchor-1.0.0", { trust: [await readFile("release.pem", "utf8")] });
 * const { text } = await recognizer.transcribe(await readFile("clip.wav"));
 */
export async function loadBundle(folder: string, trust: Trust): Promise<Recognizer> {
  const bundle = await openBundle(folder, trust);
  return bindBundles(bundle, bundle);
}

/** Verifies a model bundle in a folder, without opening its parts. */
export function openBundle(folder: string, trust: Trust): Promise<VerifiedBundle> {
  return verifyBundle(directoryFiles(folder), trust);
}

/**
 * Puts the encoder of one bundle and the head of another together, where their contracts are the same.
 *
 * @throws BalafonError LAYOUT_MISMATCH or CONTRACT_MISMATCH where they are not.
 */
export async function bindBundles(encoder: VerifiedBundle, head: VerifiedBundle): Promise<Recognizer> {
  checkBinding(encoder, head);
  const vocabulary = parseVocabulary(await head.read("vocabulary.json"), head.manifest, head.name);
  const runEncoder = await openPart(encoder, "encoder");
  try {
    return createRecognizer({ encoder, head, vocabulary, runEncoder, runHead: await openPart(head, "head") });
  } catch (refusal) {
    await runEncoder.release();
    throw refusal;
  }
}
