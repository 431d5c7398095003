import { canonicalJson, type Manifest } from "@balafon/manifest-schema";
import { generateKeyPairSync } from "node:crypto";
import { cp, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parsePrivateKey, type SigningKey } from "../../src/sign/private-key.ts";
import { signFiles } from "../../src/sign/sign.ts";
import { readManifest } from "../pipeline/read-bundle.ts";
import { filesOf } from "../pipeline/support.ts";

/** A key of nobody in particular, and its private half in PEM. */
export function newKey(): { readonly key: SigningKey; readonly privatePem: string } {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const privatePem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { key: parsePrivateKey(privatePem, "a test", false), privatePem };
}

/** A copy of a bundle, its manifest changed, signed as a whole by a key. */
export async function resigned(
  bundle: string,
  copy: string,
  key: SigningKey,
  change: (manifest: Manifest) => unknown = (manifest) => manifest,
): Promise<string> {
  await cp(bundle, copy, { recursive: true });
  await writeFile(join(copy, "manifest.json"), canonicalJson(change(await readManifest(copy))));
  await rm(join(copy, "model.sig"));
  const files = [...(await filesOf(copy))].map(([path, sha256]) => ({ path, sha256 }));
  await writeFile(join(copy, "model.sig"), signFiles(basename(copy), files, key));
  return copy;
}
