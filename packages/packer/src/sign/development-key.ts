import { BalafonError } from "@balafon/manifest-schema";
import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { parsePrivateKey, type SigningKey } from "./private-key.ts";
import { readPrivateFile } from "./private-file.ts";
import { createFile } from "./put-file.ts";
import { stateFolder, stateVariables, type Environment } from "./state-folder.ts";

/**
 * The only file of the key: the public half is computed from it, so that none stays behind when it goes. It lies in the user's state folder and never
 * where commands run: an archive that is unpacked there may bring a key, and bundles that it signed.
 */
const keyFile = "development-key.pem";

const refusedHint = "Delete it, and the next pack makes another; or name keys: signing.key in the recipe, --trust on the command line.";

/**
 * This user's development key, made on first use: mode 600, in a folder of mode 700.
 *
 * @throws BalafonError OUTPUT_FAILED where it cannot be made, KEY_INVALID where something else lies in its place, others may read it, or there is no place
 *   for it; FILE_UNREADABLE.
 */
export async function developmentKey(environment: Environment): Promise<SigningKey> {
  const folder = stateFolder(environment);
  if (folder === undefined) throw homeless();
  const path = join(folder, keyFile);
  const key = await readKey(path);
  if (key !== undefined) return key;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  try {
    await createFile(path, privateKey.export({ type: "pkcs8", format: "pem" }).toString(), { file: 0o600, folder: 0o700 });
  } catch (cause) {
    throw cannotCreate(path, cause as Error);
  }
  // Read again: of two packs that make it at once, one has made it.
  return (await readKey(path))!;
}

/**
 * The public half of this user's development key; undefined where there is none yet.
 *
 * @throws BalafonError KEY_INVALID, FILE_UNREADABLE as `developmentKey` does.
 */
export async function developmentPublicKey(environment: Environment): Promise<string | undefined> {
  const folder = stateFolder(environment);
  return folder === undefined ? undefined : (await readKey(join(folder, keyFile)))?.publicPem;
}

async function readKey(path: string): Promise<SigningKey | undefined> {
  const pem = await readPrivateFile(path, refusedHint);
  if (pem === undefined) return undefined;
  try {
    return parsePrivateKey(pem, path, true);
  } catch (error) {
    throw error instanceof BalafonError ? new BalafonError(error.code, { ...error.facts, hint: refusedHint }) : error;
  }
}

function homeless(): BalafonError {
  const variables = stateVariables().join(" or ");
  return new BalafonError("KEY_INVALID", {
    subject: "the development key",
    problem: "there is no folder to keep it in",
    expected: `an absolute path in ${variables}`,
    hint: `Set ${variables}, or name a key under signing.key.`,
  });
}

function cannotCreate(path: string, cause: Error): BalafonError {
  return new BalafonError("OUTPUT_FAILED", {
    subject: path,
    problem: `the development key cannot be made (${cause.message})`,
    hint: "Set XDG_STATE_HOME to a folder that can be written and that is yours, or name a key under signing.key.",
    cause,
  });
}
