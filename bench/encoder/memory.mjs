// `node memory.mjs MODEL.onnx`: the resident memory of this process, in MiB, after a session was made and after three runs, as JSON. Linux only.
import { readFileSync } from "node:fs";
import { openSession } from "../../packages/runtime-loader/dist/speech/node.js";

const residentMiB = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;

const session = await openSession(process.argv[2], "model");
const loaded = residentMiB();
const [{ name, shape: dims }] = session.inputs;
const shape = dims.map(Number);
const data = new Float32Array(shape.reduce((product, dim) => product * dim, 1));
for (let run = 0; run < 3; run++) await session.run({ [name]: { data, shape } });
console.log(JSON.stringify({ loaded, ran: residentMiB() }));
