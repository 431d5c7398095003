// `node make-cases.mjs EXPORTS CASES`: the encoders EXPORTS/NAME.onnx (export.py) as Core ML packages, 4 bits, and what Balafon reads of them again: CASES/CASE/ with
// model.mlpackage and what lift-package.mjs writes, CASES/*.codes.onnx, and EXPORTS/runs with the input. Of encoders of 2 GiB and more, which are no single ONNX
// file, only the weights are judged.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { lowerToMil } from "../../packages/packer/dist/emit/coreml/lower/lower-to-mil.js";
import { canonicalGraph } from "../../packages/packer/dist/graph/canonical/canonical-graph.js";
import { upgradeOpset } from "../../packages/packer/dist/graph/upgrade.js";
import { readOnnx } from "../../packages/packer/dist/inspect/onnx/read.js";
import { planPalettes } from "../../packages/packer/dist/quantize/palette.js";
import { openFileSource } from "../../packages/packer/dist/resolve/byte-source.js";
import { writeGraph, writePackage } from "../coreml/files.mjs";
import { liftPackage } from "../coreml/lift-package.mjs";
import { meantGraph } from "../coreml/meant.mjs";
import { noise } from "../coreml/other-operators.mjs";

const [exported, cases] = process.argv.slice(2);
const packages = [
  { target: "ios17", layout: "plain" },
  { target: "ios17", layout: "ane" },
  { target: "ios18", layout: "plain" },
];
const largestFile = 2 ** 31;
const policy = { default: { scheme: "turboquant", bits: 4, group: "row", form: "dense" }, rules: [] };

for (const file of readdirSync(exported).filter((name) => name.endsWith(".onnx"))) await makeCases(basename(file, ".onnx"));

async function makeCases(name) {
  const path = join(exported, `${name}.onnx`);
  const [source, data] = await Promise.all([openFileSource(path), openFileSource(`${path}.data`)]);
  const { graph, opsetImport } = await readOnnx(source, async () => data);
  const canonical = await canonicalGraph(name, upgradeOpset(name, graph, opsetImport));
  const planned = planPalettes("encoder", canonical.graph, policy);
  const weights = new Map(planned.map(({ site, coded }) => [site.tensor.name, coded.weight]));
  const runs = makeRun(name, canonical.shapes.get(canonical.graph.inputs[0].name).shape);
  const codes = `whisper-${name}.codes.onnx`;
  const outputs = data.size < largestFile ? { clips: 1, codes } : { clips: 0 };
  if (outputs.clips > 0) await writeGraph(join(cases, codes), await meantGraph(canonical.graph, planned));
  for (const { target, layout } of packages) {
    const folder = join(cases, ["whisper", name, target, layout].join("-"));
    const model = await lowerToMil(canonical, { model: name, target, layout, weights, userDefined: new Map() });
    await writePackage(join(folder, "model.mlpackage"), model);
    await liftPackage(folder, { title: `whisper ${name} ${target} ${layout}`, role: "encoder", runs, ...outputs });
  }
  await Promise.all([source.close(), data.close()]);
}

/** The folder of an input: noise, as loud as log-mel frames are. */
function makeRun(name, shape) {
  const runs = resolve(exported, "runs", name);
  mkdirSync(runs, { recursive: true });
  writeFileSync(join(runs, "noise.input.f32"), noise(shape));
  return runs;
}
