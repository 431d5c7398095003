// An encoder of Whisper-large-v3's size, from resolve to emit: where the time goes, the peak memory, and the time beside what reading, hashing and
// writing the same bytes takes without quantization. Needs about 6 GB of disk and a Python with onnx and numpy, which `pnpm conformance` installs in
// conformance/.venv (or name one in PYTHON).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { freemem, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./median.mjs";
import { line, megabytes } from "../large/lines.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../../conformance/.venv/bin/python");
const runs = 3;
/** The time over the peer's, and the memory of a pack. */
const limits = { ratio: 3, peakMB: 600 };
/** Restoring all weights at load takes the runtime about seven times their size. */
const denseSessionMemory = 20e9;

/** Prints the stages, the peak memory and the peer, and returns them; undefined without a Python that can make the encoder. */
export function benchLarge() {
  if (!existsSync(python)) {
    console.log(`\nskipped the large encoder: no ${python}; run \`pnpm conformance\` once, or name a Python with onnx and numpy in PYTHON`);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "balafon-large-"));
  try {
    const model = join(folder, "encoder.onnx");
    console.log(
      `\nlarge encoder, ${execFileSync(python, [at("../../conformance/large-encoder/make_encoder.py"), model], { encoding: "utf8" }).trim()}`,
    );
    const measured = measure(model, join(folder, "out"));
    print(measured);
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a recipe gets that says nothing of the form, with rotations folded into neighbouring weights, and what a runtime restores when it loads it. */
const forms = ["packed", "dense"];

/** Packs and copies by turns, each in a process of its own, so that a busy minute of the machine weighs on all. The files are in the system's cache. */
function measure(model, target) {
  const once = (...mode) =>
    JSON.parse(execFileSync(process.execPath, [at("large-once.mjs"), model, target, ...mode], { encoding: "utf8" }));
  const turns = Array.from({ length: runs }, () => ({
    copy: once("copy"),
    ...Object.fromEntries(forms.map((form) => [form, once(form)])),
    load: loadavg()[0],
  }));
  const pick = (value) => median(turns.map(value));
  const packs = forms.map((form) => ({
    form,
    written: turns[0][form].written,
    worstMse: turns[0][form].worstMse,
    stages: Object.keys(turns[0][form].stages).map((name) => ({ name, ms: pick((turn) => turn[form].stages[name]) })),
    totalMs: pick((turn) => turn[form].totalMs),
    cpuMs: pick((turn) => turn[form].cpuMs),
    ratio: pick((turn) => turn[form].totalMs / turn.copy.totalMs),
    peakMiB: Math.max(...turns.map((turn) => turn[form].peakMiB)),
    session: form === "packed" || freemem() > denseSessionMemory ? once(form, "session").session : undefined,
  }));
  return {
    readBytes: statSync(model).size + statSync(`${model}.data`).size,
    packs,
    copyMs: pick(({ copy }) => copy.totalMs),
    copyCpuMs: pick(({ copy }) => copy.cpuMs),
    loads: turns.map(({ load }) => load),
  };
}

function print({ readBytes, packs, copyMs, copyCpuMs, loads }) {
  console.log(
    `TurboQuant, 4 bits, groups of 128; medians of ${runs} runs by turns; ${megabytes(readBytes)} read; load ${loads.map((load) => load.toFixed(1)).join(", ")}`,
  );
  line("read, hash and write, peer", copyMs, `, ${(copyCpuMs / 1000).toFixed(2)} s of processor time`);
  for (const pack of packs) printPack(pack);
}

function printPack({ form, written, stages, totalMs, cpuMs, ratio, peakMiB, session, worstMse }) {
  console.log(`\n${form}, ${megabytes(written)} written`);
  for (const { name, ms } of stages) line(name, ms, `${((100 * ms) / totalMs).toFixed(1).padStart(7)} %`);
  line("all", totalMs, `, ${(cpuMs / 1000).toFixed(2)} s of processor time`);
  console.log(`${"ratio to the peer".padEnd(28)} ${ratio.toFixed(2).padStart(7)}, the median of the turns' own; limit ${limits.ratio}`);
  console.log(
    `${"peak resident memory".padEnd(28)} ${peakMiB.toFixed(0).padStart(7)} MiB; limit ${((limits.peakMB * 1e6) / 2 ** 20).toFixed(0)} MiB`,
  );
  const loading =
    session === undefined
      ? `not measured: less than ${megabytes(denseSessionMemory)} of memory free`
      : `${(session.loadMs / 1000).toFixed(2).padStart(7)} s, ${session.peakMiB.toFixed(0)} MiB, in a process of its own`;
  console.log(`${"the runtime loading it".padEnd(28)} ${loading}`);
  console.log(`${"largest relative MSE".padEnd(28)} ${worstMse.toFixed(5).padStart(7)}`);
}
