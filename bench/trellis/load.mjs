// Opens one model and prints, as JSON, how long that took, what memory it takes and at most took, and how long a run takes. A process of its own, because
// memory that was freed stays with a process.
import { performance } from "node:perf_hooks";
import { openSession } from "../../packages/runtime-loader/dist/speech/node.js";

const [path, empty, ...dims] = process.argv.slice(2);
const [rows, cols] = dims.map(Number);
const options = { intraOpNumThreads: 1 };
await (await openSession(empty, "empty", options)).release();
const before = process.memoryUsage().rss;
const start = performance.now();
const session = await openSession(path, "model", options);
const loadMs = performance.now() - start;
const residentMb = (process.memoryUsage().rss - before) / 1e6;
const peakMb = process.resourceUsage().maxRSS / 1e3 - before / 1e6;
const feeds = { x: { data: new Float32Array(rows * cols).fill(0.1), shape: [rows, cols] } };
const runs = [];
for (let i = 0; i < 5; i++) {
  const from = performance.now();
  await session.run(feeds);
  runs.push(performance.now() - from);
}
console.log(JSON.stringify({ loadMs, residentMb, peakMb, runMs: runs.sort((a, b) => a - b)[2] }));
