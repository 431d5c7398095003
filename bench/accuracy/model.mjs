// A demo model that can be run with other values for its weights: quantized and restored in float32, in the place of the weights themselves. What a pack
// emits restores the same values (packages/packer/test/emit), so this measures the schemes, those included that no target runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { float32Tensor } from "../../packages/packer/dist/graph/builder.js";
import { onnxModelOf } from "../../packages/packer/dist/emit/onnx/model.js";
import { encodeOnnx } from "../../packages/packer/dist/inspect/onnx/encode.js";
import { clipRunner } from "../../packages/packer/dist/pipeline/calibrate.js";
import { createCalibrationAudio } from "../../packages/packer/dist/pipeline/calibration-audio.js";
import { openInputs } from "../../packages/packer/dist/pipeline/inputs.js";
import { prepareParts } from "../../packages/packer/dist/pipeline/parts.js";
import { createCalibration } from "../../packages/packer/dist/calibrate/calibration.js";
import { joinClips } from "../../packages/packer/dist/calibrate/windows.js";
import { rowBatches } from "../../packages/packer/dist/quantize/row-batches.js";
import { characterErrorRate, decodeWav, greedyDecode, logitKl, logMel } from "../../packages/runtime-loader/dist/speech/index.js";
import { openSession } from "../../packages/runtime-loader/dist/speech/node.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const roles = /** @type {const} */ (["encoder", "head"]);
const quiet = { progress: () => {}, signal: new AbortController().signal };

/** The clips of a folder of models/: what is heard and what is said. */
const transcriptsOf = (folder) => Object.entries(JSON.parse(readFileSync(join(root, "models", folder, "transcripts.json"), "utf8")));

/**
 * Opens both parts of a recipe.
 *
 * weights: {part, name, shape: {rows, cols}, values}, every weight that a pack would quantize. clips(folder): what the parts as they came make of them;
 * windows(folder): of them joined, as a pack calibrates on them, without texts.
 * score(clips, restored): mean logit KL in nats per frame, and CER, with the values in `restored`, a map from weights. feedback(): what gives error feedback
 * for a weight and a scheme, from the calibration clips.
 */
export async function openModel(recipe) {
  const calibration = transcriptsOf("calibration").map(([file]) => join(root, "models/calibration", file));
  const settings = [`quantization=${JSON.stringify({ default: { form: "dense" }, calibration: { clips: calibration } })}`];
  const inputs = await openInputs(join(root, "recipes", `${recipe}.yaml`), settings, quiet);
  const parts = await prepareParts(inputs, quiet);
  const { frontEnd, window: heard, audio } = inputs.contract.layout;
  if (frontEnd.kind !== "log-mel" || heard.kind !== "fixed")
    throw new Error(`${recipe}: the benchmark knows log-mel windows of a fixed length`);
  const [headInput, headOutput] = [parts.headGraph.graph.inputs[0], parts.headGraph.graph.outputs[0]];
  const ports = {
    encoder: parts.ports,
    head: { input: { name: headInput.name, shape: headInput.shape.map(Number) }, output: { name: headOutput.name } },
  };
  const weights = [];
  for (const part of roles) for (const { site } of parts[part].weights) weights.push(await weightOf(part, site));

  const runPart = async (part, restored, inputsOf) => {
    const session = await openSession(await bytesOf(part, replaced(parts[part].graph, restored)), part, { intraOpNumThreads: 1 });
    const { input, output } = ports[part];
    const outputs = [];
    for (const data of inputsOf) outputs.push((await session.run({ [input.name]: { data, shape: input.shape } }))[output.name].data);
    await session.release();
    return outputs;
  };
  const none = new Map();
  const { framesOut, classes } = parts.headGraph;
  const run = async (clips) => {
    const mels = clips.map((samples) => logMel(samples, { ...frontEnd, ...audio }, heard.samples));
    const features = await runPart("encoder", none, mels);
    return { mels, features, logits: await runPart("head", none, features) };
  };
  return {
    weights,
    clips: async (folder) => {
      const spoken = transcriptsOf(folder);
      const samples = spoken.map(([file]) => decodeWav(readFileSync(join(root, "models", folder, file)), file, audio).samples);
      return { texts: spoken.map(([, text]) => text), ...(await run(samples)) };
    },
    windows: async (folder) => {
      async function* spoken() {
        for (const [file] of transcriptsOf(folder)) yield decodeWav(readFileSync(join(root, "models", folder, file)), file, audio).samples;
      }
      const windows = [];
      for await (const window of joinClips(spoken(), heard.samples)) windows.push(window);
      return run(windows);
    },
    score: async ({ texts, mels, features, logits }, restored) => {
      const of = (part) =>
        new Map([...restored].filter(([weight]) => weight.part === part).map(([weight, values]) => [weight.name, { weight, values }]));
      const own = of("encoder").size === 0 ? features : await runPart("encoder", of("encoder"), mels);
      const found = await runPart("head", of("head"), own);
      const kl = found.reduce((sum, row, clip) => sum + logitKl(logits[clip], row, framesOut, classes), 0) / found.length;
      if (texts === undefined) return { kl };
      const said = found.map((row, clip) => ({ reference: texts[clip], hypothesis: greedyDecode(row, framesOut, parts.vocabulary).text }));
      return { kl, cer: characterErrorRate(said).cer };
    },
    feedback: () => {
      const spectrograms = createCalibrationAudio(inputs, quiet);
      const of = Object.fromEntries(
        roles.map((part) => {
          const { graph } = parts[part];
          const sites = parts[part].weights.map(({ site }) => site);
          return [part, createCalibration(graph, sites, clipRunner(part, graph, parts.ports, inputs, spectrograms))];
        }),
      );
      return ({ part, site }, scheme) => of[part](site, scheme);
    },
    close: () => inputs.close(),
  };
}

async function weightOf(part, site) {
  const { rows, cols, tensor } = site;
  const values = new Float32Array(rows * cols);
  for await (const { row, weights } of rowBatches(site)) values.set(weights, row * cols);
  return { part, name: tensor.name, site, shape: { rows, cols }, values };
}

/** The graph with float32 in the place of some weights. Those of the demo models are float16 and all cast where they are read. */
function replaced(graph, restored) {
  const initializers = graph.initializers.map((tensor) => {
    const found = restored.get(tensor.name);
    return found === undefined ? tensor : float32Tensor(tensor.name, tensor.shape, stored(found));
  });
  return { ...graph, initializers };
}

function stored({ weight: { site, shape }, values }) {
  if (!site.transposed) return values;
  const turned = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) turned[(i % shape.cols) * shape.rows + Math.floor(i / shape.cols)] = values[i];
  return turned;
}

async function bytesOf(role, graph) {
  const chunks = [];
  const identity = { name: "bench", version: "", role, layoutId: "", contractId: "" };
  for await (const chunk of encodeOnnx(onnxModelOf(graph, identity))) chunks.push(chunk);
  return Buffer.concat(chunks);
}
