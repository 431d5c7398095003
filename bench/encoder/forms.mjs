// Writes the forms of an encoder that bench/encoder.mjs compares, with the packer's own stages from inspect to emit.
import { createWriteStream } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { lowerWeights } from "../../packages/packer/dist/emit/onnx/lower.js";
import { onnxModelOf } from "../../packages/packer/dist/emit/onnx/model.js";
import { makeNode } from "../../packages/packer/dist/graph/builder.js";
import { foldRotations } from "../../packages/packer/dist/graph/fold/fold-rotations.js";
import { upgradeOpset } from "../../packages/packer/dist/graph/upgrade.js";
import { encodeOnnx } from "../../packages/packer/dist/inspect/onnx/encode.js";
import { readOnnx } from "../../packages/packer/dist/inspect/onnx/read.js";
import { planQuantization } from "../../packages/packer/dist/quantize/plan.js";
import { openFileSource } from "../../packages/packer/dist/resolve/byte-source.js";

/** Convolutions stay as they are in all forms: no operator multiplies by packed kernels. */
/** @type {import("../../packages/manifest-schema/dist/index.js").QuantizationPolicy} */
const policy = {
  default: { scheme: "turboquant", bits: 4, group: 128, form: "packed" },
  rules: [{ match: "encoder/conv*", scheme: "none" }],
};
const identity = { name: "encoder", version: "1", role: /** @type {const} */ ("encoder"), layoutId: "", contractId: "" };

/** @returns the path of each form: fp32, folded (unquantized), packed (rotations folded), online (packed, no rotation folded), one (a single node) */
export async function buildForms(model, folder) {
  const sources = [await openFileSource(model), await openFileSource(`${model}.data`)];
  const { graph, opsetImport } = await readOnnx(sources[0], async () => sources[1]);
  const upgraded = upgradeOpset(basename(model), graph, opsetImport);
  const { graph: folded, rotated } = await foldRotations(upgraded);
  const port = (name) => ({ name, dtype: /** @type {const} */ ("float32"), shape: [1, 1] });
  const graphs = {
    fp32: upgraded,
    folded,
    packed: lowerWeights(folded, planQuantization("encoder", folded, policy, { rotated })),
    online: lowerWeights(upgraded, planQuantization("encoder", upgraded, policy)),
    one: {
      name: "one",
      inputs: [port("mel")],
      outputs: [port("features")],
      valueInfo: [],
      initializers: [],
      nodes: [makeNode("relu", "Relu", ["mel"], ["features"])],
    },
  };
  const files = {};
  for (const [form, each] of Object.entries(graphs)) {
    files[form] = join(folder, `${form}.onnx`);
    await pipeline(Readable.from(encodeOnnx(onnxModelOf(each, identity))), createWriteStream(files[form]));
  }
  for (const source of sources) await source.close();
  return files;
}
