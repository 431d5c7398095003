// `node build-heads.mjs WORK`: builds each head from its recipe and checkpoint, as it came and with weights in 4 and 8 bits, and runs it on the features.
// Leaves WORK/NAME.{fp32,8,4,4-packed}.f32, what each gave; WORK/NAME.encoder.onnx, an export of the layout's ports and no sense; and WORK/NAME.check.json, what
// `pack-model RECIPE --check --json` said.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lowerWeights } from "../../packages/packer/dist/emit/onnx/lower.js";
import { onnxModelOf } from "../../packages/packer/dist/emit/onnx/model.js";
import { createGraphBuilder, float32Tensor } from "../../packages/packer/dist/graph/builder.js";
import { buildHead } from "../../packages/packer/dist/graph/head.js";
import { encodeOnnx } from "../../packages/packer/dist/inspect/onnx/encode.js";
import { readTorch } from "../../packages/packer/dist/inspect/torch/read.js";
import { stateDict } from "../../packages/packer/dist/inspect/torch/state-dict.js";
import { planQuantization } from "../../packages/packer/dist/quantize/plan.js";
import { parseRecipe } from "../../packages/packer/dist/recipe/recipe.js";
import { openFileSource } from "../../packages/packer/dist/resolve/byte-source.js";
import { openSession } from "../../packages/runtime-loader/dist/speech/node.js";
import { heads, settingsOf } from "./heads.mjs";

const work = process.argv[2];
const packModel = fileURLToPath(new URL("../../packages/packer/bin/pack-model.js", import.meta.url));
const forms = { 8: { bits: 8, form: "dense" }, 4: { bits: 4, form: "dense" }, "4-packed": { bits: 4, form: "packed" } };
for (const head of heads) await buildAndCheck(head);

async function buildAndCheck(head) {
  const { name, recipe: path, frames } = head;
  writeFileSync(join(work, `${name}.encoder.onnx`), await encoded(encoderOf(frames)));
  const settings = settingsOf(head, work);
  const { recipe } = parseRecipe(readFileSync(path, "utf8"), path, settings, "check");
  const source = await openFileSource(recipe.head.source);
  const { tensors } = stateDict(await readTorch(source), recipe.head, name);
  const { graph } = buildHead(name, tensors, recipe.head.layers, { frames, dim: 1280 });
  await run(name, "fp32", graph, frames);
  for (const [form, scheme] of Object.entries(forms)) {
    const policy = { default: { scheme: "turboquant", group: 128, ...scheme }, rules: [] };
    await run(name, form, lowerWeights(graph, planQuantization("head", graph, policy)), frames);
  }
  await source.close();
  check(name, path, settings);
}

async function run(name, form, graph, frames) {
  const session = await openSession(await encoded(graph), `${name}, ${form}`);
  const bytes = readFileSync(join(work, `${name}.features.f32`));
  const data = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const { logits } = await session.run({ features: { data, shape: [1, frames, 1280] } });
  writeFileSync(join(work, `${name}.${form}.f32`), logits.data);
  await session.release();
}

/** A convolution with the ports of the encoder: 3000 mel frames of 128 bins -> frames of 1280. */
function encoderOf(frames) {
  const graph = createGraphBuilder();
  const step = 3000 / frames;
  const weight = graph.initializer(float32Tensor("conv.weight", [1280, 128, step], new Float32Array(1280 * 128 * step)));
  const convolved = graph.node("conv", "Conv", ["mel", weight], { strides: [step] });
  graph.result("features", graph.node("conv", "Transpose", [convolved], { perm: [0, 2, 1] }));
  const port = (name, shape) => ({ name, dtype: "float32", shape });
  return graph.finish("encoder", [port("mel", [1, 128, 3000])], [port("features", [1, frames, 1280])]);
}

async function encoded(graph) {
  const chunks = [];
  const identity = { name: "full-size", version: "", role: "head", layoutId: "", contractId: "" };
  for await (const chunk of encodeOnnx(onnxModelOf(graph, identity))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the command says to a recipe with all that it asks for. Its refusal goes to stderr, and leaves no file. */
function check(name, path, settings) {
  const options = settings.flatMap((setting) => ["--set", setting]);
  const { status, stdout } = spawnSync(process.execPath, [packModel, path, "--check", "--json", ...options], { encoding: "utf8" });
  if (status === 0) writeFileSync(join(work, `${name}.check.json`), stdout);
  else process.stderr.write(`${name}: --check exited ${status}\n${stdout}`);
}
