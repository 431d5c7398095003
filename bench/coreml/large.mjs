// Core ML packages of an encoder of Whisper-large-v3's size, from resolve to emit: where the time goes, the peak memory, and the time beside what reading,
// hashing and writing the encoder's bytes takes; and coremltools' own palettes of one of its blocks. Needs about 6 GB of disk and a Python with coremltools and
// onnx, which `pnpm conformance` installs in conformance/.venv (or name one in PYTHON).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../pack/median.mjs";
import { line, megabytes } from "../large/lines.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../../conformance/.venv/bin/python");
const runs = 3;
const limitMiB = 350e6 / 2 ** 20;

const packages = ["ios17 plain 4", "ios17 ane 4", "ios18 plain 4", "ios17 plain fp16"];

/** Prints stages, peak memory and peers, and returns them; undefined without a Python that can make the encoder. */
export function benchLarge() {
  if (!existsSync(python)) {
    console.log(
      `\nskipped the large encoder: no ${python}; run \`pnpm conformance\` once, or name a Python with coremltools and onnx in PYTHON`,
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "balafon-coreml-"));
  try {
    const model = join(folder, "encoder.onnx");
    console.log(
      `\nlarge encoder, ${execFileSync(python, [at("../../conformance/large-encoder/make_encoder.py"), model], { encoding: "utf8" }).trim()}`,
    );
    const measured = measure(model, join(folder, "out"));
    print(measured);
    const peer = palettes(model);
    printPeer(peer, measured.emitted[0]);
    return { ...measured, peer };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Packages and copies by turns, each in a process of its own, so that a busy minute of the machine weighs on all. The files are in the system's cache. */
function measure(model, target) {
  const once = (mode) =>
    JSON.parse(execFileSync(process.execPath, [at("emit-once.mjs"), model, target, ...mode.split(" ")], { encoding: "utf8" }));
  const turns = Array.from({ length: runs }, () => ({
    copy: once("copy"),
    packages: packages.map(once),
    load: loadavg()[0],
  }));
  const pick = (value) => median(turns.map(value));
  const emitted = packages.map((name, k) => {
    const { written, numbers, coded, rows, stages } = turns[0].packages[k];
    return {
      name,
      written,
      numbers,
      coded,
      rows,
      stages: Object.keys(stages).map((stage) => ({ stage, ms: pick((turn) => turn.packages[k].stages[stage]) })),
      totalMs: pick((turn) => turn.packages[k].totalMs),
      cpuMs: pick((turn) => turn.packages[k].cpuMs),
      ratio: pick((turn) => turn.packages[k].totalMs / turn.copy.totalMs),
      cpuRatio: pick((turn) => turn.packages[k].cpuMs / turn.copy.cpuMs),
      peakMiB: Math.max(...turns.map((turn) => turn.packages[k].peakMiB)),
    };
  });
  return {
    readBytes: statSync(model).size + statSync(`${model}.data`).size,
    emitted,
    copyMs: pick(({ copy }) => copy.totalMs),
    copyCpuMs: pick(({ copy }) => copy.cpuMs),
    loads: turns.map(({ load }) => load),
  };
}

function print({ readBytes, emitted, copyMs, copyCpuMs, loads }) {
  console.log(`medians of ${runs} runs by turns; ${megabytes(readBytes)} read; load ${loads.map((load) => load.toFixed(1)).join(", ")}`);
  line("read, hash and write, peer", copyMs, `, ${(copyCpuMs / 1000).toFixed(2)} s of processor time`);
  for (const each of emitted) printPackage(each);
}

function printPackage({ name, written, numbers, rows, stages, totalMs, cpuMs, ratio, cpuRatio, peakMiB }) {
  console.log(`\n${name}${name.endsWith("4") ? " bits" : ""}, ${megabytes(written)} written`);
  for (const { stage, ms } of stages) line(stage, ms, `${((100 * ms) / totalMs).toFixed(1).padStart(7)} %`);
  line(
    "all",
    totalMs,
    `, ${(cpuMs / 1000).toFixed(2)} s of processor time, ${(numbers / cpuMs / 1000).toFixed(1)} million weights a second of it`,
  );
  console.log(
    `${"ratio to the peer".padEnd(28)} ${ratio.toFixed(2).padStart(7)}, of processor time ${cpuRatio.toFixed(2)}, the medians of the turns' own`,
  );
  console.log(`${"peak resident memory".padEnd(28)} ${peakMiB.toFixed(0).padStart(7)} MiB, VmHWM; limit ${limitMiB.toFixed(0)}`);
  const errors = Object.values(rows);
  if (errors.length > 0)
    console.log(
      `${"largest relative MSE".padEnd(28)} ${Math.max(...errors)
        .toFixed(5)
        .padStart(7)}`,
    );
}

function palettes(model) {
  const turns = Array.from({ length: runs }, () =>
    JSON.parse(execFileSync(python, [at("palettize.py"), model, "4"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
  );
  const pick = (value) => median(turns.map(value));
  return {
    ...turns[0],
    seconds: pick(({ seconds }) => seconds),
    processorSeconds: pick(({ processorSeconds }) => processorSeconds),
  };
}

function printPeer({ version, numbers, seconds, processorSeconds, relativeMse }, { rows, coded }) {
  const rate = (time) => (numbers / time / 1e6).toFixed(1);
  console.log(
    `\ncoremltools ${version}, palettize_weights, k-means at 4 bits, of one block (${(numbers / 1e6).toFixed(1)} million weights); medians of ${runs} runs`,
  );
  line(
    "palettes alone",
    1000 * seconds,
    `, ${processorSeconds.toFixed(2)} s of processor time: ${rate(seconds)} and ${rate(processorSeconds)} million weights a second`,
  );
  line("all of the encoder at that", (1000 * coded) / (numbers / processorSeconds), " of processor time");
  console.log("relative MSE, coremltools beside TurboQuant with a scale a row");
  for (const [name, error] of Object.entries(relativeMse)) console.log(`${name.padEnd(28)} ${error.toFixed(5)} ${rows[name].toFixed(5)}`);
}
