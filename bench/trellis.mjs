// Trellis-coded quantization: what error it leaves on Gaussian weights beside Lloyd-Max and Shannon's limit at equal total bits, and how fast the search
// and the decoder are. Run `tsc -b` first, then `node bench/trellis.mjs`. Rates are medians, by the processor time that the process took: on a machine
// that is busy with other things, wall time measures those.
import { cpus } from "node:os";
import { pathToFileURL } from "node:url";
import { dequantizeRows, quantizeRows, relativeMse } from "../packages/quantizer/dist/index.js";
import { trellisTable } from "../packages/quantizer/dist/trellis/codebook.js";
import { createDecoder, createTwinDecoder } from "../packages/quantizer/dist/trellis/decode.js";
import { createBlockSearch } from "../packages/quantizer/dist/trellis/search.js";
import { createSweep, createTwinSweep } from "../packages/quantizer/dist/trellis/sweep.js";
import { normals } from "../tools/normals.mjs";

const rotation = /** @type {const} */ ({ kind: "hadamard", block: 128, seed: 1 });
const group = 128;
const block = 256;
const shape = { rows: 64, cols: 1280 };
const runs = 7;

/** Prints the machine, the error table and the rates, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  const weights = Float32Array.from({ length: shape.rows * shape.cols }, normals(20));
  return { machine, error: measureError(weights), search: measureSearch(weights), decode: measureDecode(weights) };
}

function measureError(weights) {
  console.log(
    `\nrelative MSE of ${shape.rows} x ${shape.cols} Gaussian weights, bits + 16 / ${group} a weight, blocks of ${block}; rate of encoding whole rows`,
  );
  console.log("bits  Shannon  Lloyd-Max  states:         8                  9                 10                 11                 12");
  return [1, 2, 3, 4].map((bits) => {
    const limit = 4 ** -(bits + 16 / group);
    const scalar = relativeMse(quantizeRows(weights, shape, { kind: "turboquant", bits, group, rotation }).sums);
    const trellis = [8, 9, 10, 11, 12].map((states) => {
      const start = processorSeconds();
      const { sums } = quantizeRows(weights, shape, { kind: "trellis", bits, states, group, block, rotation });
      return { states, mse: relativeMse(sums), millionsPerSecond: weights.length / (processorSeconds() - start) / 1e6 };
    });
    const cells = trellis.map(({ mse, millionsPerSecond }) => `${mse.toFixed(5)} (${millionsPerSecond.toFixed(2)} M/s)`.padStart(17));
    console.log(`${String(bits).padEnd(5)} ${limit.toFixed(5)}    ${scalar.toFixed(5)}  ${cells.join("")}`);
    return { bits, limit, scalar, trellis };
  });
}

/** Viterbi's algorithm with tail-biting, for one scale: what one attempt at a block takes. */
function measureSearch(weights) {
  console.log(`\nsearch of one block of ${block} at 2 bits, both passes, for one scale; median of ${runs} runs`);
  return [8, 10, 12].map((states) => {
    const table = Int16Array.from(trellisTable(2, states), (entry) => 256 * entry);
    const [simd, twin] = [createSweep, createTwinSweep].map((create) => {
      const search = createBlockSearch(2, states, block, table, create);
      const path = new Uint16Array(block);
      search.targets.set(weights.subarray(0, block).map((weight) => 8192 * Math.max(-3.9, Math.min(3.9, weight))));
      const blocks = create === createSweep ? 200 : 8;
      return rate(blocks * block, () => {
        for (let i = 0; i < blocks; i++) search.run(path, 0);
      });
    });
    console.log(
      `2^${String(states).padEnd(2)} states  SIMD ${simd.toFixed(2).padStart(6)} M weights/s, twin ${twin.toFixed(3)}, ratio ${(simd / twin).toFixed(1)}`,
    );
    return { states, simd, twin };
  });
}

/** Data in the decoder's memory; the inverse rotation is not in it. */
function measureDecode(weights) {
  const count = 2 ** 14;
  const target = new Float32Array(count);
  const source = weights.slice(0, count);
  const repeat = 400;
  const repeated = (work) =>
    rate(repeat * count, () => {
      for (let i = 0; i < repeat; i++) work();
    });
  const copy = repeated(() => target.set(source));
  console.log(
    `\ndecoding ${count} weights, before the inverse rotation; median of ${runs} runs; copying as many float32 values: ${copy.toFixed(0)} M/s`,
  );
  const rows = [8, 10, 12].map((states) => {
    const [simd, twin] = [createDecoder, createTwinDecoder].map((create) => {
      const decoder = create({ bits: 2, states, block, group, segment: group, count });
      decoder.codebook.set(weights.subarray(0, 2 ** states));
      decoder.codes.forEach((_, i) => (decoder.codes[i] = Math.abs(Math.floor(1000 * weights[i])) % 4));
      decoder.scales.fill(0.5);
      return repeated(decoder.run);
    });
    console.log(
      `2^${String(states).padEnd(2)} states  SIMD ${simd.toFixed(0).padStart(6)} M weights/s, twin ${twin.toFixed(0)}, ratio ${(simd / twin).toFixed(1)}`,
    );
    return { states, simd, twin };
  });
  const scheme = /** @type {const} */ ({ kind: "trellis", bits: 2, states: 10, group, block, rotation });
  const quantized = quantizeRows(weights, shape, scheme);
  const whole = rate(weights.length, () => dequantizeRows(quantized, shape, scheme));
  console.log(`dequantizeRows, with the inverse rotation in double precision: ${whole.toFixed(0)} M weights/s`);
  return { copy, rows, whole };
}

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Million weights a second. */
function rate(count, work) {
  work();
  const seconds = Array.from({ length: runs }, () => {
    const start = processorSeconds();
    work();
    return processorSeconds() - start;
  }).sort((a, b) => a - b);
  return count / seconds[Math.floor(runs / 2)] / 1e6;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bench();
