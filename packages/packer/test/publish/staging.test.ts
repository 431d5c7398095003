import { BalafonError } from "@balafon/manifest-schema";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createStaging, type Staging } from "../../src/publish/staging.ts";
import { temporaryFolder } from "../support/folder.ts";
import { bundleAt, bundleManifest } from "./bundle.ts";
import { refusal } from "../support/refusal.ts";

const text = (value: string): Uint8Array[] => [new TextEncoder().encode(value)];

async function fill(staging: Staging, content: string): Promise<void> {
  await staging.write("manifest.json", text(bundleManifest(["onnx/deep/part.onnx"], content)));
  await staging.write("model.sig", text("{}"));
  await staging.write("onnx/deep/part.onnx", text(content));
}

/** Which bundle lies there. */
const published = async (target: string): Promise<string> =>
  (JSON.parse(await readFile(join(target, "manifest.json"), "utf8")) as { name: string }).name;

describe("createStaging", () => {
  it("shows nothing at the target until it is published, and then all of it", async () => {
    const target = join(await temporaryFolder(), "new/anchor-1.0.0");
    const staging = await createStaging(target);
    await fill(staging, "one");
    expect(existsSync(target)).toBe(false);
    await staging.publish();
    await staging.discard();
    expect(await readdir(target, { recursive: true })).toEqual(["manifest.json", "model.sig", "onnx", "onnx/deep", "onnx/deep/part.onnx"]);
    expect(await readdir(join(target, ".."))).toEqual(["anchor-1.0.0"]);
  });

  it("writes chunks in order, from memory or as they come", async () => {
    const staging = await createStaging(join(await temporaryFolder(), "b"));
    async function* later(): AsyncGenerator<Uint8Array> {
      yield* text("a");
      yield* text("b");
    }
    await staging.write("later", later());
    await staging.write("empty", []);
    expect(await readFile(join(staging.folder, "later"), "utf8")).toBe("ab");
    expect(await readFile(join(staging.folder, "empty"), "utf8")).toBe("");
    await staging.discard();
  });

  it("replaces the previous bundle as a whole", async () => {
    const target = join(await temporaryFolder(), "b");
    await bundleAt(target, ["left-over"], "old");
    const staging = await createStaging(target);
    await fill(staging, "new");
    expect(await published(target)).toBe("old");
    await staging.publish();
    await staging.discard();
    expect([await published(target), existsSync(join(target, "left-over"))]).toEqual(["new", false]);
    expect(await readdir(join(target, ".."))).toEqual(["b"]);
  });

  it("leaves nothing of what is discarded, and the previous bundle as it was", async () => {
    const target = join(await temporaryFolder(), "b");
    await bundleAt(target, [], "old");
    const staging = await createStaging(target);
    await fill(staging, "new");
    await staging.discard();
    expect([await readdir(join(target, "..")), await published(target)]).toEqual([["b"], "old"]);
  });

  it("lets many packs of one target run at once: each publishes, one stays, whole", async () => {
    const target = join(await temporaryFolder(), "b");
    const contents = Array.from({ length: 8 }, (_, index) => `pack ${index}`);
    await Promise.all(
      contents.map(async (content) => {
        const staging = await createStaging(target);
        await fill(staging, content);
        await staging.publish();
        await staging.discard();
      }),
    );
    expect(await readdir(join(target, ".."))).toEqual(["b"]);
    expect(contents).toContain(await published(target));
    expect(await readFile(join(target, "onnx/deep/part.onnx"), "utf8")).toBe(await published(target));
  });

  it("refuses to write a file twice", async () => {
    const staging = await createStaging(join(await temporaryFolder(), "b"));
    await staging.write("a", text("1"));
    await refusal(() => staging.write("a", text("2")), "OUTPUT_FAILED");
    await staging.discard();
  });
});

