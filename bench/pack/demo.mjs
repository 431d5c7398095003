// Where the time of a pack of recipes/anchor.yaml goes, stage by stage, beside what the machine needs to copy and hash the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { median } from "./median.mjs";

const once = fileURLToPath(new URL("demo-once.mjs", import.meta.url));
const runs = 5;

/** Prints the stages, the peak memory and the peer, and returns them. */
export function benchDemo() {
  const folder = mkdtempSync(join(tmpdir(), "balafon-bench-"));
  try {
    const packed = measure(folder);
    print(packed);
    return packed;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const packOnce = (folder, ...settings) => JSON.parse(execFileSync(process.execPath, [once, folder, ...settings], { encoding: "utf8" }));

/** Packs and copies by turns, each pack in a process of its own, so that a busy minute of the machine weighs on both. The first turn warms the caches. */
function measure(folder) {
  const turns = [];
  for (let turn = 0; turn <= runs; turn++) {
    const pack = packOnce(join(folder, "packed"));
    const { totalMs: onnxMs } = packOnce(join(folder, "onnx"), "targets=[onnx]");
    turns.push({ ...pack, onnxMs, copyMs: copyAndHash(join(folder, "packed"), join(folder, "copied")) });
  }
  const measured = turns.slice(1);
  const pick = (value) => median(measured.map(value));
  const stages = Object.keys(measured[0].stages).map((name) => ({ name, ms: pick((turn) => turn.stages[name]) }));
  const bytes = filesOf(join(folder, "packed")).reduce((sum, path) => sum + statSync(path).size, 0);
  return {
    stages,
    bytes,
    totalMs: pick((turn) => turn.totalMs),
    onnxMs: pick((turn) => turn.onnxMs),
    copyMs: pick((turn) => turn.copyMs),
    peakMiB: pick((turn) => turn.maxRssKiB / 1024),
  };
}

function print({ stages, bytes, totalMs, onnxMs, copyMs, peakMiB }) {
  console.log(`\nrecipes/anchor.yaml; median of ${runs} runs, each in a process of its own; ${(bytes / 1e6).toFixed(2)} MB written`);
  for (const { name, ms } of stages)
    console.log(`${name.padEnd(26)} ${ms.toFixed(1).padStart(8)} ms ${((100 * ms) / totalMs).toFixed(1).padStart(6)} %`);
  console.log(`${"all".padEnd(26)} ${totalMs.toFixed(1).padStart(8)} ms`);
  console.log(
    `${"without Core ML packages".padEnd(26)} ${onnxMs.toFixed(1).padStart(8)} ms; they add ${((100 * (totalMs - onnxMs)) / onnxMs).toFixed(0)} %`,
  );
  console.log(
    `${"copy and sha256, peer".padEnd(26)} ${copyMs.toFixed(1).padStart(8)} ms; a pack takes ${(totalMs / copyMs).toFixed(1)} times as long`,
  );
  console.log(`${"peak resident memory".padEnd(26)} ${peakMiB.toFixed(0).padStart(8)} MiB`);
}

/** Milliseconds to copy every file of a bundle and to hash every copy. */
function copyAndHash(from, to) {
  const start = performance.now();
  for (const path of filesOf(from)) {
    const target = join(to, path.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
    createHash("sha256").update(readFileSync(target)).digest();
  }
  return performance.now() - start;
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}
