import type { PackageFile } from "../../../src/emit/coreml/package.ts";
import type { PackageFiles } from "../../../src/inspect/coreml/read.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";

/** The bytes of a package's files by path, in order. */
export async function writtenFiles(files: readonly PackageFile[]): Promise<Map<string, Uint8Array>> {
  const result = new Map<string, Uint8Array>();
  for (const { path, chunks } of files) {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(Uint8Array.from(chunk));
    result.set(path, new Uint8Array(Buffer.concat(parts)));
  }
  return result;
}

/** A package in memory. */
export const asPackage = (files: ReadonlyMap<string, Uint8Array>): PackageFiles => ({
  name: "test.mlpackage",
  open: async (path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw Object.assign(new Error(`no ${path}`), { code: "FILE_MISSING" });
    return bytesSource(path, bytes);
  },
});
