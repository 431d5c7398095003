import type { PartRole } from "@balafon/manifest-schema";
import { misuse, requireMembers } from "./arguments.ts";
import { directoryFiles } from "./bundle/directory.node.ts";
import { checkBinding } from "./match/bind.ts";
import { openPart } from "./run/open-part.node.ts";
import { createRecognizer, type Recognizer } from "./run/recognizer.ts";
import type { RunPart } from "./run/part.ts";
import { runnableLayout } from "./run/runnable.ts";
import { parseVocabulary } from "./run/vocabulary.ts";
import type { Trust } from "./trust/options.ts";
import { verifyBundle, type VerifiedBundle } from "./trust/verify.ts";

export { directoryFiles } from "./bundle/directory.node.ts";
export * from "./index.ts";

/**
 * Opens a model bundle: verify, match, run.
 *
 * @param folder the folder that pack-model wrote
 * @param trust whom to believe, and for which bundle
 * @throws BalafonError SIGNATURE_*, DIGEST_MISMATCH, MANIFEST_INVALID, ROLLBACK, CONTRACT_MISMATCH; FILE_MISSING; USAGE, KEY_INVALID.
 * @example
 * const recognizer = await loadBundle("dist/anchor-1.0.0", { name: "anchor", trust: [await readFile("release.pub.pem", "utf8")] });
 * const { text } = await recognizer.transcribe(await readFile("clip.wav"));
 */
export async function loadBundle(folder: string, trust: Trust): Promise<Recognizer> {
  const bundle = await openBundle(folder, trust);
  return bindBundles(bundle, bundle);
}

/** Verifies a model bundle in a folder, without opening its parts. */
export async function openBundle(folder: string, trust: Trust): Promise<VerifiedBundle> {
  if (typeof folder !== "string")
    throw misuse(
      "the folder of a bundle",
      "not a path",
      "a string",
      folder,
      "Name the folder that pack-model wrote, such as dist/anchor-1.0.0.",
    );
  return verifyBundle(directoryFiles(folder), trust);
}

/**
 * Puts the encoder of one bundle and the head of another together, where their contracts are the same.
 *
 * @throws BalafonError LAYOUT_MISMATCH or CONTRACT_MISMATCH where they are not; as createRecognizer and openPart.
 */
export async function bindBundles(encoder: VerifiedBundle, head: VerifiedBundle): Promise<Recognizer> {
  requireBundle(encoder, "encoder");
  requireBundle(head, "head");
  checkBinding(encoder, head);
  runnableLayout(encoder.manifest.contract.layout, encoder.name);
  const vocabulary = parseVocabulary(await head.read("vocabulary.json"), head.manifest, head.name);
  const opened: RunPart[] = [];
  const open = async (bundle: VerifiedBundle, role: PartRole): Promise<RunPart> => {
    const part = await openPart(bundle, role);
    opened.push(part);
    return part;
  };
  try {
    const [runEncoder, runHead] = [await open(encoder, "encoder"), await open(head, "head")];
    return createRecognizer({ encoder, head, vocabulary, runEncoder, runHead });
  } catch (refusal) {
    for (const part of opened) await part.release();
    throw refusal;
  }
}

function requireBundle(bundle: unknown, role: PartRole): void {
  const members = { manifest: "object", read: "function" } as const;
  const hint = "Pass what await openBundle(folder, trust) gave.";
  requireMembers(bundle, members, `bindBundles: the bundle of the ${role}`, "a verified bundle", hint);
}
