import { BalafonError } from "@balafon/manifest-schema";
import type { Stats } from "node:fs";
import { constants, open, type FileHandle } from "node:fs/promises";

/** A key in PEM has some 240 bytes. */
const maxPrivateFileBytes = 1 << 16;

/** Opening a named pipe would otherwise wait for its writer, for ever. Windows has no such flag. */
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a file that is this user's and that nobody else may read or write; undefined where there is none. Who may read it is asked of the file
 * that is read, not of its path. Windows has no such modes: there the folder that it lies in is the user's.
 *
 * @param hint what to do about a file that is refused
 * @throws BalafonError KEY_INVALID where others may have seen or made it, FILE_UNREADABLE.
 */
export async function readPrivateFile(path: string, hint: string): Promise<string | undefined> {
  const handle = await openIfThere(path, hint);
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat();
    const objection = objectionTo(stats);
    if (objection !== undefined) throw refused(path, objection, hint);
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

async function openIfThere(path: string, hint: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, readWithoutWaiting);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new BalafonError("FILE_UNREADABLE", { subject: path, problem: `cannot be read (${message})`, hint, cause });
  }
}

function objectionTo(stats: Stats): string | undefined {
  const user = process.geteuid?.();
  if (!stats.isFile()) return "not a regular file";
  if (stats.size > maxPrivateFileBytes) return `a file of ${stats.size} bytes`;
  if (user === undefined) return undefined;
  if (stats.uid !== user) return `a file of user ${stats.uid}, read by user ${user}`;
  const mode = stats.mode & 0o777;
  return (mode & 0o077) === 0 ? undefined : `a file that others may read or write (mode ${mode.toString(8)})`;
}

function refused(path: string, found: string, hint: string): BalafonError {
  const expected = "a file of yours that nobody else may read (mode 600)";
  return new BalafonError("KEY_INVALID", {
    subject: path,
    problem: "this key may be known to others, or be theirs",
    expected,
    found,
    hint,
  });
}
