// Packs recipes/anchor.yaml once into the folder of the first argument, with the settings that follow, and prints, as JSON, when each stage began and how much memory it took.
// A stage lasts until the next one begins. Reading and compiling the code is not counted.
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { packModel } from "../../packages/packer/dist/index.js";

const recipe = fileURLToPath(new URL("../../recipes/anchor.yaml", import.meta.url));
const began = new Map();
const progress = ({ stage }) => void (began.has(stage) || began.set(stage, performance.now()));

const start = performance.now();
await packModel(
  { recipe, out: process.argv[2], settings: process.argv.slice(3), environment: process.env },
  { progress, signal: new AbortController().signal },
);
const end = performance.now();

const marks = [...began.entries()];
const stages = Object.fromEntries(marks.map(([stage, at], index) => [stage, (marks[index + 1]?.[1] ?? end) - (index === 0 ? start : at)]));
console.log(JSON.stringify({ stages, totalMs: end - start, maxRssKiB: process.resourceUsage().maxRSS }));
