import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recover, releaseName, reserveName } from "../../src/publish/leftovers.ts";
import { temporaryFolder } from "../support/folder.ts";

/** The id of a process that has ended. */
const deadPid = spawnSync(process.execPath, ["--version"]).pid;

async function folderOf(parent: string, name: string, content = name): Promise<void> {
  await mkdir(join(parent, name));
  await writeFile(join(parent, name, "manifest.json"), content);
}

describe("reserveName", () => {
  it("gives names beside the target that no other pack has", () => {
    const first = reserveName("/out/anchor-1.0.0");
    const second = reserveName("/out/anchor-1.0.0");
    expect(first.staging).toMatch(new RegExp(`^/out/\\.anchor-1\\.0\\.0\\.staging-${process.pid}-\\d+$`));
    expect(new Set([...Object.values(first), ...Object.values(second)]).size).toBe(6);
    releaseName(first);
    releaseName(second);
  });
});

describe("recover", () => {
  it("removes what killed packs left, of this target only", async () => {
    const folder = await temporaryFolder();
    const others = ["b", ".c.staging-1-1", ".b.staging", ".b.staging-x-1", `.bb.staging-${deadPid}-1`, "b.staging-1-1"];
    const left = [`.b.staging-${deadPid}-1`, `.b.previous-${deadPid}-7`, `.b.discarded-${deadPid}-7`];
    for (const name of [...others, ...left]) await folderOf(folder, name);
    await recover(join(folder, "b"));
    expect((await readdir(folder)).sort()).toEqual(others.sort());
  });

  it("puts back a bundle that was stepping aside when its pack was killed", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.previous-${deadPid}-1`, "the only one");
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toEqual(["b"]);
    expect(await readFile(join(folder, "b/manifest.json"), "utf8")).toBe("the only one");
  });

  it("never puts back what was being removed", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.discarded-${deadPid}-1`);
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toEqual([]);
  });

  it("may be done by several packs at once", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.previous-${deadPid}-1`);
    await folderOf(folder, `.b.staging-${deadPid}-1`);
    await Promise.all(Array.from({ length: 8 }, () => recover(join(folder, "b"))));
    expect(await readdir(folder)).toEqual(["b"]);
  });

  it("leaves the folders of a pack that runs alone: in another process", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.staging-${process.ppid}-1`);
    await folderOf(folder, `.b.previous-${process.ppid}-1`);
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toHaveLength(2);
  });

  it("and in this one, until it has ended", async () => {
    const folder = await temporaryFolder();
    const target = join(folder, "b");
    const names = reserveName(target);
    await mkdir(names.staging);
    await mkdir(names.previous);
    await recover(target);
    expect(await readdir(folder)).toHaveLength(2);
    releaseName(names);
    await recover(target);
    expect(await readdir(folder)).toEqual(["b"]);
  });

  it("removes what an earlier process of the same id left, as in a container", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.staging-${process.pid}-999999`);
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toEqual([]);
  });
});
