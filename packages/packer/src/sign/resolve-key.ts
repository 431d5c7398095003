import { BalafonError, type Recipe } from "@balafon/manifest-schema";
import { resolve } from "node:path";
import { readSmallFile } from "../resolve/small-file.ts";
import { developmentKey } from "./development-key.ts";
import { parsePrivateKey, type SigningKey } from "./private-key.ts";

const environmentPrefix = "env:";

/**
 * The key that a recipe signs with: `env:NAME` is a PEM in an environment variable, anything else the path of a PEM file; without one, the development key.
 *
 * @throws BalafonError KEY_INVALID, FILE_MISSING.
 */
export async function resolveSigningKey(
  { signing }: Recipe,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SigningKey> {
  if (signing === undefined) return developmentKey(folder);
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
