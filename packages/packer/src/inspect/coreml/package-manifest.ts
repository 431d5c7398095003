import { parseStrictJson } from "@balafon/manifest-schema";
import { isPlainPath } from "../plain-path.ts";
import { quoted } from "../quoted.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { longestPath, maxManifestItems } from "./limits.ts";

/** What Manifest.json says of a package. */
export interface PackageManifest {
  /** Where the model lies, from the package's folder: `Data/com.apple.CoreML/model.mlmodel`. */
  readonly model: string;
  /** The weight file likewise; undefined where no folder of weights is listed. */
  readonly weights: string | undefined;
}

export const manifestFile = "Manifest.json";
/** Paths of Manifest.json are relative to this folder. */
export const dataFolder = "Data";
/** Items of any other author are not Core ML's. */
export const coreMlAuthor = "com.apple.CoreML";
export const manifestVersion = "1.0.0";
/** The weight file within the folder that is listed. */
export const weightsFile = "weight.bin";

/**
 * Reads Manifest.json: the model is what `rootModelIdentifier` names, the weights lie in the folder called `weights` beside it.
 *
 * @throws BalafonError FORMAT_INVALID where it is no JSON of this form, gives a key twice or leads out of the package; FORMAT_UNSUPPORTED;
 * LIMIT_EXCEEDED
 */
export function parsePackageManifest(text: string, subject: string): PackageManifest {
  const { fileFormatVersion, itemInfoEntries, rootModelIdentifier } = objectOf(parsed(text, subject), subject, "it");
  if (fileFormatVersion !== manifestVersion) {
    const facts = { expected: manifestVersion, found: quoted(String(fileFormatVersion)) };
    throw unsupported(subject, "it is of another version", "Save the package with coremltools 9.", facts);
  }
  const entries = Object.entries(objectOf(itemInfoEntries, subject, "itemInfoEntries"));
  if (entries.length > maxManifestItems)
    throw tooMuch(subject, `it lists ${entries.length} items`, maxManifestItems, "A package has two: the model and its weights.");
  const paths = new Map(entries.map(([id, entry]) => [id, pathOf(entry, `${subject}, item ${quoted(id)}`)]));
  if (new Set(paths.values()).size < paths.size) throw invalid(subject, "it lists a path twice");
  const model = typeof rootModelIdentifier === "string" ? paths.get(rootModelIdentifier) : undefined;
  if (model === undefined)
    throw invalid(subject, "its rootModelIdentifier names none of its items", { found: quoted(String(rootModelIdentifier)) });
  const weights = [...paths.values()].find((path) => path === `${model.slice(0, model.lastIndexOf("/") + 1)}weights`);
  return { model: `${dataFolder}/${model}`, weights: weights && `${dataFolder}/${weights}/${weightsFile}` };
}

function parsed(text: string, subject: string): unknown {
  try {
    return parseStrictJson(text);
  } catch (cause) {
    throw invalid(subject, "not JSON of one meaning", { found: (cause as Error).message, cause });
  }
}

function objectOf(value: unknown, subject: string, what: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(subject, `${what} is not an object`);
}

function pathOf(entry: unknown, subject: string): string {
  const { author, path } = objectOf(entry, subject, "it");
  if (author !== coreMlAuthor)
    throw unsupported(subject, "it is not Core ML's", "Save the package with coremltools, without other items.", {
      found: quoted(String(author)),
    });
  if (typeof path !== "string") throw invalid(subject, "it has no path");
  if (isPlainPath(path) && path.length <= longestPath) return path;
  throw invalid(subject, "its path does not lie in the package", { expected: "a relative path of plain segments", found: quoted(path) });
}
