// `node attacks/bundle-cli.mjs FILE.mjs`: the command line as one file that plain Node runs, from the sources, for tests that kill it.
import { bundled } from "./lib/bundled.mjs";
import { cliEntry } from "./lib/cli.mjs";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node attacks/bundle-cli.mjs FILE.mjs");
  process.exitCode = 2;
} else await bundled(cliEntry, file);
