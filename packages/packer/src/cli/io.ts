import { createColors } from "picocolors";
import type { Colors } from "../report/colors.ts";
import type { Environment } from "../sign/state-folder.ts";

/** What the command line takes from the outside: everything that a test wants to replace. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Environment;
  on(event: NodeJS.Signals, listener: () => void): unknown;
  off(event: NodeJS.Signals, listener: () => void): unknown;
}

/** One of the two outputs of a command. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Whether a person watches an output: a terminal, and not in CI. */
export function isWatched({ isTTY }: Output, { env }: Io): boolean {
  return isTTY === true && !env["CI"] && env["TERM"] !== "dumb";
}

/** Colours where a person watches the output that they go to, none where the text is captured. */
export function colorsFor(output: Output, io: Io): Colors {
  return createColors(isWatched(output, io) && !io.env["NO_COLOR"]);
}

/** Prints a result on stdout: one JSON object, or text for people. */
export function printResult(io: Io, json: boolean, value: unknown, text: string): void {
  if (json) printJson(io, value);
  else io.stdout.write(`${text}\n`);
}

/** Prints one JSON object on stdout. JSON may hold characters that drive a terminal; it has a spelling for them that does not. */
export function printJson(io: Io, value: unknown): void {
  const spelled = (text: string): string =>
    Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
  io.stdout.write(`${JSON.stringify(value).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, spelled)}\n`);
}
