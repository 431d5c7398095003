import type { QuantizationRow } from "@balafon/manifest-schema";
import { openSession, type FloatTensor } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import type { CodesOfWeights } from "../emit/coreml/codes-of.ts";
import { errorGraph, outputErrorOf, type ErrorGraph } from "../emit/onnx/error-graph.ts";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { restorePalette } from "../emit/onnx/restore-palette.ts";
import { restoreStored } from "../emit/onnx/restore-stored.ts";
import { packageFolder } from "../inspect/coreml/package-folder.ts";
import { readCoreMl } from "../inspect/coreml/read.ts";
import { constantsOf } from "../inspect/coreml/weights/decompress.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import { maxModelBytes } from "../inspect/onnx/limits.ts";
import { readOnnx } from "../inspect/onnx/read.ts";
import { withTemporary, writeFile } from "../publish/write.ts";
import { openFileSource } from "../resolve/byte-source.ts";
import type { PlannedPackage } from "./packages.ts";
import type { PlannedPart } from "./parts.ts";

/** Beside the weights of the source: names, nodes, and the constants that restore what was coded. */
const reservedBytes = 64 << 20;

type OutputErrors = ReadonlyMap<string, Pick<QuantizationRow, "outputError">>;

/** What a part is run on. */
export interface ErrorInputs {
  readonly shape: readonly number[];
  /** One window each. */
  readonly windows: readonly Float32Array[];
}

/**
 * What the outputs of each layer lose, over all of these inputs of the part, from the codes as they were written. One input runs after the other, and
 * leaves two numbers for each layer. Nothing is measured of a part whose source and codes do not fit into one file of protobuf together.
 *
 * @param folder the staging folder; what is written there is removed again
 */
export async function measureOutputErrors(
  { graph, weights }: Pick<PlannedPart, "graph" | "weights">,
  path: string,
  folder: string,
  inputs: ErrorInputs,
): Promise<OutputErrors> {
  // What is float16 already loses nothing as float16.
  const lossy = weights.filter(({ scheme, site }) => scheme !== "none" && !(scheme === "fp16" && site.tensor.dtype === "float16"));
  const emitted = await openFileSource(join(folder, path), path);
  try {
    const stored = new Map((await readOnnx(emitted)).graph.initializers.map((tensor) => [tensor.name, tensor]));
    return await measure(errorGraph(graph, lossy, restoreStored(stored)), path, folder, inputs);
  } finally {
    await emitted.close();
  }
}

/** The same of the weights of a Core ML package, codes read back from it. */
export async function measurePackageErrors(
  { canonical, weights }: PlannedPackage,
  path: string,
  codes: CodesOfWeights,
  folder: string,
  inputs: ErrorInputs,
): Promise<OutputErrors> {
  const files = packageFolder(join(folder, path), path);
  try {
    const main = (await readCoreMl(files)).functions.get("main")!;
    const made = new Map(main.operations.flatMap((operation) => operation.outputs.map(({ name }) => [name, operation] as const)));
    const operations = new Map([...codes].map(([tensor, name]) => [tensor, made.get(name)!] as const));
    const restore = restorePalette({ operations, constants: constantsOf(main) });
    return await measure(errorGraph(canonical.graph, weights, restore), path, folder, inputs);
  } finally {
    await files.close();
  }
}

async function measure({ graph, sums }: ErrorGraph, path: string, folder: string, inputs: ErrorInputs): Promise<OutputErrors> {
  const errors = new Map<string, Pick<QuantizationRow, "outputError">>();
  const bytes = graph.initializers.reduce((sum, { byteLength }) => sum + byteLength, reservedBytes);
  if (sums.size === 0 || bytes > maxModelBytes) return errors;
  return withTemporary(folder, "errors", async (beside) => {
    const model = join(beside, "model.onnx");
    const identity = { name: "errors", version: "", role: "encoder", layoutId: "", contractId: "" } as const;
    await writeFile(model, encodeOnnx(onnxModelOf(graph, identity)), false);
    const runs = await runEach(model, path, graph.inputs[0]!.name, inputs);
    for (const [name, own] of sums) {
      const outputError = outputErrorOf(own, runs);
      if (outputError !== undefined) errors.set(name, { outputError });
    }
    return errors;
  });
}

async function runEach(
  model: string,
  name: string,
  input: string,
  { shape, windows }: ErrorInputs,
): Promise<Record<string, FloatTensor>[]> {
  // Weights are restored one after the other, as they are needed: all of them at once would take the memory of the source again.
  const configEntries = { "optimization.disable_specified_optimizers": "ConstantFolding" };
  const session = await openSession(model, name, { intraOpNumThreads: 1, configEntries });
  try {
    const runs: Record<string, FloatTensor>[] = [];
    for (const data of windows) runs.push(await session.run({ [input]: { data, shape } }));
    return runs;
  } finally {
    await session.release();
  }
}
