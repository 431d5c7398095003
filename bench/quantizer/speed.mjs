// How fast the quantizer is, beside a memory copy and what Python offers, all of it by turns.
import { performance } from "node:perf_hooks";
import { loadavg } from "node:os";
import { contendersFor } from "./contenders.mjs";
import { draw } from "./draw.mjs";
import { startPeers, startTwin } from "./peers.mjs";

/** The second is what limits are about; the first fits into a cache, and is done within one slice of a busy machine's time. */
const cases = [
  { rows: 128, cols: 2048, runs: 101 },
  { rows: 1280, cols: 5120, runs: 15 },
];
const smallPart = "8 bits, search (double precision)";

/** One rate over the best of those whose names begin so, and the least that it is to be, where that is set. */
const limits = /** @type {const} */ ([
  ["SIMD in memory, rms", "onnxruntime, RTN", 4.5],
  ["SIMD in memory, rms", "memory copy", 1 / 3],
  ["SIMD in memory, search", "onnxruntime, RTN", 1.25],
  ["SIMD in memory, decode", "SIMD in memory, rms", 1],
  ["TypeScript, rms", "numpy, ", 1.25],
  ["TypeScript, rms", "numpy in blocks, matmul and compares, one thread", undefined],
  ["TypeScript, rms", "numpy in blocks", undefined],
]);

/** Prints rates, the peers that are missing, and the ratios; returns the rates in million weights a second. */
export async function measureSpeed() {
  const measured = [];
  for (const { runs, ...shape } of cases) measured.push({ ...shape, rates: await measureShape(shape, runs) });
  return measured;
}

async function measureShape(shape, runs) {
  const weights = draw("Gauss", shape);
  const ours = contendersFor(weights, shape);
  const twin = await startTwin(shape);
  const peers = await startPeers(shape);
  const seconds = {};
  for (let turn = 0; turn <= runs; turn++) {
    for (const [name, work] of Object.entries(ours)) keep(seconds, name, turn, timed(work));
    for (const name of twin.names) keep(seconds, name, turn, await twin.run(name));
    for (const name of peers.names) keep(seconds, name, turn, await peers.run(name));
  }
  twin.close();
  peers.close();
  const { rows, cols } = shape;
  console.log(
    `\n${rows} x ${cols} float32 weights, 4 bits, groups and blocks of 128; medians of ${runs} turns, best in brackets; million weights a second`,
  );
  console.log(`ours on one thread, peers as they come; load ${loadavg()[0].toFixed(1)}`);
  const rates = Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, ratesOf(name, all, shape)]));
  for (const [name, { median, best }] of Object.entries(rates)) {
    console.log(`${name.padEnd(36)} ${median.toFixed(0).padStart(7)} (${best.toFixed(0)})`);
  }
  if (peers.missing !== undefined) console.log(`a peer is missing: ${peers.missing}`);
  printLimits(rates);
  return rates;
}

/** The first turn warms up. */
function keep(seconds, name, turn, time) {
  if (turn > 0) (seconds[name] ??= []).push(time);
}

function timed(work) {
  work.prepare?.();
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function ratesOf(name, seconds, { rows, cols }) {
  const count = (name === smallPart ? Math.min(rows, 128) : rows) * cols;
  const sorted = seconds.toSorted((a, b) => a - b);
  return { median: count / sorted[Math.floor(sorted.length / 2)] / 1e6, best: count / sorted[0] / 1e6 };
}

function printLimits(rates) {
  for (const [name, peer, least] of limits) {
    const rivals = Object.keys(rates).filter((other) => other.startsWith(peer));
    if (rivals.length === 0) continue;
    const ratio = (of) => rates[name][of] / Math.max(...rivals.map((rival) => rates[rival][of]));
    const limit = least === undefined ? "no limit" : `limit, at least: ${least.toFixed(2)}`;
    console.log(`${name} / ${peer.replace(/, $/, "")}: ${ratio("median").toFixed(2)}, of the best ${ratio("best").toFixed(2)}; ${limit}`);
  }
}
