import type { PartEntry, QuantizationRow } from "@balafon/manifest-schema";
import { openSession, type FloatTensor } from "@balafon/runtime-loader/speech/node";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import { maxModelBytes } from "../inspect/onnx/limits.ts";
import { readOnnx } from "../inspect/onnx/read.ts";
import { errorGraph, outputErrorOf } from "../emit/onnx/error-graph.ts";
import { openFileSource } from "../resolve/byte-source.ts";
import type { PlannedPart } from "./parts.ts";

/** Beside the weights of the source: names, nodes, and the constants that restore what was coded. */
const reservedBytes = 64 << 20;

/**
 * What the outputs of each layer lose, over all of these inputs of the part, from the codes as they were written. One input runs after the other, and
 * leaves two numbers for each layer. Nothing is measured of a part whose source and codes do not fit into one file of protobuf together.
 *
 * @param folder the staging folder; what is written there is removed again
 * @param inputs one window each
 */
export async function measureOutputErrors(
  { graph, weights }: PlannedPart,
  { path, input }: PartEntry,
  folder: string,
  inputs: readonly Float32Array[],
): Promise<ReadonlyMap<string, Pick<QuantizationRow, "outputError">>> {
  // What is float16 already loses nothing as float16.
  const lossy = weights.filter(({ scheme, site }) => scheme !== "none" && !(scheme === "fp16" && site.tensor.dtype === "float16"));
  const errors = new Map<string, Pick<QuantizationRow, "outputError">>();
  const beside = await mkdtemp(join(folder, "errors-"));
  const emitted = await openFileSource(join(folder, path), path);
  try {
    const stored = new Map((await readOnnx(emitted)).graph.initializers.map((tensor) => [tensor.name, tensor]));
    const measuring = errorGraph(graph, lossy, stored);
    const bytes = measuring.graph.initializers.reduce((sum, { byteLength }) => sum + byteLength, reservedBytes);
    if (lossy.length === 0 || bytes > maxModelBytes) return errors;
    const model = join(beside, "model.onnx");
    const identity = { name: "errors", version: "", role: "encoder", layoutId: "", contractId: "" } as const;
    await pipeline(encodeOnnx(onnxModelOf(measuring.graph, identity)), createWriteStream(model));
    const runs = await runEach(model, path, input, inputs);
    for (const [name, own] of measuring.sums) {
      const outputError = outputErrorOf(own, runs);
      if (outputError !== undefined) errors.set(name, { outputError });
    }
    return errors;
  } finally {
    await emitted.close();
    await rm(beside, { recursive: true, force: true });
  }
}

async function runEach(
  model: string,
  name: string,
  input: PartEntry["input"],
  inputs: readonly Float32Array[],
): Promise<Record<string, FloatTensor>[]> {
  // Weights are restored one after the other, as they are needed: all of them at once would take the memory of the source again.
  const configEntries = { "optimization.disable_specified_optimizers": "ConstantFolding" };
  const session = await openSession(model, name, { intraOpNumThreads: 1, configEntries });
  try {
    const runs: Record<string, FloatTensor>[] = [];
    for (const data of inputs) runs.push(await session.run({ [input.name]: { data, shape: input.shape } }));
    return runs;
  } finally {
    await session.release();
  }
}
