import { spawn, type ChildProcess } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { runScript } from "../attacks/scripts.ts";
import { fewerClips } from "../pipeline/changed.ts";
import { createWorkspace, filesOf, pack, recipeOf, stateOf, type Ran } from "../pipeline/support.ts";

/** A workspace in which the command line runs as a process of its own, and a bundle that is already there. */
export interface Bench {
  readonly workspace: string;
  readonly cli: string;
  readonly out: string;
  readonly target: string;
  /** The files of the bundle that is there, with their digests. */
  readonly before: ReadonlyMap<string, string>;
  /** Settings that make a pack short. */
  readonly quick: readonly string[];
}

/** Packs the anchor once and bundles the command line. */
export async function createBench(): Promise<Bench> {
  const workspace = await createWorkspace();
  const [cli, out] = [join(workspace, "cli.mjs"), join(workspace, "dist")];
  await runScript("bundle-cli.mjs", [cli]);
  const quick = await fewerClips(workspace, "anchor");
  const { folder } = await pack(workspace, { out, settings: quick });
  return { workspace, cli, out, target: folder, before: await filesOf(folder), quick };
}

/** A pack that runs: `printed` resolves when its stderr says a word, `ended` when it is over. */
export interface Running {
  readonly child: ChildProcess;
  printed(word: string): Promise<void>;
  readonly ended: Promise<Ran>;
}

/** Starts a pack of the bundle's successor; `shell` goes before Node, as in `ulimit -f 1; exec`. */
export function startPack(
  { cli, workspace, out, quick }: Bench,
  { shell = "exec", folder = out, settings = [] as readonly string[] } = {},
): Running {
  const sets = [...quick, "sequence=2", ...settings].flatMap((setting) => ["--set", setting]);
  const args = [process.execPath, cli, recipeOf(workspace, "anchor"), "--out", folder, ...sets];
  const child = spawn("sh", ["-c", `${shell} "$@"`, "sh", ...args], {
    env: { ...process.env, ...stateOf(workspace) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name].setEncoding("utf8").on("data", (text: string) => (texts[name] += text));
  const ended = new Promise<Ran>((resolve) => child.once("close", (code) => resolve({ code: code ?? -1, ...texts })));
  const printed = (word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => (texts.stderr.includes(word) ? resolve() : undefined);
      child.stderr.on("data", look);
      void ended.then(({ stderr }) => reject(new Error(`ended without saying ${word}: ${stderr}`)));
    });
  return { child, printed, ended };
}

/** The bundle that was there is there as it was, and nothing else. */
export async function expectUntouched({ out, target, before }: Pick<Bench, "out" | "target" | "before">): Promise<void> {
  expect(await readdir(out)).toEqual(["anchor-1.0.0"]);
  expect(await filesOf(target)).toEqual(before);
}
