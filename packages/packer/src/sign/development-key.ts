import { BalafonError } from "@balafon/manifest-schema";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readSmallFile } from "../resolve/small-file.ts";
import { parsePrivateKey, type SigningKey } from "./private-key.ts";

/** The development key's folder: `.balafon/` of the workspace that `folder` lies in, or of `folder` itself outside of one. */
export function developmentFolder(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "pnpm-workspace.yaml")) || existsSync(join(at, ".git"))) return join(at, ".balafon");
    if (at === dirname(at)) return join(resolve(folder), ".balafon");
  }
}

const privateFile = "development-key.pem";
const publicFile = "development-key.pub.pem";

/** The public half of the development key, where a workspace has one: all that verifying needs. */
export async function developmentPublicKey(folder: string): Promise<string | undefined> {
  const path = join(developmentFolder(folder), publicFile);
  return existsSync(path) ? readSmallFile(path) : undefined;
}

/**
 * The development key pair of a workspace, made on first use: the private half mode 600, both in a folder of mode 700 that tells git to ignore it.
 *
 * @throws BalafonError OUTPUT_FAILED where it cannot be made, KEY_INVALID where something else lies in its place.
 */
export async function developmentKey(folder: string): Promise<SigningKey> {
  const home = developmentFolder(folder);
  const path = join(home, privateFile);
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    await createOnce(join(home, ".gitignore"), "*\n", 0o644);
    await createOnce(path, privateKey.export({ type: "pkcs8", format: "pem" }).toString(), 0o600);
  }
  const key = parsePrivateKey(await readSmallFile(path), path, true);
  if (!existsSync(join(home, publicFile))) await createOnce(join(home, publicFile), key.publicPem, 0o644);
  return key;
}

/** Two first packs at once agree on one key: a file appears whole, and only if there is none. */
async function createOnce(path: string, text: string, mode: number): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(beside, text, { mode });
    await linkUnlessThere(beside, path);
  } catch (cause) {
    throw cannotCreate(path, cause as Error);
  } finally {
    // Nothing of a key is left where it could not be put in its place.
    await rm(beside, { force: true }).catch(() => {});
  }
}

async function linkUnlessThere(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
}

function cannotCreate(path: string, cause: Error): BalafonError {
  return new BalafonError("OUTPUT_FAILED", {
    subject: path,
    problem: `the development key cannot be made (${cause.message})`,
    hint: "Make the folder writable, or name a key under signing.key.",
    cause,
  });
}
