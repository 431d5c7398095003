import { BalafonError } from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { BundleFiles } from "./files.ts";

/** A bundle holds about ten files; one with more than this is not a bundle. */
const maxFiles = 10_000;

/**
 * A model bundle in a folder.
 *
 * Symbolic links and other special files are refused: a signature covers bytes, and a link's bytes can change without it.
 */
export function directoryFiles(folder: string): BundleFiles {
  const root = resolve(folder);
  return {
    name: basename(root),
    list: () => listFiles(root, folder),
    read: (path, maxBytes) => readWhole(join(root, path), `${folder}/${path}`, maxBytes),
    sha256: (path) => hashFile(join(root, path), `${folder}/${path}`),
  };
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  const pending = [""];
  for (let prefix = pending.pop(); prefix !== undefined; prefix = pending.pop()) {
    for (const entry of await readFolder(join(root, prefix), `${folder}/${prefix}`)) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) pending.push(`${path}/`);
      else if (entry.isFile()) found.push(path);
      else throw new BalafonError("DIGEST_MISMATCH", { subject: `${folder}/${path}`, problem: "neither a file nor a folder", hint: "A model bundle holds plain files only; fetch it again." });
      if (found.length + pending.length > maxFiles) {
        throw new BalafonError("LIMIT_EXCEEDED", { subject: folder, problem: "too many files for a model bundle", expected: `at most ${maxFiles}` });
      }
    }
  }
  return found;
}

async function readFolder(path: string, name: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

async function readWhole(path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path, "r").catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) throw new BalafonError("LIMIT_EXCEEDED", { subject: name, problem: "the file is too large", expected: `at most ${maxBytes} bytes`, found: `${size} bytes` });
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

async function hashFile(path: string, name: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw unreadable(name, cause);
  }
  return hash.digest("hex");
}

function unreadable(name: string, cause: unknown): BalafonError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new BalafonError("FILE_MISSING", { subject: name, problem: "no such model bundle", hint: "Name the folder that pack-model wrote, such as dist/anchor-1.0.0.", cause });
  }
  return new BalafonError("FILE_UNREADABLE", { subject: name, problem: `cannot be read (${message})`, hint: "Check the file's permissions.", cause });
}
