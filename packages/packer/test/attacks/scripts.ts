import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ran } from "../pipeline/support.ts";

/** The repository's attacks/: plain Node scripts, run as people run them. */
const folder = fileURLToPath(new URL("../../../../attacks", import.meta.url));

/** Runs Node in a process of its own. */
export async function runNode(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

/** Runs one of the scripts and returns what it printed. */
export async function runScript(name: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runNode([join(folder, name), ...args]);
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${stderr.slice(-4000)}`);
  return stdout;
}
