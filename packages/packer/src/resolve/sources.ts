import { BalafonError, type SourceEntry } from "@balafon/manifest-schema";
import { basename } from "node:path";
import { openFileSource, sha256Of, type FileSource } from "./byte-source.ts";

/** A source that is open, with what the manifest says of it. */
export interface OpenSource {
  readonly bytes: FileSource;
  readonly entry: SourceEntry;
}

/**
 * Opens a source and checks its digest.
 *
 * @param expected SHA-256 in hex; undefined where nothing pins it but what it says
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE, SOURCE_DIGEST_MISMATCH.
 */
export async function openSource(
  path: string,
  name: string,
  expected?: string,
  onBytes?: (done: number, total: number) => void,
): Promise<OpenSource> {
  const bytes = await openFileSource(path, name);
  try {
    const sha256 = await sha256Of(bytes, (done) => onBytes?.(done, bytes.size));
    if (expected !== undefined && sha256 !== expected) throw differs(name, expected, sha256);
    return { bytes, entry: { file: basename(path), bytes: bytes.size, sha256 } };
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

function differs(name: string, expected: string, found: string): BalafonError {
  return new BalafonError("SOURCE_DIGEST_MISMATCH", {
    subject: name,
    problem: "not the file that the recipe names",
    expected: `sha256 ${expected}`,
    found: `sha256 ${found}`,
    hint: "Fetch the file that the recipe was written for. If the new file is wanted, have its maker confirm it, then write its sha256 into the recipe.",
  });
}
