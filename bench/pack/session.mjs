// What a runtime needs to load a part, which is what the proof needs: `node session.mjs PART.onnx` prints milliseconds and the process's peak memory
// as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const { InferenceSession } = createRequire(new URL("../../packages/runtime-loader/package.json", import.meta.url))("onnxruntime-node");

const start = performance.now();
const session = await InferenceSession.create(process.argv[2]);
const loadMs = performance.now() - start;
await session.release();
console.log(JSON.stringify({ loadMs, peakMiB: Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024 }));
