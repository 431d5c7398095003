import { createColors } from "picocolors";
import type { Colors } from "../report/colors.ts";

/** What the command line takes from the outside: everything that a test wants to replace. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  on(event: NodeJS.Signals, listener: () => void): unknown;
  off(event: NodeJS.Signals, listener: () => void): unknown;
}

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Whether to draw bars and colours: on a terminal, and not in CI. */
export function isInteractive({ stderr, env }: Io): boolean {
  return stderr.isTTY === true && !env["CI"] && env["TERM"] !== "dumb";
}

/** Colours where people look, none where the text is captured. */
export function colorsFor(io: Io): Colors {
  return createColors(isInteractive(io) && !io.env["NO_COLOR"]);
}

/** Prints a result on stdout: one JSON object, or text for people. */
export function printResult(io: Io, json: boolean, value: unknown, text: string): void {
  if (json) io.stdout.write(`${JSON.stringify(value)}\n`);
  else io.stdout.write(`${text}\n`);
}
