import type { PartEntry } from "@balafon/manifest-schema";
import { openSession } from "@balafon/runtime-loader/speech/node";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { besideModel } from "../inspect/onnx/data-beside.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { readOnnx } from "../inspect/onnx/read.ts";
import { checkForms, staysInCodes } from "../emit/onnx/check-forms.ts";
import { openFileSource } from "../resolve/byte-source.ts";
import type { PlannedPart } from "./parts.ts";

/**
 * Refuses an emitted part whose weights the runtime would hold in another form than the manifest says.
 *
 * @param folder the staging folder; what the runtime writes there is removed again
 * @throws BalafonError FORM_NOT_KEPT
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
 */
export async function optimizedGraph(
  model: Uint8Array | string,
  name: string,
  configEntries: Readonly<Record<string, string>>,
  folder: string,
): Promise<OnnxGraph> {
  const beside = await mkdtemp(join(folder, "optimized-"));
  const written = join(beside, "model.onnx");
  const data = besideModel(written, name);
  try {
    const options = { intraOpNumThreads: 1, configEntries: { ...configEntries, ...dataAside }, optimizedModelFilePath: written };
    await (await openSession(model, name, options)).release();
    const source = await openFileSource(written, name);
    try {
      return (await readOnnx(source, data.open)).graph;
    } finally {
      await source.close();
    }
  } finally {
    await data.close();
    await rm(beside, { recursive: true, force: true });
  }
}
