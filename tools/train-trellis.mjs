// Trains the codebooks of trellis-coded quantization and writes packages/quantizer/src/trellis/generated/tables.ts. Takes about half an hour; what is
// committed is the codebooks, not the promise that another engine's logarithms give them again.
//
// Lloyd's algorithm, where the nearest centroid is the one that the search picks: encode standard normal samples, move every centroid to the mean of
// the samples that its state stood for, and again. Tables are antisymmetric, table[2^states - 1 - s] = -table[s], which loses nothing and halves them;
// they are stored as multiples of 1/32 in int8, which loses less than .1 %. Tables of other bits with as many states lose up to 25 %.
import { readFileSync, writeFileSync } from "node:fs";
import { createBlockSearch } from "../packages/quantizer/dist/trellis/search.js";
import { unitsPerSigma } from "../packages/quantizer/dist/trellis/sweep.js";
import { normals } from "./normals.mjs";

const block = 256;
const coarse = { rounds: 60, samples: (states) => 64 * 2 ** states };
const fine = { rounds: 25, samples: (states) => 256 * 2 ** states };
const leastSamples = 2 ** 18;
/** Weight of a centroid's old place, in samples: one that is hardly ever chosen does not jump. */
const inertia = 2;
const stepsPerSigma = 32;

const file = new URL("../packages/quantizer/src/trellis/generated/tables.ts", import.meta.url);
const wanted = process.argv.slice(2);
const tables = new Map(known());
for (const bits of [1, 2, 3, 4]) {
  for (const states of [8, 9, 10, 11, 12]) {
    const name = `${bits}x${states}`;
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    tables.set(name, Buffer.from(train(bits, states)).toString("base64"));
    writeFileSync(file, text());
  }
}

/** @returns table[0 .. 2^(states - 1) - 1] as int8 */
function train(bits, states) {
  const normal = normals(100 * bits + states);
  const half = Float64Array.from({ length: 2 ** (states - 1) }, normal);
  for (const { rounds, samples } of [coarse, fine]) {
    for (let round = 0; round < rounds; round++) {
      const mse = lloydStep(bits, states, half, normal, Math.max(leastSamples, samples(states)));
      if (round === rounds - 1) console.log(`${bits} bits, ${states} bits of states: ${mse.toFixed(5)} after ${rounds} rounds`);
    }
  }
  return Int8Array.from(half, (value) => Math.max(-127, Math.min(127, Math.round(value * stepsPerSigma))));
}

function lloydStep(bits, states, half, normal, samples) {
  const last = 2 * half.length - 1;
  const units = Int16Array.from({ length: last + 1 }, (_, s) => toUnits(s < half.length ? half[s] : -half[last - s]));
  const search = createBlockSearch(bits, states, block, units);
  const values = new Float64Array(block);
  const path = new Uint16Array(block);
  const sums = new Float64Array(half.length);
  const counts = new Float64Array(half.length);
  let error = 0;
  for (let done = 0; done < samples; done += block) {
    for (let i = 0; i < block; i++) search.targets[i] = toUnits((values[i] = normal()));
    search.run(path, 0);
    for (let i = 0; i < block; i++) {
      const mirrored = path[i] >= half.length;
      const state = mirrored ? last - path[i] : path[i];
      const value = mirrored ? -values[i] : values[i];
      sums[state] += value;
      counts[state]++;
      error += (value - half[state]) ** 2;
    }
  }
  for (let s = 0; s < half.length; s++) half[s] = (sums[s] + inertia * half[s]) / (counts[s] + inertia);
  return error / samples;
}

function toUnits(value) {
  return Math.max(-32768, Math.min(32767, Math.round(value * unitsPerSigma)));
}

/** The tables that the file already holds: single ones can be trained again by naming them. */
function known() {
  try {
    return [...readFileSync(file, "utf8").matchAll(/"(\dx\d+)":\s*"([^"]+)"/g)].map(([, name, base64]) => [name, base64]);
  } catch {
    return [];
  }
}

function text() {
  const rows = [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, base64]) => `  "${name}":\n    "${base64}",\n`);
  return `// Trained by tools/train-trellis.mjs.\nexport const trellisTables: Readonly<Record<string, string>> = {\n${rows.join("")}};\n`;
}
