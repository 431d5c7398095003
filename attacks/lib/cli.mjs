/** The command line as a module. With BALAFON_RSS=FILE in its environment it writes the largest resident set of its process there, in KiB. */
export const cliEntry = `
import { writeFileSync } from "node:fs";
import { main } from "./packages/packer/src/cli/main.ts";
process.exitCode = await main(process.argv.slice(2), process);
const { BALAFON_RSS } = process.env;
if (BALAFON_RSS !== undefined) writeFileSync(BALAFON_RSS, String(process.resourceUsage().maxRSS));
`;
