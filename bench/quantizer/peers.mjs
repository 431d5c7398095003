// The peers of peers.py, in a process that stays up: their runs alternate with ours.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PYTHON ?? at("../../conformance/.venv/bin/python");

/** {names, run(name) -> seconds, close()}; no names, and why, where there is no Python with numpy. */
export async function startPeers({ rows, cols }) {
  if (!existsSync(python)) return { names: [], missing: `no ${python}; run \`pnpm conformance\` once, or name a Python in PYTHON` };
  const child = spawn(python, [at("peers.py"), rows, cols], { stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done) return { names: [], missing: `${python} has no numpy` };
  const names = value.split("\t");
  return {
    names,
    missing: names.some((name) => name.startsWith("onnxruntime")) ? undefined : `${python} has no onnxruntime`,
    run: async (name) => {
      child.stdin.write(`${name}\n`);
      return Number((await lines.next()).value);
    },
    close: () => child.stdin.end(),
  };
}
