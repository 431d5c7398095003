import { dirname, join } from "node:path";
import { openFileSource, type FileSource } from "../../resolve/byte-source.ts";
import { tooMuch } from "./errors.ts";
import type { OpenExternal } from "./external-data.ts";
import { maxExternalFiles } from "./limits.ts";

/** Files of external data, opened beside a model as it asks for them. */
export interface DataBeside {
  /** @throws BalafonError FILE_MISSING, FILE_UNREADABLE, LIMIT_EXCEEDED. */
  readonly open: OpenExternal;
  /** What was opened, by location. */
  readonly files: ReadonlyMap<string, FileSource>;
  close(): Promise<void>;
}

/** Looks beside the model at `path`, which messages call `name`. Locations come checked: they cannot leave its folder, but a link there may. */
export function besideModel(path: string, name: string): DataBeside {
  const files = new Map<string, FileSource>();
  return {
    files,
    open: async (location) => {
      const known = files.get(location);
      if (known !== undefined) return known;
      if (files.size >= maxExternalFiles) throw tooMuch(name, "its data lies in too many files", maxExternalFiles, saveTogether);
      const source = await openFileSource(join(dirname(path), location), join(dirname(name), location));
      files.set(location, source);
      return source;
    },
    close: async () => {
      for (const source of files.values()) await source.close();
    },
  };
}

const saveTogether = "Save it with one data file: onnx.save(..., save_as_external_data=True, all_tensors_to_one_file=True).";
