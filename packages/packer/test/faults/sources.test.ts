import type { ErrorCode } from "@balafon/manifest-schema";
import { appendFile, copyFile, open, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Stage } from "../../src/pipeline/progress.ts";
import { fewerClips } from "../pipeline/changed.ts";
import { createWorkspace, filesOf, modelFile, pack, put, refusedPack, replacing } from "../pipeline/support.ts";
import { expectUntouched } from "./cli.ts";

let workspace: string;
let bundle: { out: string; target: string; before: Map<string, string> };
let head: string;
let golden: string;
let settings: string[];
beforeAll(async () => {
  workspace = await createWorkspace();
  const out = join(workspace, "dist");
  head = await put(workspace, "head.pt", "");
  golden = await put(workspace, "golden.npz", "");
  await restore();
  settings = [...(await replacing("head", head)), ...(await fewerClips(workspace, "anchor", [modelFile("anchor", "golden.npz"), golden]))];
  const { folder } = await pack(workspace, { out, settings });
  bundle = { out, target: folder, before: await filesOf(folder) };
});

/** The sources as they were. */
async function restore(): Promise<void> {
  await copyFile(modelFile("anchor", "head.pt"), head);
  await copyFile(modelFile("anchor", "golden.npz"), golden);
}

/** A pack in whose middle something happens once, the first time that a stage is heard of. */
async function refusedAt(stage: Stage, happens: () => Promise<unknown>): Promise<ErrorCode> {
  let happening: Promise<unknown> | undefined;
  const progress = (event: { stage: Stage }): void => {
    if (event.stage === stage) happening ??= happens();
  };
  const { code } = await refusedPack(workspace, { settings, out: bundle.out, progress });
  await happening;
  return code;
}

describe("a source that changes while it is packed is noticed", () => {
  afterEach(restore);

  it.each<[string, Stage, () => Promise<unknown>]>([
    ["bytes are added to the head while parts are emitted", "emit", () => appendFile(head, "x")],
    ["the head is written again, the same, during the proof", "prove", async () => copyFile(modelFile("anchor", "head.pt"), head)],
    ["another file takes the head's place during the proof", "prove", async () => rename(await put(workspace, "other.pt", "x"), head)],
    ["the golden arrays are written to while parts are emitted", "emit", () => writeFile(golden, "x", { flag: "r+" })],
    ["the golden arrays are touched during the proof", "prove", () => utimes(golden, 1, 1)],
  ])("%s", async (_what, stage, happens) => {
    expect(await refusedAt(stage, happens)).toBe("SOURCE_CHANGED");
    await expectUntouched(bundle);
  });
});

describe("a staging folder that somebody removes while the pack runs", () => {
  it.each<Stage>(["emit", "prove", "sign", "verify"])("is told as that, and not as a file that is missing, at %s", async (stage) => {
    const remove = async (): Promise<void> => {
      for (const name of await readdir(bundle.out))
        if (name.includes(".staging-")) await rm(join(bundle.out, name), { recursive: true, force: true });
    };
    expect(await refusedAt(stage, remove)).toBe("OUTPUT_FAILED");
    await expectUntouched(bundle);
  });
});

describe("a read that fails in mid-stream", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each<Stage>(["resolve", "inspect", "emit"])("is told as FILE_UNREADABLE, and nothing is left, at %s", async (stage) => {
    const handle = await open(head);
    const files = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    const code = await refusedAt(stage, async () =>
      vi.spyOn(files, "read").mockRejectedValue(Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" })),
    );
    expect(code).toBe("FILE_UNREADABLE");
    vi.restoreAllMocks();
    await expectUntouched(bundle);
  });
});
