// What reading, hashing and writing an encoder's bytes takes without quantization, with the packer's own code for each; and a process's peak memory.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { chunksOf, openFileSource } from "../../packages/packer/dist/resolve/byte-source.js";

/** Copies a model and its external data into a staging folder; `timed` measures each file under its name. */
export async function copyHashed(path, staging, timed) {
  for (const name of [path, `${path}.data`]) {
    const source = await openFileSource(name);
    await timed(basename(name), () => staging.write(basename(name), hashed(source)));
    await source.close();
  }
}

async function* hashed(source) {
  const hash = createHash("sha256");
  for await (const chunk of chunksOf(source)) {
    hash.update(chunk);
    yield chunk;
  }
  hash.digest();
}

/** The largest resident set so far; Linux only, and exact where process.resourceUsage() also counts what the parent held at the fork. */
export function peakMiB() {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
}
