#!/usr/bin/env node
import { main } from "../dist/cli/main.js";

// A reader that has seen enough, such as `head`, is no fault.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), process);
