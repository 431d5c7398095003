/** The command line as a module. With BALAFON_RSS=FILE in its environment it writes the largest resident set of its process there, in KiB. */
export const cliEntry = `
import { writeFileSync } from "node:fs";
import { runProcess } from "./packages/packer/src/cli/process.ts";
await runProcess(process);
const { BALAFON_RSS } = process.env;
if (BALAFON_RSS !== undefined) writeFileSync(BALAFON_RSS, String(process.resourceUsage().maxRSS));
`;
