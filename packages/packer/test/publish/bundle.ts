import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** As much of a manifest as says that a folder is a model bundle, and what it holds. */
export const bundleManifest = (files: readonly string[], name = "b"): string =>
  JSON.stringify({ schemaVersion: 1, name, contract: {}, files: files.map((path) => ({ path })) });

/** A folder that looks like a model bundle of these files. */
export async function bundleAt(folder: string, files: readonly string[], name?: string): Promise<void> {
  const all: Readonly<Record<string, string>> = {
    "manifest.json": bundleManifest(files, name),
    "model.sig": "{}",
    ...Object.fromEntries(files.map((path) => [path, path])),
  };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
