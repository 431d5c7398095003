// How much error feedback gains on inputs of known spectra, beside what theory allows, and how long it takes, beside GPTQ in numpy. Run `tsc -b` first, then
// `node bench/feedback.mjs`. The peer needs the Python that `pnpm conformance` installs in conformance/.venv (or name one with numpy in PYTHON).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { factorHessian, quantizeRowsWithFeedback } from "../packages/quantizer/dist/index.js";
import { normals } from "../tools/normals.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../conformance/.venv/bin/python");
const rotation = /** @type {const} */ ({ kind: "hadamard", block: 128, seed: 1 });
const schemeOf = (bits) => ({ kind: /** @type {const} */ ("turboquant"), bits, group: 128, rotation });
const random = normals(7);

/** Prints the machine, the gains and the times, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  const gains = [512, 1280].flatMap(measureGains);
  const times = measureTimes();
  return { machine, gains, times };
}

/** Loss with feedback over that without, Gaussian weights, groups and blocks of 128, damping 1 %. */
function measureGains(cols) {
  const vectors = orthonormal(cols);
  const rows = 256;
  const weights = Float32Array.from({ length: rows * cols }, random);
  console.log(`\n${cols} inputs, random eigenvectors: loss over that without feedback, and that over tr(D) / tr(H) (target 1.05)`);
  console.log(`${"eigenvalues".padEnd(12)} tr(D)/tr(H)${[4, 3, 2].map((bits) => `${bits} bits`.padStart(18)).join("")}`);
  return [0, 1, 1.5].map((power) => {
    const hessian = spectrum(vectors, cols, power);
    const feedback = factorHessian(hessian, cols, rotation);
    // Of the damped matrix: what the factors are of.
    const damped = cols * feedback.damping + trace(hessian, cols);
    const bound = feedback.diagonal.reduce((sum, d) => sum + d, 0) / damped;
    const ratios = [4, 3, 2].map((bits) => {
      const { loss } = quantizeRowsWithFeedback(weights, { rows, cols }, schemeOf(bits), feedback);
      return loss.feedback / loss.plain;
    });
    const cells = ratios.map((ratio) => `${ratio.toFixed(4)} (${(ratio / bound).toFixed(3)})`.padStart(18));
    console.log(`${(power === 0 ? "flat" : `i^-${power}`).padEnd(12)} ${bound.toFixed(4).padStart(11)}${cells.join("")}`);
    return { cols, power, bound, ratios };
  });
}

/** Processor time to factor a Hessian and to quantize rows, 4 bits, one thread; medians of runs that take turns with the peer. */
function measureTimes() {
  const tasks = [
    { rows: 1280, cols: 1280, runs: 3 },
    { rows: 256, cols: 5120, runs: 1 },
  ];
  if (!existsSync(python)) console.log(`\nno peer: no ${python}; run \`pnpm conformance\` once, or name a Python with numpy in PYTHON`);
  console.log(
    "\nprocessor seconds, 4 bits, correlated inputs, one thread; numpy: GPTQ in float32, without rotation and search, its loss over rounding to nearest",
  );
  return tasks.map(({ rows, cols, runs }) => {
    const hessian = correlated(cols);
    const weights = Float32Array.from({ length: rows * cols }, random);
    const results = Array.from({ length: runs }, () => ({
      ...ours(weights, rows, cols, hessian),
      peer: numpy(weights, rows, cols, hessian),
    }));
    const median = (of) => results.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)];
    const [factor, quantize] = [median((result) => result.factor), median((result) => result.quantize)];
    const { ratio, peer } = results[0];
    const theirs = peer === undefined ? undefined : median((result) => result.peer.seconds);
    const beside = peer === undefined ? "" : `; numpy ${theirs.toFixed(2)}, loss ${peer.ratio.toFixed(3)} x`;
    console.log(
      `${rows} x ${cols}: factor ${factor.toFixed(2)}, quantize ${quantize.toFixed(2)}, loss ${ratio.toFixed(3)} x that without${beside}`,
    );
    return { rows, cols, factor, quantize, ratio, peer: theirs };
  });
}

function ours(weights, rows, cols, hessian) {
  const start = process.cpuUsage();
  const feedback = factorHessian(hessian, cols, rotation);
  const factored = process.cpuUsage();
  const { loss } = quantizeRowsWithFeedback(weights, { rows, cols }, schemeOf(4), feedback);
  const done = process.cpuUsage();
  return { factor: seconds(start, factored), quantize: seconds(factored, done), ratio: loss.feedback / loss.plain };
}

const seconds = (from, to) => (to.user + to.system - from.user - from.system) / 1e6;

function numpy(weights, rows, cols, hessian) {
  if (!existsSync(python)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "balafon-bench-"));
  try {
    const files = { weights: join(folder, "weights"), hessian: join(folder, "hessian") };
    writeFileSync(files.weights, weights);
    writeFileSync(files.hessian, hessian);
    const env = { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };
    const input = `${JSON.stringify({ rows, cols, ...files })}\n`;
    return JSON.parse(execFileSync(python, [at("../conformance/gptq/gptq.py")], { input, env, encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A Hessian that is cheap to make at any width: neighbouring inputs correlate by .9^distance, and their sizes fall as i^-1/2. */
function correlated(cols) {
  return Float64Array.from({ length: cols * cols }, (_, index) => {
    const [i, j] = [Math.floor(index / cols), index % cols];
    return 0.9 ** Math.abs(i - j) / Math.sqrt(Math.sqrt((i + 1) * (j + 1)));
  });
}

function trace(matrix, cols) {
  let sum = 0;
  for (let i = 0; i < cols; i++) sum += matrix[i * cols + i];
  return sum;
}

function spectrum(vectors, cols, power) {
  const matrix = new Float64Array(cols * cols);
  for (let own = 0; own < cols; own++) {
    for (let i = 0; i < cols; i++) {
      const factor = (own + 1) ** -power * vectors[own * cols + i];
      for (let j = 0; j <= i; j++) matrix[i * cols + j] += factor * vectors[own * cols + j];
    }
  }
  for (let i = 0; i < cols; i++) for (let j = 0; j < i; j++) matrix[j * cols + i] = matrix[i * cols + j];
  return matrix;
}

/** Gram and Schmidt, twice, on normal rows. */
function orthonormal(cols) {
  const rows = Float64Array.from({ length: cols * cols }, random);
  const dot = (a, b) => {
    let sum = 0;
    for (let k = 0; k < cols; k++) sum += rows[a + k] * rows[b + k];
    return sum;
  };
  for (let own = 0; own < rows.length; own += cols) {
    for (let pass = 0; pass < 2; pass++) {
      for (let other = 0; other < own; other += cols) {
        const along = dot(own, other);
        for (let k = 0; k < cols; k++) rows[own + k] -= along * rows[other + k];
      }
    }
    const length = Math.sqrt(dot(own, own));
    for (let k = 0; k < cols; k++) rows[own + k] /= length;
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bench();
