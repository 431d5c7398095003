import { randomUUID } from "node:crypto";
import { link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The modes of a file and of the folders that are made for it. */
export interface Modes {
  readonly file: number;
  readonly folder: number;
}

/** Writes a file that appears whole, and only if there is none: of several writers at once one wins, and nobody sees half a file. */
export async function createFile(path: string, text: string, modes: Modes): Promise<void> {
  await writeBeside(path, text, modes, async (beside) => {
    try {
      await link(beside, path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
  });
}

/** Writes a file whole, in the place of one that may be there. A link is replaced, not followed. */
export async function replaceFile(path: string, text: string, modes: Modes): Promise<void> {
  await writeBeside(path, text, modes, (beside) => rename(beside, path));
}

async function writeBeside(path: string, text: string, modes: Modes, putInPlace: (beside: string) => Promise<void>): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await makeFolder(dirname(path), modes.folder);
    // Flushed: a file that is empty after a power cut would stand in the way for good.
    await writeFile(beside, text, { mode: modes.file, flag: "wx", flush: true });
    await putInPlace(beside);
  } finally {
    // Nothing of a key is left where it could not be put in its place.
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** Not Node's recursive mkdir: below a folder in which nothing can be made, such as /proc, Node 20 tries for ever. */
async function makeFolder(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw cause;
    await makeFolder(dirname(path), mode);
    // Of two that make it at once, one has made it.
    await mkdir(path, { mode }).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== "EEXIST") throw again;
    });
  }
}
