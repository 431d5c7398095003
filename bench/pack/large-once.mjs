// Takes an encoder with external data through the stages from resolve to emit: `node large-once.mjs MODEL.onnx TARGET packed|dense [session]`, or, as the peer,
// reads, hashes and writes the same bytes without quantization: `node large-once.mjs MODEL.onnx TARGET copy`. Prints milliseconds and the process's peak memory
// as JSON; with `session` also what onnxruntime takes to load the part.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { lowerWeights } from "../../packages/packer/dist/emit/onnx/lower.js";
import { onnxModelOf } from "../../packages/packer/dist/emit/onnx/model.js";
import { foldRotations } from "../../packages/packer/dist/graph/fold/fold-rotations.js";
import { upgradeOpset } from "../../packages/packer/dist/graph/upgrade.js";
import { encodeOnnx } from "../../packages/packer/dist/inspect/onnx/encode.js";
import { readOnnx } from "../../packages/packer/dist/inspect/onnx/read.js";
import { createStaging } from "../../packages/packer/dist/publish/staging.js";
import { describeWeight } from "../../packages/packer/dist/quantize/describe.js";
import { planQuantization } from "../../packages/packer/dist/quantize/plan.js";
import { openSource } from "../../packages/packer/dist/resolve/sources.js";
import { copyHashed, peakMiB } from "../large/peer.mjs";

const [path, target, mode, session] = process.argv.slice(2);
/** @type {import("../../packages/manifest-schema/dist/index.js").QuantizationPolicy} */
const policy = { default: { scheme: "turboquant", bits: 4, group: 128, form: mode === "packed" ? "packed" : "dense" }, rules: [] };
const stages = {};

async function timed(stage, work) {
  const start = performance.now();
  const result = await work();
  stages[stage] = performance.now() - start;
  return result;
}

async function pack(staging) {
  const data = `${path}.data`;
  const opened = await timed("resolve", () => Promise.all([openSource(path, basename(path)), openSource(data, basename(data))]));
  const [model, external] = opened.map(({ bytes }) => bytes);
  const { graph, opsetImport } = await timed("inspect", () => readOnnx(model, async () => external));
  const upgraded = upgradeOpset(basename(path), graph, opsetImport);
  // As a pack does: rotations are folded where weights stay packed.
  const { graph: folded, rotated } = await timed("fold", () => (mode === "packed" ? foldRotations(upgraded) : { graph: upgraded }));
  const weights = await timed("plan", () => planQuantization("encoder", folded, policy, { rotated }));
  const identity = { name: "large", version: "1", role: /** @type {const} */ ("encoder"), layoutId: "", contractId: "" };
  const emitted = onnxModelOf(lowerWeights(folded, weights), identity);
  await timed("quantize and emit", () => staging.write("encoder.onnx", encodeOnnx(emitted)));
  const rows = await timed("describe", () => Promise.all(weights.map((weight) => describeWeight("encoder", weight))));
  for (const { bytes } of opened) await bytes.close();
  return rows.reduce((worst, row) => Math.max(worst, row.relativeMse), 0);
}

const staging = await createStaging(target);
try {
  const start = performance.now();
  const worstMse = await (mode === "copy" ? copyHashed(path, staging, timed) : pack(staging));
  const totalMs = performance.now() - start;
  const { user, system } = process.cpuUsage();
  const written = mode === "copy" ? 0 : statSync(join(staging.folder, "encoder.onnx")).size;
  const measured = { stages, totalMs, cpuMs: (user + system) / 1000, written, worstMse, peakMiB: peakMiB() };
  console.log(JSON.stringify({ ...measured, ...(session === "session" ? { session: loaded(join(staging.folder, "encoder.onnx")) } : {}) }));
} finally {
  await staging.discard();
}

function loaded(part) {
  const script = fileURLToPath(new URL("session.mjs", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, part], { encoding: "utf8" }));
}
