import { BalafonError, type PartEntry } from "@balafon/manifest-schema";
import { openSession, type SessionOptions } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import { besideModel } from "../inspect/onnx/data-beside.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { readOnnx } from "../inspect/onnx/read.ts";
import { checkForms, staysInCodes } from "../emit/onnx/check-forms.ts";
import { withTemporary } from "../publish/write.ts";
import { openFileSource } from "../resolve/byte-source.ts";
import type { PlannedPart } from "./parts.ts";

/**
 * Refuses an emitted part whose weights the runtime would hold in another form than the manifest says.
 *
 * @param folder the staging folder; what the runtime writes there is removed again
 * @throws BalafonError FORM_NOT_KEPT; OUTPUT_FAILED
 */
export async function checkEmittedForms(
  { graph, weights }: PlannedPart,
  { path, sessionOptions }: PartEntry,
  folder: string,
): Promise<void> {
  if (!weights.some(staysInCodes)) return;
  checkForms(path, graph, weights, await optimizedGraph(join(folder, path), path, { ...sessionOptions?.onnxruntime }, folder));
}

/**
 * Refuses an emitted part that keeps data outside of its file. The proof runs parts from their folder, where a runtime would find such data; a client runs
 * bytes, and its loader refuses them.
 *
 * @throws BalafonError FORMAT_UNSUPPORTED
 */
export async function checkOwnData({ path }: Pick<PartEntry, "path">, folder: string): Promise<void> {
  const source = await openFileSource(join(folder, path), path);
  try {
    await readOnnx(source);
  } finally {
    await source.close();
  }
}

/** What a runtime restores may be more than one file of protobuf can hold. */
const dataAside = {
  "session.optimized_model_external_initializers_file_name": "model.data",
  "session.optimized_model_external_initializers_min_size_in_bytes": "1024",
};

/**
 * The graph that the runtime makes of a model when it loads it, without its weights.
 *
 * @param folder where the runtime may write it for a while
 * @throws BalafonError FORMAT_*; OUTPUT_FAILED where the runtime cannot write it, or not all of it
 */
export async function optimizedGraph(
  model: Uint8Array | string,
  name: string,
  configEntries: Readonly<Record<string, string>>,
  folder: string,
): Promise<OnnxGraph> {
  return withTemporary(folder, "optimized", async (beside) => {
    const written = join(beside, "model.onnx");
    await writeOptimized(model, name, { intraOpNumThreads: 1, configEntries: { ...configEntries, ...dataAside } }, written);
    const data = besideModel(written, name);
    try {
      const source = await openFileSource(written, name);
      try {
        return (await readOnnx(source, data.open)).graph;
      } finally {
        await source.close();
      }
    } catch (error) {
      // The runtime does not look whether its last bytes reached the disk.
      throw error instanceof BalafonError && cutShort.has(error.code) ? notWritten(name, written, error) : error;
    } finally {
      await data.close();
    }
  });
}

const cutShort: ReadonlySet<string> = new Set(["FORMAT_TRUNCATED", "FILE_MISSING"]);

/** Loads a model so that the runtime writes what it makes of it. */
async function writeOptimized(model: Uint8Array | string, name: string, options: SessionOptions, written: string): Promise<void> {
  const open = async (more: SessionOptions): Promise<void> => (await openSession(model, name, { ...options, ...more })).release();
  try {
    await open({ optimizedModelFilePath: written });
  } catch (error) {
    // The runtime has one kind of error for a bad model and for a full disk: what loads where nothing is written is no bad model.
    const loads = await open({}).then(
      () => true,
      () => false,
    );
    throw loads ? notWritten(name, written, error) : error;
  }
}

function notWritten(name: string, written: string, cause: unknown): BalafonError {
  const { found } = cause instanceof BalafonError ? cause.facts : {};
  return new BalafonError("OUTPUT_FAILED", {
    subject: written,
    problem: `the runtime cannot write what it makes of ${name}`,
    ...(found === undefined ? {} : { found }),
    hint: "Make room on the disk of the output folder; the previous bundle is as it was.",
    cause,
  });
}
