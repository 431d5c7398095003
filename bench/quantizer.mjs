// How fast the quantizer is, beside a memory copy and its peers in Python in the same run, and what error it leaves. Run `tsc -b` first, then
// `node bench/quantizer.mjs`. Rates are medians; on a busy machine compare the ratios.
import { cpus } from "node:os";
import { pathToFileURL } from "node:url";
import { measureErrors } from "./quantizer/errors.mjs";
import { measureSpeed } from "./quantizer/speed.mjs";

/** Prints the machine, the rates and the error table, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  const speed = await measureSpeed();
  const error = measureErrors();
  return { machine, speed, error };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bench();
