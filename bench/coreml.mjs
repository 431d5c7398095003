// What a Core ML package of an encoder of Whisper-large-v3's size takes, beside reading, hashing and writing the same bytes and beside coremltools' palettes, and
// what error a scale a row leaves. Run by `pnpm bench coreml`.
import { cpus } from "node:os";
import { benchLarge } from "./coreml/large.mjs";
import { measureErrors } from "./coreml/errors.mjs";

/** Prints the machine and both, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  return { machine, errors: await measureErrors(), large: benchLarge() };
}
