// A whole encoder in the packed 4-bit form: Whisper base's width, 6 layers, random weights, 1500 frames, in both dialects of torch's exporters. Time
// beside the fp32 encoder's, with rotations folded and with all of them made while it runs; resident memory; what folding and the runtime's optimizations
// change. Run by `pnpm bench encoder`; needs a Python with onnx and numpy, which `pnpm conformance` installs in conformance/.venv (or name one in PYTHON).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { openSession, runtimeName } from "../packages/runtime-loader/dist/speech/node.js";
import { buildForms } from "./encoder/forms.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../conformance/.venv/bin/python");
const [width, blocks, melBins, frames] = [512, 6, 128, 1500];
/** Whatever else the machine does weighs on all forms of a turn; with others on it, the fastest runs tell more than medians do. */
const runs = 21;
const limits = { time: 1.1, loaded: 0.25, ran: 1, rms: 2e-6, max: 5e-5 };

/** Prints the machine, both dialects beside their limits, and returns them; undefined without a Python that can make the encoder. */
export async function bench() {
  if (!existsSync(python)) {
    console.log(`skipped: no ${python}; run \`pnpm conformance\` once, or name a Python with onnx and numpy in PYTHON`);
    return undefined;
  }
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version, runtime: runtimeName() };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.runtime}, the runtime's own number of threads`);
  console.log(
    `width ${width}, ${blocks} blocks, ${frames} frames; packed: TurboQuant, 4 bits, groups of 128, MatMulNBits; medians of ${runs} interleaved runs`,
  );
  const measured = {};
  for (const dialect of ["torchscript", "dynamo"]) {
    const folder = mkdtempSync(join(tmpdir(), "balafon-encoder-"));
    try {
      const model = join(folder, "encoder.onnx");
      const options = ["--blocks", blocks, "--width", width, "--dialect", dialect].map(String);
      execFileSync(python, [at("../conformance/large-encoder/make_encoder.py"), model, ...options]);
      const files = await buildForms(model, folder);
      measured[dialect] = { ...(await compare(files)), ...measureMemory(files), load: loadavg()[0] };
      print(dialect, files, measured[dialect]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { machine, limits, ...measured };
}

/** Times every form by turns, and compares what they put out. */
async function compare(files) {
  const forms = Object.keys(files).filter((form) => form !== "one");
  const sessions = {};
  for (const form of forms) sessions[form] = await openSession(files[form], form);
  const plain = await openSession(files.packed, "packed, not optimized", { graphOptimizationLevel: "disabled" });
  const mel = { data: noise(melBins * 2 * frames), shape: [1, melBins, 2 * frames] };
  const run = async (session) => (await session.run({ mel })).features.data;
  const outputs = {};
  for (const form of forms) outputs[form] = await run(sessions[form]);
  const optimizations = differenceOf(outputs.packed, await run(plain));
  await plain.release();
  const turns = [];
  for (let turn = 0; turn < runs; turn++) {
    const times = {};
    for (const form of forms) {
      const start = performance.now();
      await run(sessions[form]);
      times[form] = performance.now() - start;
    }
    turns.push(times);
  }
  for (const form of forms) await sessions[form].release();
  const times = Object.fromEntries(forms.map((form) => [form, median(turns.map((turn) => turn[form]))]));
  const ratios = Object.fromEntries(forms.map((form) => [form, median(turns.map((turn) => turn[form] / turn.fp32))]));
  const fastest = (form) => Math.min(...turns.map((turn) => turn[form]));
  const best = Object.fromEntries(forms.map((form) => [form, fastest(form) / fastest("fp32")]));
  return { times, ratios, best, folding: differenceOf(outputs.fp32, outputs.folded), optimizations };
}

/** Resident memory of a session less that of a session of one node, each in a process of its own: after it was made, and after three runs. */
function measureMemory(files) {
  const once = (file) => JSON.parse(execFileSync(process.execPath, [at("encoder/memory.mjs"), file], { encoding: "utf8" }));
  const of = Object.fromEntries(["one", "fp32", "packed", "online"].map((form) => [form, once(files[form])]));
  const own = (form, when) => of[form][when] - of.one[when];
  const ratio = (form, when) => own(form, when) / own("fp32", when);
  return {
    memory: Object.fromEntries(
      ["fp32", "packed", "online"].map((form) => [
        form,
        { loadedMiB: own(form, "loaded"), ranMiB: own(form, "ran"), loaded: ratio(form, "loaded"), ran: ratio(form, "ran") },
      ]),
    ),
  };
}

function print(dialect, files, { times, ratios, best, memory, folding, optimizations, load }) {
  const names = {
    fp32: "fp32",
    folded: "fp32, rotations folded",
    packed: "packed, rotations folded",
    online: "packed, all rotations online",
  };
  console.log(`\n${dialect}'s dialect; load ${load.toFixed(1)}`);
  for (const [form, name] of Object.entries(names)) {
    const size = `${(statSync(files[form]).size / 1e6).toFixed(1)} MB`;
    const held = memory[form];
    const resident =
      held === undefined ? "" : `; resident ${held.loadedMiB.toFixed(0)} MiB loaded, ${held.ranMiB.toFixed(0)} after three runs`;
    console.log(
      `${name.padEnd(30)} ${times[form].toFixed(0).padStart(6)} ms, x ${ratios[form].toFixed(3)} (fastest over fastest ${best[form].toFixed(3)}); ${size}${resident}`,
    );
  }
  const line = (name, value, limit) =>
    console.log(`${name.padEnd(44)} ${value}, limit ${limit}: ${Number(value) <= limit ? "met" : "MISSED"}`);
  line("packed, time over fp32", ratios.packed.toFixed(3), limits.time);
  line("packed, memory over fp32, loaded", memory.packed.loaded.toFixed(3), limits.loaded);
  line("packed, memory over fp32, after three runs", memory.packed.ran.toFixed(3), limits.ran);
  line("folding alone, relative rms", folding.rms.toExponential(1), limits.rms);
  line("folding alone, largest difference", folding.max.toExponential(1), limits.max);
  line("packed, optimizations on and off, rms", optimizations.rms.toExponential(1), limits.rms);
}

function differenceOf(a, b) {
  let [error, energy, max] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    error += (a[i] - b[i]) ** 2;
    energy += a[i] ** 2;
    max = Math.max(max, Math.abs(a[i] - b[i]));
  }
  return { rms: Math.sqrt(error / energy), max };
}

/** Seeded noise in [-1, 1) (a linear congruential generator modulo 2^32). */
function noise(count) {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
