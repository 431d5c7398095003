// Where the time of a pack goes, stage by stage, its peak memory, and what it takes beside a peer: of the demo recipe, and of an encoder of Whisper-large-v3's
// size. Run by `pnpm bench pack`.
import { cpus } from "node:os";
import { benchDemo } from "./pack/demo.mjs";
import { benchLarge } from "./pack/large.mjs";

/** Prints the machine and both, and returns them. */
export async function bench() {
  const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  return { machine, demo: benchDemo(), large: benchLarge() };
}
