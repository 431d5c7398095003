// The quantizer in plain TypeScript, in a process without WebAssembly, as where it is needed: once any buffer has been detached, which growing a
// WebAssembly memory does, V8 checks for that at every access to a typed array, and this code runs at 2/3 to 5/6 of its speed.
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { createBatch } from "../../packages/quantizer/dist/rows/fast/batch.js";
import { createTwinDecoder } from "../../packages/quantizer/dist/rows/fast/decode.js";
import { planOf } from "../../packages/quantizer/dist/rows/fast/plan.js";
import { createTwin } from "../../packages/quantizer/dist/rows/fast/twin.js";
import { codebookOf } from "../../packages/quantizer/dist/index.js";
import { draw } from "./draw.mjs";

const [rows, cols] = process.argv.slice(2).map(Number);
const weights = draw("Gauss", { rows, cols });
const search = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 1 } };
const planFor = (scheme) => planOf(scheme, codebookOf(scheme));
const plan = planFor({ ...search, scale: "rms" });
const { errors: _errors, ...batch } = createBatch(weights.length, 128);
const target = new Float32Array(weights.length);

const encoding = (encode) => () => encode(weights, 0, weights.length, batch);
const decode = createTwinDecoder(plan);
const ways = {
  "TypeScript, rms": encoding(createTwin(plan)),
  "TypeScript, search": encoding(createTwin(planFor(search))),
  "TypeScript, decode": () => decode(batch.codes, batch.scales, 0, weights.length, target),
};

console.log(Object.keys(ways).join("\t"));
for await (const name of createInterface({ input: process.stdin })) {
  const start = performance.now();
  ways[name]();
  console.log((performance.now() - start) / 1000);
}
