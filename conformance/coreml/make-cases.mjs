// `node make-cases.mjs FLOAT CASES`: the parts of the bundles in FLOAT, whose weights are float, as Core ML packages of every target, layout and width, and what Balafon
// reads of them again. Leaves CASES/CASE/ with model.mlpackage, case.json, codes.onnx and what lift-package.mjs writes. FLOAT/runs has the inputs (run-parts.mjs).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { lowerToMil } from "../../packages/packer/dist/emit/coreml/lower/lower-to-mil.js";
import { coreMlPackage } from "../../packages/packer/dist/emit/coreml/package.js";
import { canonicalGraph } from "../../packages/packer/dist/graph/canonical/canonical-graph.js";
import { readOnnx } from "../../packages/packer/dist/inspect/onnx/read.js";
import { planPalettes } from "../../packages/packer/dist/quantize/palette.js";
import { openFileSource } from "../../packages/packer/dist/resolve/byte-source.js";
import { decodedTensor, roundedTensor } from "./decode.mjs";
import { writeChunks, writeGraph } from "./files.mjs";
import { liftPackage } from "./lift-package.mjs";

const [float, cases] = process.argv.slice(2);
const targets = ["ios16", "ios17", "ios18"];
const layouts = ["plain", "ane"];
const schemes = [
  { scheme: "fp16", bits: 8 },
  ...[1, 2, 3, 4, 6, 8].map((bits) => ({ scheme: "turboquant", bits })),
  { scheme: "turboquant", bits: 4, rowsPerScale: 8 },
  { scheme: "kmeans", bits: 4 },
];
/** What came with iOS 18. */
const isNew = ({ bits, rowsPerScale }) => bits === 3 || rowsPerScale !== undefined;

for (const bundle of readdirSync(float).filter((name) => name !== "runs")) {
  const { parts } = JSON.parse(readFileSync(join(float, bundle, "manifest.json"), "utf8"));
  for (const role of ["encoder", "head"]) await makeCases(bundle, role, parts.onnx[role]);
}

async function makeCases(bundle, role, { path }) {
  const source = await openFileSource(join(float, bundle, path));
  const { graph } = await readOnnx(source);
  const canonical = await canonicalGraph(path, graph);
  for (const scheme of schemes) {
    const planned = planPalettes(role, canonical.graph, { default: { group: 128, form: "dense", ...scheme }, rules: [] });
    const codes = await meantGraph(canonical.graph, planned);
    const weights = new Map(planned.flatMap(({ site, coded }) => (coded ? [[site.tensor.name, coded.weight]] : [])));
    for (const target of targets.filter((each) => each === "ios18" || !isNew(scheme))) {
      for (const layout of layouts) {
        const title = [
          bundle,
          role,
          target,
          layout,
          scheme.scheme,
          ...(scheme.scheme === "fp16" ? [] : [`${scheme.bits} bits`]),
          ...(scheme.rowsPerScale ? ["grouped"] : []),
        ].join(" ");
        const folder = join(cases, title.replaceAll(" ", "-"));
        const model = await lowerToMil(canonical, { model: path, target, layout, weights, userDefined: new Map() });
        await writePackage(join(folder, "model.mlpackage"), model);
        await writeGraph(join(folder, "codes.onnx"), codes);
        const input = await liftPackage(folder);
        const runs = resolve(float, "runs", bundle, role);
        writeFileSync(
          join(folder, "case.json"),
          JSON.stringify({ title, role, runs, clips: 3, input: { name: input.name, shape: input.type.shape } }),
        );
      }
    }
  }
  await source.close();
}

async function writePackage(folder, model) {
  for (const { path, chunks } of coreMlPackage(model)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    await writeChunks(join(folder, path), chunks);
  }
}

/** The graph with what its codes mean in the place of its weights; all else as it came. */
async function meantGraph(graph, planned) {
  const meant = new Map();
  for (const { site, coded } of planned)
    meant.set(site.tensor.name, await (coded ? decodedTensor(coded.weight) : roundedTensor(site.tensor)));
  return { ...graph, initializers: graph.initializers.map((tensor) => meant.get(tensor.name) ?? tensor) };
}
