// Writing what judges read.
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { coreMlPackage } from "../../packages/packer/dist/emit/coreml/package.js";
import { onnxModelOf } from "../../packages/packer/dist/emit/onnx/model.js";
import { encodeOnnx } from "../../packages/packer/dist/inspect/onnx/encode.js";

export async function writeChunks(path, chunks) {
  await pipeline(Readable.from(chunks), createWriteStream(path));
}

export async function writeGraph(path, graph) {
  const identity = { name: "judged", version: "1.0.0", role: "encoder", layoutId: "", contractId: "" };
  await writeChunks(path, encodeOnnx(onnxModelOf(graph, identity)));
}

export async function writePackage(folder, model) {
  for (const { path, chunks } of coreMlPackage(model)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    await writeChunks(join(folder, path), chunks);
  }
}
