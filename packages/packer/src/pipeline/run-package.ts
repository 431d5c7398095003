import type { PackageEntry } from "@balafon/manifest-schema";
import { openSession } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { liftProgram } from "../graph/lift/lift.ts";
import { packageFolder } from "../inspect/coreml/package-folder.ts";
import { readCoreMl } from "../inspect/coreml/read.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import { withTemporary, writeFile } from "../publish/write.ts";
import type { Run } from "../prove/prove.ts";

/** A package that runs where Core ML is not. */
interface SimulatedPackage {
  readonly run: Run;
  release(): Promise<void>;
}

/**
 * Reads a package back from disk, says its program as an ONNX graph and opens that: what a package computes is seen without Core ML.
 *
 * @param rounded whether the result of every operation is rounded to float16
 * @param folder the staging folder; what is written there is removed again
 * @throws BalafonError FORMAT_*, OPERATOR_UNSUPPORTED; OUTPUT_FAILED
 */
export async function simulatePackage(folder: string, { path, input, output }: PackageEntry, rounded: boolean): Promise<SimulatedPackage> {
  const files = packageFolder(join(folder, path), path);
  try {
    return await withTemporary(folder, "lifted", async (beside) => {
      const graph = liftProgram(await readCoreMl(files), { rounded });
      const written = join(beside, "model.onnx");
      const identity = { name: "lifted", version: "", role: "encoder", layoutId: "", contractId: "" } as const;
      await writeFile(written, encodeOnnx(onnxModelOf(graph, identity)), false);
      const session = await openSession(written, path, { intraOpNumThreads: 1 });
      return {
        run: async (values) => (await session.run({ [input.name]: { data: values, shape: input.shape } }))[output.name]!.data,
        release: () => session.release(),
      };
    });
  } finally {
    await files.close();
  }
}
