import { join } from "node:path";
import type { PackageEntry } from "@balafon/manifest-schema";
import type { CodesOfWeights } from "../emit/coreml/codes-of.ts";
import { heldGraph } from "../emit/onnx/held-graph.ts";
import { restorePalette } from "../emit/onnx/restore-palette.ts";
import { packageFolder } from "../inspect/coreml/package-folder.ts";
import { readCoreMl } from "../inspect/coreml/read.ts";
import { constantsOf } from "../inspect/coreml/weights/decompress.ts";
import type { PlannedPackage } from "./packages.ts";
import { runWritten } from "./written-graph.ts";

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
    const main = (await readCoreMl(files)).functions.get("main")!;
    const made = new Map(main.operations.flatMap((operation) => operation.outputs.map(({ name }) => [name, operation] as const)));
    const operations = new Map([...codes].map(([tensor, name]) => [tensor, made.get(name)!] as const));
    const graph = heldGraph(canonical.graph, weights, restorePalette({ operations, constants: constantsOf(main) }));
    return await runWritten(graph, path, folder, { data, shape: input.shape });
  } finally {
    await files.close();
  }
}
