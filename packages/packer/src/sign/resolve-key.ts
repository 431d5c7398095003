import { BalafonError, type Recipe } from "@balafon/manifest-schema";
import { resolve } from "node:path";
import { readSmallFile } from "../resolve/small-file.ts";
import { developmentKey } from "./development-key.ts";
import { writeNamedKey } from "./named-key.ts";
import { parsePrivateKey, type SigningKey } from "./private-key.ts";
import type { Environment } from "./state-folder.ts";

const environmentPrefix = "env:";

/**
 * The key that a recipe signs with: `env:NAME` is a PEM in an environment variable, anything else the path of a PEM file; without one, the development key,
 * whose public half is then put into the workspace that `folder` lies in.
 *
 * @param folder the recipe's
 * @throws BalafonError KEY_INVALID, FILE_MISSING, FILE_UNREADABLE, OUTPUT_FAILED.
 */
export async function resolveSigningKey({ signing }: Recipe, folder: string, environment: Environment): Promise<SigningKey> {
  if (signing === undefined) {
    const key = await developmentKey(environment);
    await writeNamedKey(folder, key.publicPem);
    return key;
  }
  if (signing.key.includes("-----BEGIN")) throw keyInRecipe();
  if (!signing.key.startsWith(environmentPrefix))
    return parsePrivateKey(await readSmallFile(resolve(folder, signing.key)), signing.key, false);
  const name = signing.key.slice(environmentPrefix.length);
  const pem = environment[name];
  if (pem !== undefined && pem !== "") return parsePrivateKey(pem, signing.key, false);
  throw new BalafonError("KEY_INVALID", {
    subject: signing.key,
    problem: "the environment variable that holds the signing key is not set",
    expected: `a PEM in ${name}`,
    hint: "Set it, or leave signing out of the recipe to sign with the development key.",
  });
}

/** A message about a missing file would print the key as its path. */
function keyInRecipe(): BalafonError {
  return new BalafonError("KEY_INVALID", {
    subject: "signing.key",
    problem: "the recipe holds the key itself",
    expected: "env:NAME, or the path of a PEM file",
    hint: "Keep keys out of recipes: name where the key is. Replace this key if the recipe was shared.",
  });
}
