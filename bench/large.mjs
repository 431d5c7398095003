// An encoder of Whisper-large-v3's size, from resolve to emit: where the time goes, the peak memory, and the time beside what reading, hashing and
// writing the same bytes takes without quantization. Run by `pnpm bench large`; needs about 6 GB of disk and a Python with onnx and numpy, which
// `pnpm conformance` installs in conformance/.venv (or name one in PYTHON).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, freemem, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../conformance/.venv/bin/python");
const runs = 3;
/** Restoring all weights at load takes the runtime about seven times their size. */
const sessionMemory = 20e9;

/** Prints the machine, the stages, the peak memory and the peer, and returns them; undefined without a Python that can make the encoder. */
export async function bench() {
  if (!existsSync(python)) {
    console.log(`skipped: no ${python}; run \`pnpm conformance\` once, or name a Python with onnx and numpy in PYTHON`);
    return undefined;
  }
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  const folder = mkdtempSync(join(tmpdir(), "balafon-large-"));
  try {
    const model = join(folder, "encoder.onnx");
    console.log(execFileSync(python, [at("../conformance/large-encoder/make_encoder.py"), model], { encoding: "utf8" }).trim());
    const measured = measure(model, join(folder, "out"));
    print(measured);
    return { machine, ...measured };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Packs and copies by turns, each in a process of its own, so that a busy minute of the machine weighs on both. The files are in the system's cache. */
function measure(model, target) {
  const once = (...mode) =>
    JSON.parse(execFileSync(process.execPath, [at("large/once.mjs"), model, target, ...mode], { encoding: "utf8" }));
  const turns = Array.from({ length: runs }, (_, turn) => ({
    copy: once("copy"),
    pack: once(...(turn === runs - 1 && freemem() > sessionMemory ? ["session"] : [])),
    load: loadavg()[0],
  }));
  const pick = (value) => median(turns.map(value));
  return {
    readBytes: statSync(model).size + statSync(`${model}.data`).size,
    writtenBytes: turns[0].pack.written,
    worstMse: turns[0].pack.worstMse,
    stages: Object.keys(turns[0].pack.stages).map((name) => ({ name, ms: pick(({ pack }) => pack.stages[name]) })),
    totalMs: pick(({ pack }) => pack.totalMs),
    cpuMs: pick(({ pack }) => pack.cpuMs),
    copyMs: pick(({ copy }) => copy.totalMs),
    copyCpuMs: pick(({ copy }) => copy.cpuMs),
    ratio: pick(({ pack, copy }) => pack.totalMs / copy.totalMs),
    peakMiB: Math.max(...turns.map(({ pack }) => pack.peakMiB)),
    session: turns.at(-1).pack.session,
    loads: turns.map(({ load }) => load),
  };
}

function print({ readBytes, writtenBytes, worstMse, stages, totalMs, cpuMs, copyMs, copyCpuMs, ratio, peakMiB, session, loads }) {
  const line = (name, ms, rest = "") => console.log(`${name.padEnd(28)} ${(ms / 1000).toFixed(2).padStart(7)} s${rest}`);
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(
    `TurboQuant, 4 bits, groups of 128; medians of ${runs} runs; ${megabytes(readBytes)} read, ${megabytes(writtenBytes)} written; load ${loads.map((load) => load.toFixed(1)).join(", ")}`,
  );
  for (const { name, ms } of stages) line(name, ms, `${((100 * ms) / totalMs).toFixed(1).padStart(7)} %`);
  line("all", totalMs, `, ${(cpuMs / 1000).toFixed(2)} s of processor time`);
  line("read, hash and write, peer", copyMs, `, ${(copyCpuMs / 1000).toFixed(2)} s of processor time`);
  console.log(`${"ratio".padEnd(28)} ${ratio.toFixed(2).padStart(7)}, the median of the turns' own`);
  console.log(`${"peak resident memory".padEnd(28)} ${peakMiB.toFixed(0).padStart(7)} MiB`);
  const loading =
    session === undefined
      ? `not measured: less than ${megabytes(sessionMemory)} of memory free`
      : `${(session.loadMs / 1000).toFixed(2).padStart(7)} s, ${session.peakMiB.toFixed(0)} MiB, in a process of its own`;
  console.log(`${"the runtime loading it".padEnd(28)} ${loading}`);
  console.log(`${"largest relative MSE".padEnd(28)} ${worstMse.toFixed(5).padStart(7)}`);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
