import { BalafonError } from "@balafon/manifest-schema";
import { openFileSource } from "./byte-source.ts";

/** The most that a file read as a whole may hold: recipes, layouts, contracts, vocabularies. */
const maxSmallFileBytes = 4 << 20;

/**
 * Reads a small text file whole.
 *
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE, LIMIT_EXCEEDED, FORMAT_INVALID where it is not UTF-8.
 */
export async function readSmallFile(path: string): Promise<string> {
  const source = await openFileSource(path);
  try {
    if (source.size > maxSmallFileBytes) {
      throw new BalafonError("LIMIT_EXCEEDED", {
        subject: path,
        problem: "too large for a text file",
        expected: `at most ${maxSmallFileBytes} bytes`,
        found: `${source.size} bytes`,
      });
    }
    return decodeUtf8(await source.read(0, source.size), path);
  } finally {
    await source.close();
  }
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BalafonError("FORMAT_INVALID", { subject: name, problem: "not UTF-8 text", hint: "Save the file as UTF-8.", cause });
  }
}
