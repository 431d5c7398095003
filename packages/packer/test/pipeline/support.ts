import type { BalafonError } from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { Io } from "../../src/cli/io.ts";
import { packModel, type PackResult } from "../../src/pipeline/pack.ts";
import type { ProgressEvent } from "../../src/pipeline/progress.ts";
import { refused } from "../inspect/refused.ts";

export const models: string = fileURLToPath(new URL("../../../../models", import.meta.url));
const recipes = fileURLToPath(new URL("../../../../recipes", import.meta.url));

export type PairName = "anchor" | "pilot";

/**
 * A workspace of its own, with both recipes: the same lines as the committed ones but for calibration and Core ML packages, naming the committed models where they lie, by the digests that
 * they have. Its development key is its own too. It goes when the tests of the file are done.
 */
export async function createWorkspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "balafon-test-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "recipes"));
  await writeFile(join(folder, "pnpm-workspace.yaml"), "");
  for (const name of ["anchor", "pilot"] as const) await writeFile(recipeOf(folder, name), await recipeText(name));
  return folder;
}

/** Where a workspace's development key lies: with the workspace, as the real one lies with the user. */
export const stateOf = (workspace: string): { XDG_STATE_HOME: string } => ({ XDG_STATE_HOME: join(workspace, "state") });

/** The public half that a pack leaves for people to name. */
export const namedKeyOf = (workspace: string): string => join(workspace, ".balafon/development-key.pub.pem");

export const recipeOf = (workspace: string, name: PairName): string => join(workspace, "recipes", `${name}.yaml`);

/** Calibration takes longer than all the rest, and has tests of its own. */
const withoutCalibration = (text: string): string => text.replace(/^  calibration:.*\n(?: {4,}.*\n)+/m, "");
/** So do Core ML packages, which are quantized and proved besides. */
const withoutPackages = (text: string): string => text.replace("targets: [onnx, mlpackage]", "targets: [onnx]");

async function recipeText(name: PairName): Promise<string> {
  const text = withoutPackages(withoutCalibration(await readFile(join(recipes, `${name}.yaml`), "utf8")));
  const digests = [await sha256OfFile(modelFile(name, "encoder.onnx")), await sha256OfFile(modelFile(name, "head.pt"))];
  return text.replaceAll("../models", models).replaceAll(/sha256: [0-9a-f]{64}/g, () => `sha256: ${digests.shift()}`);
}

export const modelFile = (name: PairName, file: string): string => join(models, `${name}-mini`, file);
export const clipFile = (file: string): string => join(models, "clips", file);

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
export const sha256OfFile = async (path: string): Promise<string> => sha256(await readFile(path));

/** Settings that put another file in the place of a part's, by its own digest. */
export const replacing = async (part: "encoder" | "head", path: string): Promise<string[]> => [
  `${part}.source=${path}`,
  `${part}.sha256=${await sha256OfFile(path)}`,
];

/** A new file in a workspace, with a name that is free. */
export async function put(workspace: string, name: string, content: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(workspace, "file-")), name);
  await writeFile(path, content);
  return path;
}

export interface PackCall {
  readonly name?: PairName;
  readonly settings?: readonly string[];
  readonly out?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly progress?: (event: ProgressEvent) => void;
  readonly signal?: AbortSignal;
}

/** Packs a recipe of a workspace into its `dist`, or into `out`. */
export function pack(workspace: string, call: PackCall = {}): Promise<PackResult> {
  const { name = "anchor", settings = [], out = join(workspace, "dist"), environment = {} } = call;
  const session = { progress: call.progress ?? ((): void => {}), signal: call.signal ?? new AbortController().signal };
  return packModel({ recipe: recipeOf(workspace, name), out, settings, environment: { ...stateOf(workspace), ...environment } }, session);
}

/** The refusal of a pack that must not succeed. */
export const refusedPack = (workspace: string, call: PackCall): Promise<BalafonError> => refused(() => pack(workspace, call));

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as the user of a workspace, without a process of its own. */
export async function run(workspace: string, args: readonly string[], changes: Partial<Io> = {}): Promise<Ran> {
  const printed = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({ write: (text: string) => void (printed[name] += text) });
  const io: Io = {
    stdout: output("stdout"),
    stderr: output("stderr"),
    env: stateOf(workspace),
    on: () => {},
    off: () => {},
    ...changes,
  };
  const code = await main(args, io);
  return { code, ...printed };
}

/** Every file below a folder with its digest, by its path with forward slashes. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const sorted = paths.sort();
  return new Map(await Promise.all(sorted.map(async (path): Promise<[string, string]> => [path, await sha256OfFile(join(folder, path))])));
}
