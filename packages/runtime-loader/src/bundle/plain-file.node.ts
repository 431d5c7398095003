import { BalafonError } from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { constants, open, type FileHandle } from "node:fs/promises";
import { isAbsolute } from "node:path";
import type { FileDigest } from "./files.ts";

/**
 * A link that took a file's place since it was listed is not followed, and a pipe that did is not waited for; Windows has neither flag.
 * Folders on the way may be links: what counts is what the bytes hash to.
 */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a plain file, in memory of their own.
 *
 * @param name what messages call the file
 * @throws BalafonError LIMIT_EXCEEDED where it holds more than `maxBytes`, before any of it is read; FILE_MISSING, FILE_UNREADABLE.
 */
export async function readPlainFile(path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  return withPlainFile(path, name, async (handle, size) => {
    if (size > maxBytes) throw tooLarge(name, maxBytes, size);
    const bytes = new Uint8Array(size);
    const length = await fill(handle, bytes);
    // The size was that of a moment ago: whoever still writes could make a file longer than any limit.
    if (length === size && (await fill(handle, new Uint8Array(1))) > 0) throw grew(name, size);
    return bytes.subarray(0, length);
  });
}

/** The digest and size of a plain file, which is never held. @throws BalafonError FILE_MISSING, FILE_UNREADABLE. */
export async function hashPlainFile(path: string, name: string): Promise<FileDigest> {
  return withPlainFile(path, name, async (handle, size) => {
    const hash = createHash("sha256");
    let bytes = 0;
    // `end` is the last byte that is read: one more than there were.
    for await (const chunk of handle.createReadStream({ start: 0, end: size, autoClose: false }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    if (bytes > size) throw grew(name, size);
    return { sha256: hash.digest("hex"), bytes };
  });
}

async function withPlainFile<Result>(
  path: string,
  name: string,
  use: (handle: FileHandle, size: number) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path, flags).catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw notPlain(name);
    return await use(handle, stats.size);
  } catch (cause) {
    throw cause instanceof BalafonError ? cause : unreadable(name, cause);
  } finally {
    await handle.close();
  }
}

/** Reads until the bytes are full or the file ends. @returns how many were read */
async function fill(handle: FileHandle, bytes: Uint8Array): Promise<number> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

/** FILE_MISSING or FILE_UNREADABLE for what the file system said. */
export function unreadable(name: string, cause: unknown): BalafonError {
  const { code, message, path } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new BalafonError("FILE_MISSING", {
      subject: name,
      problem: "no such model bundle",
      ...(isAbsolute(name) || path === undefined ? {} : { found: `nothing at ${path}` }),
      hint: "Name the folder that pack-model wrote, such as dist/anchor-1.0.0.",
      cause,
    });
  }
  return new BalafonError("FILE_UNREADABLE", {
    subject: name,
    problem: `cannot be read (${message})`,
    hint: "Check the file's permissions.",
    cause,
  });
}

function notPlain(subject: string): BalafonError {
  const hint = "A model bundle holds plain files only; fetch it again.";
  return new BalafonError("FILE_UNREADABLE", { subject, problem: "not a plain file", hint });
}

function grew(subject: string, size: number): BalafonError {
  return new BalafonError("FILE_UNREADABLE", {
    subject,
    problem: "it grew while it was read",
    expected: `${size} bytes`,
    found: "more",
    hint: "Wait until whatever writes it is done.",
  });
}

function tooLarge(subject: string, maxBytes: number, size: number): BalafonError {
  const hint = "Fetch the bundle again from whoever released it.";
  return new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "the file is too large",
    expected: `at most ${maxBytes} bytes`,
    found: `${size} bytes`,
    hint,
  });
}
