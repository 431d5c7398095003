import { BalafonError } from "@balafon/manifest-schema";
import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { BundleFiles } from "./files.ts";
import { hashPlainFile, readPlainFile, unreadable } from "./plain-file.node.ts";

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
    read: (path, maxBytes) => readPlainFile(join(root, path), `${folder}/${path}`, maxBytes),
    digest: (path) => hashPlainFile(join(root, path), `${folder}/${path}`),
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
