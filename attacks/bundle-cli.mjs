// `node attacks/bundle-cli.mjs FILE.mjs`: the command line as one file that plain Node runs, from the sources, for tests that kill it. With BALAFON_RSS=FILE in
// its environment it writes the largest resident set of its process there, in KiB.
import { bundled } from "./lib/bundled.mjs";

const entry = `
import { writeFileSync } from "node:fs";
import { main } from "./packages/packer/src/cli/main.ts";
process.exitCode = await main(process.argv.slice(2), process);
const { BALAFON_RSS } = process.env;
if (BALAFON_RSS !== undefined) writeFileSync(BALAFON_RSS, String(process.resourceUsage().maxRSS));
`;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node attacks/bundle-cli.mjs FILE.mjs");
  process.exitCode = 2;
} else await bundled(entry, file);
