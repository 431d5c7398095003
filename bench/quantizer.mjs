// How fast the quantizer is, beside the memory copy limit of the same run, and what error it leaves. Run `tsc -b` first, then
// `node bench/quantizer.mjs`. Rates are medians; on a busy machine compare the ratios.
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { bitsPerWeight, dequantizeRows, errorSums, quantizeRows, relativeMse, snrDb } from "../packages/quantizer/dist/index.js";

const rotation = { kind: "hadamard", block: 128, seed: 1 };
const schemes = {
  "TurboQuant, search": { kind: "turboquant", bits: 4, group: 128, rotation },
  "TurboQuant, rms": { kind: "turboquant", bits: 4, group: 128, rotation, scale: "rms" },
  RTN: { kind: "rtn", bits: 4, group: 128 },
};
const speedShape = { rows: 1280, cols: 5120 };
const errorShape = { rows: 256, cols: 1280 };
const runs = 5;

/** Prints the machine, the rates and the error table, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  const speed = measureSpeed();
  const error = measureError();
  return { machine, speed, error };
}

function measureSpeed() {
  const weights = draw("Gauss", speedShape);
  const target = new Float32Array(weights.length);
  const copy = rate(weights.length, () => target.set(weights));
  const { rows, cols } = speedShape;
  console.log(`\n${rows} x ${cols} float32 weights, 4 bits, groups of 128, blocks of 128; median of ${runs} runs, one thread`);
  console.log(speedLine("memory copy", copy, copy));
  const results = Object.entries(schemes).flatMap(([name, scheme]) => {
    const quantized = quantizeRows(weights, speedShape, scheme);
    const encode = rate(weights.length, () => quantizeRows(weights, speedShape, scheme));
    const decode = rate(weights.length, () => dequantizeRows(quantized, speedShape, scheme));
    console.log(speedLine(`${name}: encode`, encode, copy));
    console.log(speedLine(`${name}: decode`, decode, copy));
    return [{ name, encode, decode, encodeToCopy: encode / copy, decodeToCopy: decode / copy }];
  });
  return { copy, results };
}

/** Million weights a second. */
function rate(count, work) {
  work();
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return count / seconds[Math.floor(runs / 2)] / 1e6;
}

function speedLine(name, value, copy) {
  return `${name.padEnd(28)} ${value.toFixed(1).padStart(8)} M weights/s ${((100 * value) / copy).toFixed(2).padStart(7)} % of copy`;
}

function measureError() {
  const names = ["Gauss", "Laplace", "t4", "outliers"];
  console.log(`\nrelative MSE (SNR in dB), ${errorShape.rows} x ${errorShape.cols}; outliers: 1 % of the columns x8`);
  console.log(["".padEnd(20), "bits/weight", ...names.map((name) => name.padStart(16))].join(" "));
  return Object.entries(schemes).map(([name, scheme]) => {
    const stored = bitsPerWeight(scheme, errorShape).stored;
    const sums = names.map((distribution) => errorOf(draw(distribution, errorShape), scheme));
    const cells = sums.map((s) => `${relativeMse(s).toFixed(5)} (${snrDb(s).toFixed(2)})`.padStart(16));
    console.log([name.padEnd(20), stored.toFixed(4).padStart(11), ...cells].join(" "));
    return { name, stored, relativeMse: Object.fromEntries(names.map((n, i) => [n, relativeMse(sums[i])])) };
  });
}

function errorOf(weights, scheme) {
  return errorSums(weights, dequantizeRows(quantizeRows(weights, errorShape, scheme), errorShape, scheme));
}

/** Seeded weights (mulberry32, Box and Muller), the same in every run. */
function draw(distribution, { rows, cols }) {
  let state = 20;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = () => -Math.log(uniform());
  const draws = {
    Gauss: normal,
    Laplace: () => exponential() * (uniform() < 0.5 ? -1 : 1),
    t4: () => normal() / Math.sqrt((exponential() + exponential()) / 2),
    outliers: (i) => normal() * ((i % cols) % 100 === 17 ? 8 : 1),
  };
  const weight = draws[distribution];
  return Float32Array.from({ length: rows * cols }, (_, i) => weight(i));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bench();
