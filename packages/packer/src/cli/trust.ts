import { BalafonError } from "@balafon/manifest-schema";
import { parsePublicKey } from "@balafon/runtime-loader";
import { readSmallFile } from "../resolve/small-file.ts";
import { developmentPublicKey } from "../sign/development-key.ts";
import { keyIdOf } from "../sign/sign.ts";
import type { Environment } from "../sign/state-folder.ts";

/** Whom a command believes, and whether that rests on the development key. */
export interface CliTrust {
  readonly trust: readonly string[];
  /** Says DEVELOPMENT where the key that signed is the development key. */
  label(keyId: string): string;
}

/**
 * The keys of `--trust`; without any, this user's development key where there is one. Nothing in the folder of the command or of the bundle is believed.
 *
 * @throws BalafonError for a key that is named and is none; for a development key that cannot be relied on, where none is named.
 */
export async function resolveTrust(paths: readonly string[], environment: Environment): Promise<CliTrust> {
  const named = await Promise.all(paths.map(readPublicKey));
  const development = await developmentPublicKey(environment).catch((error: unknown) => {
    // Whom to believe was said: a development key that nobody asked for must not stand in the way.
    if (named.length > 0) return undefined;
    throw error;
  });
  const trust = named.length > 0 || development === undefined ? named : [development];
  const developmentId = development === undefined ? "" : keyIdOf(development);
  return { trust, label: (keyId) => `${keyId === developmentId ? "DEVELOPMENT key" : "key"} ${keyId.slice(0, 16)}` };
}

/** The text of a public key file; where it is none, the message names the file. */
async function readPublicKey(path: string): Promise<string> {
  const pem = await readSmallFile(path);
  try {
    parsePublicKey(pem);
    return pem;
  } catch (error) {
    throw error instanceof BalafonError ? new BalafonError(error.code, { ...error.facts, subject: path }) : error;
  }
}
