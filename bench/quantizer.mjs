// How fast the quantizer is, beside the memory copy limit of the same run, and what error it leaves. Run `tsc -b` first, then
// `node bench/quantizer.mjs`. Rates are medians; on a busy machine compare the ratios.
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { dequantizeRows, quantizeRows } from "../packages/quantizer/dist/index.js";
import { draw } from "./quantizer/draw.mjs";
import { measureErrors } from "./quantizer/errors.mjs";

const rotation = { kind: "hadamard", block: 128, seed: 1 };
const schemes = {
  "TurboQuant, search": { kind: "turboquant", bits: 4, group: 128, rotation },
  "TurboQuant, rms": { kind: "turboquant", bits: 4, group: 128, rotation, scale: "rms" },
  RTN: { kind: "rtn", bits: 4, group: 128 },
};
const speedShape = { rows: 1280, cols: 5120 };
const runs = 5;

/** Prints the machine, the rates and the error table, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  const speed = measureSpeed();
  const error = measureErrors();
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bench();