describe("faults of the output are coded, and the previous bundle stays", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const fault = (code: string): Error => Object.assign(new Error(`${code}: simulated`), { code });

  /** Every open file's method, wherever it was opened. */
  async function spyOnFiles(folder: string, method: "writeFile" | "sync") {
    const handle = await open(join(folder, "any"), "w");
    const spy = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, method);
    await handle.close();
    return spy;
  }

  it.each([
    ["ENOSPC", "the disk is full", "Make room"],
    ["EDQUOT", "the disk is full", "Make room"],
    ["EIO", "cannot be written", "permissions"],
  ])("%s while a file is written", async (code, problem, hint) => {
    const folder = await temporaryFolder();
    const staging = await createStaging(join(folder, "b"));
    const spy = await spyOnFiles(folder, "writeFile");
    spy.mockRejectedValue(fault(code));
    const { facts, exitCode } = await refusal(() => staging.write("manifest.json", text("x")), "OUTPUT_FAILED");
    expect([exitCode, facts.subject]).toEqual([1, join(staging.folder, "manifest.json")]);
    expect([facts.problem, facts.hint]).toEqual([expect.stringContaining(problem), expect.stringContaining(hint)]);
    await staging.discard();
    expect(await readdir(folder)).toEqual(["any"]);
  });

  it("a file that cannot be flushed is not published as if it were", async () => {
    const folder = await temporaryFolder();
    const staging = await createStaging(join(folder, "b"));
    const spy = await spyOnFiles(folder, "sync");
    spy.mockRejectedValue(fault("EIO"));
    await refusal(() => staging.write("manifest.json", text("x")), "OUTPUT_FAILED");
    await staging.discard();
  });

  it("flushes every file and every folder before anything is published", async () => {
    const folder = await temporaryFolder();
    const staging = await createStaging(join(folder, "b"));
    const spy = await spyOnFiles(folder, "sync");
    await fill(staging, "x");
    expect(spy).toHaveBeenCalledTimes(3);
    await staging.publish();
    // onnx, onnx/deep, the staging folder, and the folder that it was renamed in.
    expect(spy).toHaveBeenCalledTimes(7);
    await staging.discard();
  });

  it("an error of the chunks passes as it is: it is the source's, not the output's", async () => {
    const staging = await createStaging(join(await temporaryFolder(), "b"));
    const error = fault("EIO");
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* text("a");
      throw error;
    }
    await expect(staging.write("a", broken())).rejects.toBe(error);
    await staging.discard();
  });

  it("a target whose folder is a file", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "dist"), "");
    const { message } = await refusal(() => createStaging(join(folder, "dist/b")), "OUTPUT_FAILED");
    expect(message).toContain(join(folder, "dist/b"));
    expect(await readdir(folder)).toEqual(["dist"]);
  });

  it.each([
    ["a folder of other things", async (target: string) => void (await mkdir(join(target, "photos"), { recursive: true }))],
    ["a file", (target: string) => writeFile(target, "thesis")],
  ])("a target that is %s is left alone", async (_, make) => {
    const folder = await temporaryFolder();
    await make(join(folder, "b"));
    await refusal(() => createStaging(join(folder, "b")), "OUTPUT_FAILED");
    expect(await readdir(folder)).toEqual(["b"]);
  });

  it("a file that was put into the previous bundle while its successor grew stays, and so does that bundle", async () => {
    const target = join(await temporaryFolder(), "b");
    await bundleAt(target, [], "old");
    const staging = await createStaging(target);
    await fill(staging, "new");
    await writeFile(join(target, "notes.txt"), "mine");
    const { message } = await refusal(() => staging.publish(), "OUTPUT_FAILED");
    await staging.discard();
    expect(message).toContain("notes.txt");
    expect([await published(target), await readFile(join(target, "notes.txt"), "utf8")]).toEqual(["old", "mine"]);
    expect(await readdir(join(target, ".."))).toEqual(["b"]);
  });

  it("an empty folder is no one's work: it is replaced", async () => {
    const target = join(await temporaryFolder(), "b");
    await mkdir(target);
    const staging = await createStaging(target);
    await fill(staging, "new");
    await staging.publish();
    await staging.discard();
    expect(await published(target)).toBe("new");
  });

  it.each([
    ["removed", async () => {}],
    ["removed, and its name taken", (folder: string) => mkdir(folder)],
  ])("a staging folder that is %s is told as that, whatever is missed first", async (_, then) => {
    const folder = await temporaryFolder();
    const staging = await createStaging(join(folder, "b"));
    const error = new Error("missed first");
    expect(await staging.explain(error)).toBe(error);
    await fill(staging, "new");
    await rename(staging.folder, join(folder, "moved"));
    await then(staging.folder);
    const told = await refusal(() => staging.publish(), "OUTPUT_FAILED");
    expect(told.message).toContain(`${staging.folder}: the folder in which the bundle grew was removed, or replaced, by something else`);
    expect(told.message).toContain("24 hours");
    await refusal(() => staging.write("a", text("1")), "OUTPUT_FAILED");
    expect(await staging.explain(error)).toMatchObject({ code: "OUTPUT_FAILED", message: told.message, cause: error });
    expect(existsSync(join(folder, "b"))).toBe(false);
    await staging.discard();
  });

  it("so is a file of it that is missing, where the removal is not done yet", async () => {
    const staging = await createStaging(join(await temporaryFolder(), "b"));
    await fill(staging, "new");
    await rm(join(staging.folder, "manifest.json"));
    const missed = await readFile(join(staging.folder, "manifest.json")).catch((error: unknown) => error);
    const elsewhere = await readFile(join(staging.folder, "../none")).catch((error: unknown) => error);
    const coded = new BalafonError("FILE_MISSING", { subject: "manifest.json", problem: "no such file", cause: missed });
    expect(await staging.explain(missed)).toMatchObject({ code: "OUTPUT_FAILED" });
    expect(await staging.explain(coded)).toMatchObject({ code: "OUTPUT_FAILED" });
    expect(await staging.explain(elsewhere)).toBe(elsewhere);
    await staging.discard();
  });

  it("a fault after the bundle took its place is told as it is", async () => {
    const folder = await temporaryFolder();
    const staging = await createStaging(join(folder, "b"));
    await fill(staging, "new");
    const spy = await spyOnFiles(folder, "sync");
    // onnx, onnx/deep and the staging folder are flushed before the rename.
    for (let flushed = 0; flushed < 3; flushed++) spy.mockResolvedValueOnce();
    spy.mockRejectedValueOnce(fault("EIO"));
    const error = await refusal(() => staging.publish(), "OUTPUT_FAILED");
    expect(error.message).toContain("EIO");
    expect([await staging.explain(error), await published(join(folder, "b"))]).toEqual([error, "new"]);
    await staging.discard();
  });

  it("puts the previous bundle back where the new one cannot take its place", async () => {
    const folder = await temporaryFolder();
    const target = join(folder, "b");
    await bundleAt(target, [], "old");
    const staging = await createStaging(target);
    // Nothing was written and the staging folder is gone: the second rename fails.
    await staging.write("manifest.json", text("new"));
    const spy = await spyOnFiles(folder, "sync");
    spy.mockImplementationOnce(() => rm(staging.folder, { recursive: true }));
    await refusal(() => staging.publish(), "OUTPUT_FAILED");
    expect(await published(target)).toBe("old");
    await staging.discard();
    expect((await readdir(folder)).sort()).toEqual(["any", "b"]);
  });
});
