import { openSession } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import type { PackageEntry } from "@balafon/manifest-schema";
import type { CodesOfWeights } from "../emit/coreml/codes-of.ts";
import { heldGraph } from "../emit/onnx/held-graph.ts";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { restorePalette } from "../emit/onnx/restore-palette.ts";
import { packageFolder } from "../inspect/coreml/package-folder.ts";
import { readCoreMl } from "../inspect/coreml/read.ts";
import { constantsOf } from "../inspect/coreml/weights/decompress.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import { withTemporary, writeFile } from "../publish/write.ts";
import type { PlannedPackage } from "./packages.ts";

/**
 * What the graph that a package was lowered from makes of one input, with the weights that the package holds: codes are read back from it, and their
 * rotations undone here. Nothing else of the program takes part.
 *
 * @param folder the staging folder; what is written there is removed again
 */
export async function runHeld(
  { canonical, weights }: PlannedPackage,
  { path, input }: PackageEntry,
  codes: CodesOfWeights,
  folder: string,
  data: Float32Array,
): Promise<Float32Array> {
  const files = packageFolder(join(folder, path), path);
  try {
    return await withTemporary(folder, "held", async (beside) => {
      const main = (await readCoreMl(files)).functions.get("main")!;
      const made = new Map(main.operations.flatMap((operation) => operation.outputs.map(({ name }) => [name, operation] as const)));
      const operations = new Map([...codes].map(([tensor, name]) => [tensor, made.get(name)!] as const));
      const graph = heldGraph(canonical.graph, weights, restorePalette({ operations, constants: constantsOf(main) }));
      const written = join(beside, "model.onnx");
      const identity = { name: "held", version: "", role: "encoder", layoutId: "", contractId: "" } as const;
      await writeFile(written, encodeOnnx(onnxModelOf(graph, identity)), false);
      // Weights are restored one after the other, as they are needed: all of them at once would take the memory of the source again.
      const configEntries = { "optimization.disable_specified_optimizers": "ConstantFolding" };
      const session = await openSession(written, path, { intraOpNumThreads: 1, configEntries });
      try {
        const { inputs, outputs } = graph;
        return (await session.run({ [inputs[0]!.name]: { data, shape: input.shape } }))[outputs[0]!.name]!.data;
      } finally {
        await session.release();
      }
    });
  } finally {
    await files.close();
  }
}
