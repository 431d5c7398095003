import { join } from "node:path";
import { openFileSource, type FileSource } from "../../resolve/byte-source.ts";
import type { PackageFiles } from "./read.ts";

/** A package in a folder, whose files stay open until `close`. */
export interface PackageFolder extends PackageFiles {
  /** What was opened, by its path in the package. */
  readonly files: ReadonlyMap<string, FileSource>;
  close(): Promise<void>;
}

/** The package in the folder at `path`, which messages call `name`. Paths come checked: they cannot leave it, but a link in it may. */
export function packageFolder(path: string, name: string = path): PackageFolder {
  const files = new Map<string, FileSource>();
  return {
    name,
    files,
    open: async (inside) => {
      const source = files.get(inside) ?? (await openFileSource(join(path, inside), join(name, inside)));
      files.set(inside, source);
      return source;
    },
    close: async () => {
      for (const source of files.values()) await source.close();
    },
  };
}
