import { canonicalJson, signatureFile, type FileEntry, type Manifest, type PartRole } from "@balafon/manifest-schema";
import { directoryFiles, verifyBundle } from "@balafon/runtime-loader/node";
import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { createStaging, type Staging } from "../publish/staging.ts";
import { resolveSigningKey } from "../sign/resolve-key.ts";
import { keyIdOf, signFiles } from "../sign/sign.ts";
import type { Environment } from "../sign/state-folder.ts";
import { emitParts } from "./emit.ts";
import { openInputs } from "./inputs.ts";
import { assembleManifest } from "./manifest.ts";
import { prepareParts } from "./parts.ts";
import { step, type Session } from "./progress.ts";
import { proveParts } from "./prove.ts";

export interface PackOptions {
  readonly recipe: string;
  /** The folder that bundles go into. */
  readonly out: string;
  /** `KEY=VALUE` overrides of the recipe's fields. */
  readonly settings: readonly string[];
  readonly environment: Environment;
}

/** What a pack made. */
export interface PackResult {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly keyId: string;
  /** Whether the development key signed it. */
  readonly development: boolean;
  /** Why rotations of what looks foldable were not folded, by part, for people. */
  readonly unfolded: Readonly<Record<PartRole, readonly string[]>>;
}

/**
 * From a recipe to a signed model bundle that was proved to decode. A bundle appears whole or not at all.
 *
 * @throws BalafonError of any code but those of verification.
 * @example
 * const { folder } = await packModel({ recipe: "recipes/anchor.yaml", out: "dist", settings: [], environment: process.env }, session);
 */
export async function packModel({ recipe, out, settings, environment }: PackOptions, session: Session): Promise<PackResult> {
  const inputs = await openInputs(recipe, settings, session);
  try {
    // Before the parts, which may take long: a key that cannot be used is known at once.
    const key = await resolveSigningKey(inputs.recipe, inputs.folder, environment);
    const parts = await prepareParts(inputs, session);
    const target = resolve(out, `${inputs.recipe.name}-${inputs.recipe.version}`);
    const staging = await createStaging(target);
    try {
      const emitted = await emitParts(inputs, parts, staging, session);
      const proof = await proveParts(inputs, parts, emitted, staging.folder, session);
      await inputs.checkUnchanged();
      const manifest = assembleManifest(inputs, parts, emitted, proof, await listFiles(staging));
      await staging.write("manifest.json", [utf8(canonicalJson(manifest))]);
      step(session, "sign", signatureFile, 0, 1);
      const files = await listFiles(staging);
      await staging.write(signatureFile, [utf8(signFiles(basename(target), files, key))]);
      await verifyStaged(staging, key.publicPem, files.length, session);
      // Before it is published: from then on, another pack may replace it at any moment.
      const bytes = files.reduce((sum, file) => sum + file.bytes, (await stat(join(staging.folder, signatureFile))).size);
      step(session, "publish", join(out, basename(target)), 0, 1);
      await staging.publish();
      // Not a step: an interruption that comes now comes too late, and must not claim that the previous bundle is still there.
      session.progress({ stage: "publish", detail: join(out, basename(target)), done: 1, total: 1 });
      const unfolded = { encoder: parts.encoder.unfolded, head: parts.head.unfolded };
      const { development } = key;
      return { folder: join(out, basename(target)), manifest, bytes, keyId: keyIdOf(key.publicPem), development, unfolded };
    } catch (error) {
      throw await staging.explain(error);
    } finally {
      await staging.discard();
    }
  } finally {
    await inputs.close();
  }
}

/** What is published is first verified as a client would, with the loader's own code. */
async function verifyStaged(staging: Staging, publicPem: string, total: number, session: Session): Promise<void> {
  let done = 0;
  await verifyBundle(directoryFiles(staging.folder), { trust: [publicPem] }, (path) => step(session, "verify", path, done++, total));
}

async function listFiles(staging: Staging): Promise<FileEntry[]> {
  const files = directoryFiles(staging.folder);
  const paths = (await files.list()).sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(paths.map(async (path) => ({ path, ...(await files.digest(path)) })));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
