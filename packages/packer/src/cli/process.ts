import { BalafonError } from "@balafon/manifest-schema";
import { isAbsolute, relative } from "node:path";
import { isOneOf } from "../publish/faults.ts";
import type { Io } from "./io.ts";
import { main } from "./main.ts";
import { reportError } from "./report-error.ts";

/** Runs the command line of this process and leaves its exit code there. */
export async function runProcess(own: NodeJS.Process): Promise<void> {
  own.chdir(userFolder(own.env, own.cwd()));
  const { stdout, stderr, env } = own;
  const io: Io = { stdout, stderr, env, on: own.on.bind(own), off: own.off.bind(own) };
  for (const output of [stdout, stderr]) {
    output.on("error", (error: Error) => {
      // A reader that has seen enough, such as `head`, is no fault.
      if (isOneOf(error, "EPIPE")) return;
      own.exitCode = output === stdout ? reportError(io, false, cannotPrint(error)) : 1;
    });
  }
  const code = await main(own.argv.slice(2), io);
  own.exitCode ||= code;
}

/**
 * The folder that relative paths are meant from. Package managers run a script in the folder of its package.json, and say in INIT_CWD where the user stood.
 * That is believed of a script that only stands for this command, called by its name, and below that folder: what another script writes down is relative to it.
 */
export function userFolder(env: Io["env"], started: string): string {
  const { INIT_CWD: stood, npm_lifecycle_event: script } = env;
  if (stood === undefined || script !== "pack-model") return started;
  const below = relative(started, stood);
  return isAbsolute(below) || /^\.\.([/\\]|$)/.test(below) ? started : stood;
}

const cannotPrint = (cause: Error): BalafonError =>
  new BalafonError("OUTPUT_FAILED", {
    subject: "standard output",
    problem: `cannot be written (${cause.message})`,
    hint: "Make room where it goes, or send it elsewhere.",
    cause,
  });
