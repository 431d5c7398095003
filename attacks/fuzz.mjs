// `node attacks/fuzz.mjs READER|all [--runs N] [--seed S] [--json]`: changes good files at random and gives them to a reader. Every outcome but "taken"
// must be a coded error. Prints, for each reader: runs, outcomes, the slowest input and the largest resident set of the process.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundled } from "./lib/bundled.mjs";
import { mutated } from "./lib/mutate.mjs";
import { randomOf } from "./lib/random.mjs";
import { root } from "./lib/root.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" }, json: { type: "boolean", default: false } },
});

async function loadReaders() {
  process.env.BALAFON_ROOT = root;
  const folder = await mkdtemp(join(tmpdir(), "balafon-fuzz-"));
  try {
    const entry = `export * from ${JSON.stringify(fileURLToPath(new URL("readers.mjs", import.meta.url)))};`;
    return (await import(pathToFileURL(await bundled(entry, join(folder, "readers.mjs"))).href)).readers;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** "taken", or the code of the refusal. Anything else that is thrown is a fault of the reader. */
async function outcomeOf(read, bytes) {
  try {
    await read(bytes);
    return "taken";
  } catch (error) {
    if (error?.name === "BalafonError" && error.code !== "INTERNAL") return error.code;
    throw error;
  }
}

async function fuzz(name, { seeds, wrap = (bytes) => bytes, text = false, read }, runs, seed) {
  const random = randomOf(seed);
  const outcomes = {};
  let slowestMs = 0;
  for (const whole of seeds) await read(wrap(whole));
  for (let run = 0; run < runs; run++) {
    const bytes = wrap(mutated(seeds, random, text));
    const start = performance.now();
    try {
      const outcome = await outcomeOf(read, bytes);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    } catch (error) {
      throw new Error(`${name}, run ${run} of seed ${seed}: not a coded error; the input in base64:\n${bytes.toString("base64")}`, {
        cause: error,
      });
    }
    slowestMs = Math.max(slowestMs, performance.now() - start);
  }
  return {
    reader: name,
    runs,
    seed,
    outcomes,
    slowestMs: Math.round(slowestMs * 10) / 10,
    maxRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const readers = await loadReaders();
const wanted = positionals[0] === "all" ? Object.keys(readers) : positionals;
const unknown = wanted.find((name) => !Object.hasOwn(readers, name));
if (wanted.length === 0 || unknown !== undefined) {
  console.error(`Name a reader, or all: ${Object.keys(readers).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    const result = await fuzz(name, readers[name], Number(options.runs), Number(options.seed));
    console.log(options.json ? JSON.stringify(result) : `${name}: ${JSON.stringify(result)}`);
  }
}
