import { BalafonError } from "@balafon/manifest-schema";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A folder beside the target in which a bundle grows, until it is whole. */
export interface Staging {
  readonly folder: string;
  /** Writes a file, flushed to disk; folders are made as needed. */
  write(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Puts the finished bundle in the target's place. */
  publish(): Promise<void>;
  /** Removes what was written. Does nothing after `publish`. */
  discard(): Promise<void>;
}

/**
 * Begins a bundle beside `target`. What killed runs left is removed first, and a bundle that was being replaced when one was killed is put back.
 *
 * @throws BalafonError OUTPUT_FAILED where the folder cannot be written.
 */
export async function createStaging(target: string): Promise<Staging> {
  const parent = dirname(target);
  const folder = beside(target, "staging", process.pid);
  await wrapped(target, async () => {
    await mkdir(parent, { recursive: true });
    await recover(target);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  });
  return {
    folder,
    write: (path, chunks) => wrapped(join(folder, path), () => writeFlushed(join(folder, path), chunks), true),
    publish: () => wrapped(target, () => replace(folder, target)),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

const beside = (target: string, what: "staging" | "previous", pid: number): string => join(dirname(target), `.${basename(target)}.${what}-${pid}`);

async function writeFlushed(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, "wx");
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Folders cannot be exchanged in one step: the old bundle steps aside first, and `recover` brings it back if the next step never came. */
async function replace(folder: string, target: string): Promise<void> {
  const previous = beside(target, "previous", process.pid);
  if (existsSync(target)) await rename(target, previous);
  await rename(folder, target);
  await syncFolder(dirname(target));
  await rm(previous, { recursive: true, force: true });
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

async function recover(target: string): Promise<void> {
  const pattern = /^(?<what>staging|previous)-(?<pid>\d{1,10})$/;
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    const { what, pid } = (name.startsWith(prefix) ? pattern.exec(name.slice(prefix.length))?.groups : undefined) ?? {};
    if (what === undefined || isRunning(Number(pid))) continue;
    const path = join(dirname(target), name);
    if (what === "previous" && !existsSync(target)) await rename(path, target);
    else await rm(path, { recursive: true, force: true });
  }
}

/** Whether another process of that id is alive: its files are then left alone. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const machineFaults = new Set(["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "EIO", "ENOTDIR", "EEXIST", "EISDIR", "ENAMETOOLONG", "EMFILE"]);

/** File system faults as coded errors; other errors, such as those of a source that is being copied, pass through. */
async function wrapped<Value>(path: string, work: () => Promise<Value>, onlyFaults = false): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (cause instanceof BalafonError || (onlyFaults && !machineFaults.has(code))) throw cause;
    throw new BalafonError("OUTPUT_FAILED", {
      subject: path,
      problem: code === "ENOSPC" ? "the disk is full" : `cannot be written (${(cause as Error).message})`,
      hint: code === "ENOSPC" ? "Make room; the previous bundle is as it was." : "Check the output folder and its permissions; the previous bundle is as it was.",
      cause,
    });
  }
}
