// The peers of peers.py, and our own twin.mjs, in processes that stay up: their runs alternate with ours.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../../conformance/.venv/bin/python");

const none = { names: [], run: async (_name) => NaN, close: () => {} };

/** {names, run(name) -> seconds, close()}; no names, and why, where there is no Python with numpy. */
export async function startPeers({ rows, cols }) {
  if (!existsSync(python)) return { ...none, missing: `no ${python}; run \`pnpm conformance\` once, or name a Python in PYTHON` };
  const peers = await start(python, [at("peers.py"), rows, cols]);
  if (peers === undefined) return { ...none, missing: `${python} has no numpy` };
  // Two threads are not always faster: on a busy machine they wait for one another.
  const alone = await start(python, [at("peers.py"), rows, cols, ", one thread"], { ...process.env, OPENBLAS_NUM_THREADS: "1" });
  return {
    ...both(peers, alone),
    missing: peers.names.some((name) => name.startsWith("onnxruntime")) ? undefined : `${python} has no onnxruntime`,
  };
}

/** The same for our own TypeScript: see twin.mjs. */
export function startTwin({ rows, cols }) {
  return start(process.execPath, [at("twin.mjs"), rows, cols]);
}

function both(some, others) {
  return {
    names: [...some.names, ...others.names],
    run: (name) => (others.names.includes(name) ? others : some).run(name),
    close: () => {
      some.close();
      others.close();
    },
  };
}

async function start(command, args, env = process.env) {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"], env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done) return undefined;
  return {
    names: value.split("\t"),
    run: async (name) => {
      child.stdin.write(`${name}\n`);
      return Number((await lines.next()).value);
    },
    close: () => child.stdin.end(),
  };
}
