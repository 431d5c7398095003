import { BalafonError } from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { createReadStream, type Dirent } from "node:fs";
import { open, opendir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { BundleFiles, FileDigest } from "./files.ts";

/** A bundle holds about ten files; a folder with more entries than this, folders included, is not a bundle. */
const maxEntries = 10_000;

/**
 * A model bundle in a folder.
 *
 * Symbolic links and other special files are refused: a signature covers bytes, and a link's bytes can change without it. Empty folders
 * are passed over: they hold no bytes that could be used.
 */
export function directoryFiles(folder: string): BundleFiles {
  const root = resolve(folder);
  return {
    name: basename(root),
    list: () => listFiles(root, folder),
    read: (path, maxBytes) => readWhole(join(root, path), `${folder}/${path}`, maxBytes),
    digest: (path) => hashFile(join(root, path), `${folder}/${path}`),
  };
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  const pending = [""];
  let entries = 0;
  for (let prefix = pending.pop(); prefix !== undefined; prefix = pending.pop()) {
    for await (const entry of entriesOf(join(root, prefix), `${folder}/${prefix}`)) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) pending.push(`${path}/`);
      else if (entry.isFile()) found.push(path);
      else throw notPlain(`${folder}/${path}`);
      if (++entries > maxEntries) throw tooMany(folder);
    }
  }
  return found;
}

/** One by one: a folder of a million names is never held whole. */
async function* entriesOf(path: string, name: string): AsyncGenerator<Dirent> {
  try {
    yield* await opendir(path);
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
    if (size > maxBytes) throw tooLarge(name, maxBytes, size);
    const { buffer, byteOffset, byteLength } = await handle.readFile();
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    throw cause instanceof BalafonError ? cause : unreadable(name, cause);
  } finally {
    await handle.close();
  }
}

async function hashFile(path: string, name: string): Promise<FileDigest> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (cause) {
    throw unreadable(name, cause);
  }
  return { sha256: hash.digest("hex"), bytes };
}

function unreadable(name: string, cause: unknown): BalafonError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new BalafonError("FILE_MISSING", {
      subject: name,
      problem: "no such model bundle",
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
  return new BalafonError("DIGEST_MISMATCH", { subject, problem: "neither a file nor a folder", hint });
}

function tooMany(subject: string): BalafonError {
  const hint = "Name the folder that pack-model wrote.";
  return new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "too many files for a model bundle",
    expected: `at most ${maxEntries}`,
    hint,
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
