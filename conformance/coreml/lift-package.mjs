// What Balafon makes of a package: FOLDER/model.mlpackage is read from disk, and FOLDER/constants.{json,bin} (decompressed, for the judge's own reading),
// FOLDER/lifted.onnx (float32) and FOLDER/rounded.onnx (every result rounded to float16) are written beside it, with FOLDER/case.json for the judges.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { liftProgram } from "../../packages/packer/dist/graph/lift/lift.js";
import { packageFolder } from "../../packages/packer/dist/inspect/coreml/package-folder.js";
import { readCoreMl } from "../../packages/packer/dist/inspect/coreml/read.js";
import { constantsOf, decompressWeight } from "../../packages/packer/dist/inspect/coreml/weights/decompress.js";
import { writeChunks, writeGraph } from "./files.mjs";

/** numpy's names of the types that the judge compares. */
const dtypes = { float16: "<f2", float32: "<f4", int8: "i1", int16: "<i2", int32: "<i4", bool: "?" };

/** @param entry of the case: title, role, runs (the folder of inputs), clips (on how many of them it is judged; of none, only its weights are) and, where codes are known, codes (a graph) */
export async function liftPackage(folder, entry) {
  const source = packageFolder(join(folder, "model.mlpackage"));
  try {
    const model = await readCoreMl(source);
    await writeConstants(folder, model.functions.get("main"));
    if (entry.clips > 0) {
      await writeGraph(join(folder, "lifted.onnx"), liftProgram(model));
      await writeGraph(join(folder, "rounded.onnx"), liftProgram(model, { rounded: true }));
    }
    const [{ name, type }] = model.inputs;
    writeFileSync(join(folder, "case.json"), JSON.stringify({ ...entry, input: { name, shape: type.shape } }));
  } finally {
    await source.close();
  }
}

async function writeConstants(folder, main) {
  const constants = constantsOf(main);
  const tensors = main.operations.filter(isCompared).map((operation) => decompressWeight(operation, constants));
  let offset = 0;
  const entries = tensors.map(({ name, dtype, shape, byteLength }) => {
    const entry = { name, dtype: dtypes[dtype], shape, offset };
    offset += byteLength;
    return entry;
  });
  writeFileSync(join(folder, "constants.json"), JSON.stringify(entries));
  await writeChunks(join(folder, "constants.bin"), bytesOf(tensors));
}

/** Weights in codes, and constants of numbers; not single values, words, or bare codes. */
function isCompared({ type, outputs: [output] }) {
  if (type.startsWith("constexpr_")) return true;
  const { dtype, shape } = output.type;
  return type === "const" && shape.length > 0 && /^(fp|int|bool)/.test(dtype);
}

async function* bytesOf(tensors) {
  for (const tensor of tensors) yield await tensor.read(0, tensor.byteLength);
}
