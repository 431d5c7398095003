// `node make-cases.mjs FLOAT CASES`: the parts of the bundles in FLOAT, whose weights are float, and one of other operators, as Core ML packages of every target, layout and width, and what Balafon
// reads of them again. Leaves CASES/CASE/ with model.mlpackage and what lift-package.mjs writes, and CASES/*.codes.onnx. FLOAT/runs has the inputs (run-parts.mjs).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lowerToMil } from "../../packages/packer/dist/emit/coreml/lower/lower-to-mil.js";
import { canonicalGraph } from "../../packages/packer/dist/graph/canonical/canonical-graph.js";
import { readOnnx } from "../../packages/packer/dist/inspect/onnx/read.js";
import { planPalettes } from "../../packages/packer/dist/quantize/palette.js";
import { openFileSource } from "../../packages/packer/dist/resolve/byte-source.js";
import { writeGraph, writePackage } from "./files.mjs";
import { liftPackage } from "./lift-package.mjs";
import { meantGraph } from "./meant.mjs";
import { noise, otherOperators } from "./other-operators.mjs";

const [float, cases] = process.argv.slice(2);
const targets = ["ios16", "ios17", "ios18"];
const layouts = ["plain", "ane"];
const schemes = [
  { scheme: "fp16", bits: 8 },
  ...[1, 2, 3, 4, 6, 8].map((bits) => ({ scheme: "turboquant", bits })),
  { scheme: "turboquant", bits: 4, rowsPerScale: 8 },
  { scheme: "kmeans", bits: 4 },
];
/** A clip takes seconds in numpy: these are judged on all golden clips, for one target, and the others on the one with the most speech. */
const judgedOnAll = new Set(["fp16", "turboquant 4"]);
/** What came with iOS 18. */
const isNew = ({ bits, rowsPerScale }) => bits === 3 || rowsPerScale !== undefined;

for (const bundle of readdirSync(float).filter((name) => name !== "runs")) {
  const { parts } = JSON.parse(readFileSync(join(float, bundle, "manifest.json"), "utf8"));
  for (const role of ["encoder", "head"]) {
    const source = await openFileSource(join(float, bundle, parts.onnx[role].path));
    const { graph } = await readOnnx(source);
    await makeCases({ name: `${bundle} ${role}`, role, graph, runs: resolve(float, "runs", bundle, role) }, schemes);
    await source.close();
  }
}
await makeCases(
  { name: "other operators", role: "encoder", graph: otherOperators(), runs: makeRun() },
  schemes.filter(({ scheme, bits }) => scheme === "fp16" || bits === 4),
);

/** The folder of an input. */
function makeRun() {
  const runs = resolve(float, "runs", "other-operators");
  mkdirSync(runs, { recursive: true });
  writeFileSync(join(runs, "noise.input.f32"), noise([1, 8, 64]));
  return runs;
}

async function makeCases({ name, role, graph, runs }, wanted) {
  const canonical = await canonicalGraph(name, graph);
  for (const scheme of wanted) {
    const planned = planPalettes(role, canonical.graph, { default: { group: 128, form: "dense", ...scheme }, rules: [] });
    const weights = new Map(planned.flatMap(({ site, coded }) => (coded ? [[site.tensor.name, coded.weight]] : [])));
    const stored = nameOf(scheme);
    const codes = `${fileName(name, stored)}.codes.onnx`;
    await writeGraph(join(cases, codes), await meantGraph(canonical.graph, planned));
    for (const target of targets.filter((each) => each === "ios18" || !isNew(scheme))) {
      for (const layout of layouts) {
        const folder = join(cases, fileName(name, target, layout, stored));
        const model = await lowerToMil(canonical, { model: name, target, layout, weights, userDefined: new Map() });
        await writePackage(join(folder, "model.mlpackage"), model);
        const clips = name !== "other operators" && target === "ios17" && judgedOnAll.has(stored) ? 3 : 1;
        await liftPackage(folder, { title: `${name} ${target} ${layout} ${stored}`, role, runs, clips, codes });
      }
    }
  }
}

function fileName(...words) {
  return words.join("-").replaceAll(" ", "-");
}

function nameOf({ scheme, bits, rowsPerScale }) {
  if (scheme === "fp16") return scheme;
  return [scheme, bits, ...(rowsPerScale === undefined ? [] : ["grouped"])].join(" ");
}
