// Takes an encoder with external data through the stages from resolve to a Core ML package: `node emit-once.mjs MODEL.onnx TARGET ios16|ios17|ios18 plain|ane
// BITS|fp16`, or, as the peer, reads, hashes and writes the same bytes without quantization: `node emit-once.mjs MODEL.onnx TARGET copy`. Prints milliseconds and
// the process's peak memory as JSON.
import { basename } from "node:path";
import { performance } from "node:perf_hooks";
import { lowerToMil } from "../../packages/packer/dist/emit/coreml/lower/lower-to-mil.js";
import { coreMlPackage } from "../../packages/packer/dist/emit/coreml/package.js";
import { canonicalGraph } from "../../packages/packer/dist/graph/canonical/canonical-graph.js";
import { upgradeOpset } from "../../packages/packer/dist/graph/upgrade.js";
import { readOnnx } from "../../packages/packer/dist/inspect/onnx/read.js";
import { createStaging } from "../../packages/packer/dist/publish/staging.js";
import { describePalette } from "../../packages/packer/dist/quantize/describe-palette.js";
import { planPalettes } from "../../packages/packer/dist/quantize/palette.js";
import { openSource } from "../../packages/packer/dist/resolve/sources.js";
import { copyHashed, peakMiB } from "../large/peer.mjs";

const [path, folder, target, layout, width] = process.argv.slice(2);
const scheme = width === "fp16" ? { scheme: "fp16", bits: 8 } : { scheme: "turboquant", bits: Number(width) };
/** @type {any} */
const policy = { default: { group: "row", form: "dense", ...scheme }, rules: [] };
const stages = {};

async function timed(stage, work) {
  const start = performance.now();
  const result = await work();
  stages[stage] = performance.now() - start;
  return result;
}

/** As a pack does, the proof aside. */
async function emit(staging) {
  const name = basename(path);
  const data = `${path}.data`;
  const opened = await timed("resolve", () => Promise.all([openSource(path, name), openSource(data, basename(data))]));
  const [model, external] = opened.map(({ bytes }) => bytes);
  const { graph, opsetImport } = await timed("inspect", () => readOnnx(model, async () => external));
  const canonical = await timed("canonical graph", () => canonicalGraph(name, upgradeOpset(name, graph, opsetImport)));
  const planned = await timed("plan", () => planPalettes("encoder", canonical.graph, policy));
  const weights = new Map(planned.flatMap(({ site, coded }) => (coded === undefined ? [] : [[site.tensor.name, coded.weight]])));
  /** @type {any} */
  const options = { model: name, target, layout, weights, userDefined: new Map() };
  const lowered = await timed("lower", () => lowerToMil(canonical, options));
  const written = await timed("quantize and emit", () => write(staging, lowered));
  const rows = await timed("describe", () => describe(planned));
  for (const { bytes } of opened) await bytes.close();
  const count = (of) => of.reduce((sum, { site }) => sum + site.rows * site.cols, 0);
  return {
    written,
    numbers: count(planned),
    coded: count(planned.filter(({ coded }) => coded !== undefined)),
    rows: Object.fromEntries(rows.flatMap(({ tensor, relativeMse }) => (relativeMse === undefined ? [] : [[tensor, relativeMse]]))),
  };
}

async function describe(planned) {
  const rows = [];
  for (const weight of planned) rows.push(await describePalette("encoder", weight));
  return rows;
}

async function write(staging, model) {
  let written = 0;
  async function* counted(chunks) {
    for await (const chunk of chunks) {
      written += chunk.length;
      yield chunk;
    }
  }
  for (const file of coreMlPackage(model)) await staging.write(`encoder.mlpackage/${file.path}`, counted(file.chunks));
  return written;
}

const staging = await createStaging(folder);
try {
  const start = performance.now();
  const found = await (target === "copy" ? copyHashed(path, staging, timed) : emit(staging));
  const totalMs = performance.now() - start;
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ ...found, stages, totalMs, cpuMs: (user + system) / 1000, peakMiB: peakMiB() }));
} finally {
  await staging.discard();
}
