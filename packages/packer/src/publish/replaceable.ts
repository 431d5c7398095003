import { BalafonError, parseStrictJson, signatureFile } from "@balafon/manifest-schema";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { readSmallFile } from "../resolve/small-file.ts";
import { isOneOf } from "./faults.ts";

const manifestFile = "manifest.json";

/** So many bundles that take one place while it is looked at are a loop in somebody's script. */
const mostLooks = 20;

/**
 * Passes where nothing lies at `target`, or nothing but a model bundle: what its manifest lists, the manifest and the signature. Anything else is somebody's
 * work, and replacing the folder would delete it. Bundles of other versions are replaced too, so no more of the manifest is read than its list.
 *
 * @throws BalafonError OUTPUT_FAILED, naming the first file that no manifest lists
 */
export async function checkReplaceable(target: string): Promise<void> {
  for (let look = 1; ; look++) {
    const before = await placeOf(target);
    if (before === undefined) return;
    const stray = await strayIn(target).catch((error: unknown) => {
      // Another pack moved the bundle away while it was read.
      if (isOneOf(error, "ENOENT")) return "something that came and went";
      throw error;
    });
    if (stray === undefined) return;
    // Half of one bundle and half of its successor were seen: both are bundles, or the next look tells.
    if (look < mostLooks && (await placeOf(target)) !== before) continue;
    throw notABundle(target, stray);
  }
}

/** Which folder lies there: a rename changes one of the two. */
async function placeOf(target: string): Promise<string | undefined> {
  try {
    const { ino, ctimeNs } = await stat(target, { bigint: true });
    return `${ino} ${ctimeNs}`;
  } catch (error) {
    if (isOneOf(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** What a folder holds that no bundle does, for people; `undefined` where there is nothing. */
async function strayIn(folder: string): Promise<string | undefined> {
  const top = (await readdir(folder)).sort();
  const [first] = top;
  if (first === undefined) return undefined;
  if (!top.includes(manifestFile)) return `${first}, and no ${manifestFile}`;
  const listed = await listedIn(join(folder, manifestFile));
  if (listed === undefined) return `a ${manifestFile} that is not a model bundle's`;
  if (!top.includes(signatureFile)) return `a ${manifestFile} without ${signatureFile}`;
  const known = new Set([manifestFile, signatureFile, ...listed]);
  const stray = (await filesIn(folder)).find((file) => !known.has(file));
  return stray === undefined ? undefined : `${stray}, which its ${manifestFile} does not list`;
}

/** By their paths, sorted, with forward slashes; links are files here. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory());
  return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/")).sort();
}

/** The files that a bundle's manifest lists; `undefined` where it is something else of that name, such as a web app's. */
async function listedIn(path: string): Promise<readonly string[] | undefined> {
  try {
    const { schemaVersion, contract, files } = parseStrictJson(await readSmallFile(path)) as Record<string, unknown>;
    if (typeof schemaVersion !== "number" || typeof contract !== "object" || !Array.isArray(files)) return undefined;
    return files.map((file: unknown) => (file as { readonly path: string }).path);
  } catch (error) {
    if (error instanceof BalafonError && error.code === "FILE_MISSING") throw error.cause;
    return undefined;
  }
}

function notABundle(subject: string, found: string): BalafonError {
  return new BalafonError("OUTPUT_FAILED", {
    subject,
    problem: "something other than a model bundle lies here",
    expected: "nothing, or a model bundle to replace",
    found,
    hint: "Move it away, or choose another folder with --out. Nothing was changed.",
  });
}
