import { BalafonError } from "@balafon/manifest-schema";
import { openFileSource, type ByteSource } from "./byte-source.ts";

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
    return await readSmallSource(source);
  } finally {
    await source.close();
  }
}

/** Reads a small text file that is open. @throws BalafonError LIMIT_EXCEEDED, FORMAT_INVALID where it is not UTF-8. */
export async function readSmallSource(source: ByteSource): Promise<string> {
  const { name, size } = source;
  if (size > maxSmallFileBytes) {
    throw new BalafonError("LIMIT_EXCEEDED", {
      subject: name,
      problem: "too large for a text file",
      expected: `at most ${maxSmallFileBytes} bytes`,
      found: `${size} bytes`,
    });
  }
  return decodeUtf8(await source.read(0, size), name);
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BalafonError("FORMAT_INVALID", { subject: name, problem: "not UTF-8 text", hint: "Save the file as UTF-8.", cause });
  }
}
