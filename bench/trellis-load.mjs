// What it costs a runtime to restore a trellis: load time and memory of a model of one weight, beside the same weight in float32 and in codes of one
// bit more. Run `tsc -b` first, then `node bench/trellis-load.mjs`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, closeSync, writeSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lowerWeights } from "../packages/packer/dist/emit/onnx/lower.js";
import { onnxModelOf } from "../packages/packer/dist/emit/onnx/model.js";
import { float32Tensor, makeNode } from "../packages/packer/dist/graph/builder.js";
import { encodeOnnx } from "../packages/packer/dist/inspect/onnx/encode.js";
import { planQuantization } from "../packages/packer/dist/quantize/plan.js";

const shape = { rows: 5120, cols: 1280 };
const frames = 375;
const runs = 5;
const peers = {
  float32: { scheme: "none" },
  "turboquant, 3 bits, dense": { scheme: "turboquant", bits: 3, form: "dense" },
  "turboquant, 4 bits, dense": { scheme: "turboquant", bits: 4, form: "dense" },
  "trellis, 2 bits": { scheme: "trellis", bits: 2, states: 10 },
  "trellis, 3 bits": { scheme: "trellis", bits: 3, states: 10 },
  "trellis, 4 bits": { scheme: "trellis", bits: 4, states: 10 },
};

/** Prints the machine and a line for each way of storing the weight, medians of `runs` processes, and returns them. */
export async function bench() {
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}; one weight of ${shape.rows} x ${shape.cols}, ${frames} frames, one thread`,
  );
  const folder = mkdtempSync(join(tmpdir(), "balafon-bench-"));
  try {
    const empty = join(folder, "empty.onnx");
    await write(empty, graphOf(4, 4), { scheme: "none" });
    const graph = graphOf(shape.rows, shape.cols);
    const paths = new Map();
    for (const [name, fields] of Object.entries(peers)) {
      paths.set(name, join(folder, `${paths.size}.onnx`));
      await write(paths.get(name), graph, fields);
    }
    const measured = new Map([...paths].map(([name]) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const [name, path] of paths) measured.get(name).push(once(path, empty));
    }
    return [...measured].map(([name, results]) => report(name, statSync(paths.get(name)).size, results));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(name, bytes, results) {
  const median = (field) => results.map((result) => result[field]).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const row = { name, bytes, loadMs: median("loadMs"), residentMb: median("residentMb"), peakMb: median("peakMb"), runMs: median("runMs") };
  const [load, resident, peak, run] = [row.loadMs, row.residentMb, row.peakMb, row.runMs].map((value) => value.toFixed(0).padStart(5));
  console.log(
    `${name.padEnd(28)} file ${(bytes / 1e6).toFixed(2).padStart(6)} MB, load ${load} ms, resident ${resident} MB, peak ${peak} MB, run ${run} ms`,
  );
  return row;
}

function once(path, empty) {
  const script = fileURLToPath(new URL("./trellis/load.mjs", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, path, empty, frames, shape.cols], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function graphOf(rows, cols) {
  const weight = float32Tensor(
    "w",
    [cols, rows],
    Float32Array.from({ length: rows * cols }, (_, i) => Math.sin(i * i) / 30),
  );
  return {
    name: "bench",
    inputs: [{ name: "x", dtype: "float32", shape: [frames, cols] }],
    outputs: [{ name: "y", dtype: "float32", shape: [frames, rows] }],
    valueInfo: [],
    nodes: [makeNode("y", "MatMul", ["x", "w"], ["y"])],
    initializers: [weight],
  };
}

async function write(path, graph, fields) {
  const policy = { default: { bits: 4, group: 128, form: "dense", ...fields }, rules: [] };
  const identity = { name: "bench", version: "1.0.0", role: /** @type {const} */ ("head"), layoutId: "layout", contractId: "contract" };
  const file = openSync(path, "w");
  for await (const chunk of encodeOnnx(onnxModelOf(lowerWeights(graph, planQuantization("head", graph, policy)), identity)))
    writeSync(file, chunk);
  closeSync(file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bench();
