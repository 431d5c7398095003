import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { constants, open, stat, type FileHandle } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { BalafonError } from "@balafon/manifest-schema";

/** Bytes that can be read at an offset. Nothing of it is held in memory. */
export interface ByteSource {
  /** What messages call it: a path as the user wrote it. */
  readonly name: string;
  readonly size: number;
  /**
   * Reads exactly `length` bytes at `offset`.
   *
   * @param room at least `length` bytes that the result may lie in, for callers that read much: what is allocated anew must be cleared and collected
   * @throws BalafonError FORMAT_TRUNCATED where the range leaves the source.
   */
  read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array>;
}

/** A ByteSource over a file that stays open until `close`. */
export interface FileSource extends ByteSource {
  readonly path: string;
  /** @throws BalafonError SOURCE_CHANGED where the file was written to, or replaced at its path, since it was opened. */
  checkUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** Throws FORMAT_TRUNCATED unless [offset, offset + length) lies inside a source of `size` bytes. */
export function checkRange(name: string, size: number, offset: number, length: number): void {
  const end = offset + length;
  if (Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0 && end <= size) return;
  throw new BalafonError("FORMAT_TRUNCATED", {
    subject: name,
    problem: "a range lies outside the file",
    expected: `bytes within 0..${size}`,
    found: `${length} bytes at ${offset}`,
    hint: "The file is cut short or damaged; copy or download it again.",
  });
}

/** A ByteSource over bytes in memory, for small files and tests. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => {
      checkRange(name, bytes.length, offset, length);
      return bytes.subarray(offset, offset + length);
    },
  };
}

/**
 * Opens a file for reading at offsets.
 *
 * @throws BalafonError FILE_MISSING or FILE_UNREADABLE.
 */
export async function openFileSource(path: string, name: string = path): Promise<FileSource> {
  const handle = await openForReading(path, name);
  const opened = await handle.stat({ bigint: true });
  if (!opened.isFile()) {
    await handle.close();
    throw new BalafonError("FILE_UNREADABLE", { subject: name, problem: "not a regular file", hint: "Name a file." });
  }
  const size = Number(opened.size);
  return {
    name,
    path,
    size,
    read: async (offset, length, room) => {
      checkRange(name, size, offset, length);
      const bytes = room?.subarray(0, length) ?? new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, offset + done).catch(unreadable(name));
        if (bytesRead === 0) checkRange(name, offset + done, offset, length);
        done += bytesRead;
      }
      return bytes;
    },
    checkUnchanged: async () => {
      // The path is looked at too: the runtime opens a source by its path, and a replaced file has another inode.
      const found = await Promise.all([handle.stat({ bigint: true }), stat(path, { bigint: true }).catch(() => undefined)]);
      if (found.every((now) => now !== undefined && identityOf(now) === identityOf(opened))) return;
      throw new BalafonError("SOURCE_CHANGED", {
        subject: name,
        problem: "the file changed while it was being packed",
        hint: "Wait until whatever writes it is done, then pack again.",
      });
    },
    close: () => handle.close(),
  };
}

/** A disk or a network that fails in mid-file. */
const unreadable =
  (name: string) =>
  (cause: Error): never => {
    throw new BalafonError("FILE_UNREADABLE", {
      subject: name,
      problem: `cannot be read any further (${cause.message})`,
      hint: "Check the disk or the network that it lies on; the previous bundle is as it was.",
      cause,
    });
  };

/** What any write to a file, or a file in its place, changes. The change time is the system's own and cannot be set back. */
const identityOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs, ctimeNs].join(" ");

/** Opening a named pipe would otherwise wait for its writer, for ever. Windows has no such flag. */
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function openForReading(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path, readWithoutWaiting);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new BalafonError(missing ? "FILE_MISSING" : "FILE_UNREADABLE", {
      subject: name,
      problem: missing ? "no such file" : `cannot be read (${(cause as Error).message})`,
      // Whoever misjudged what a path is relative to sees it here.
      ...(missing && !isAbsolute(name) ? { found: `nothing at ${resolve(path)}` } : {}),
      hint: missing
        ? "Check the path. In a recipe or a contract, paths are relative to that file's folder."
        : "Check the file's permissions.",
      cause,
    });
  }
}

const chunkBytes = 4 << 20;

/** Reads a source in order, in chunks of at most 4 MiB. A chunk may be overwritten by the next. */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  const room = new Uint8Array(Math.min(chunkBytes, source.size));
  for (let offset = 0; offset < source.size; offset += chunkBytes) {
    yield await source.read(offset, Math.min(chunkBytes, source.size - offset), room);
  }
}

/** The SHA-256 of a whole source, as lower-case hex; `onBytes` hears of progress. */
export async function sha256Of(source: ByteSource, onBytes?: (done: number) => void): Promise<string> {
  const hash = createHash("sha256");
  let done = 0;
  for await (const chunk of chunksOf(source)) {
    hash.update(chunk);
    done += chunk.length;
    onBytes?.(done);
  }
  return hash.digest("hex");
}
