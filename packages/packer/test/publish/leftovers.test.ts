import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hoursUntilAbandoned, recover, releaseName, reserveName } from "../../src/publish/leftovers.ts";
import { processPlace } from "../../src/publish/place.ts";
import { temporaryFolder } from "../support/folder.ts";

/** The id of a process that has ended. */
const deadPid = spawnSync(process.execPath, ["--version"]).pid;
/** Names of processes of this place begin so. */
const here = processPlace();
/** Another container or host, where every id may be in use. */
const elsewhere = here === "0123abcd" ? "abcd0123" : "0123abcd";

async function folderOf(parent: string, name: string, content = name): Promise<void> {
  await mkdir(join(parent, name));
  await writeFile(join(parent, name, "manifest.json"), content);
}

describe("reserveName", () => {
  it("gives names beside the target that no other pack has", () => {
    const first = reserveName("/out/anchor-1.0.0");
    const second = reserveName("/out/anchor-1.0.0");
    expect(first.staging).toMatch(new RegExp(`^/out/\\.anchor-1\\.0\\.0\\.staging-${here}-${process.pid}-\\d+$`));
    expect(new Set([...Object.values(first), ...Object.values(second)]).size).toBe(6);
    releaseName(first);
    releaseName(second);
  });

  it("nor an earlier process of the same id had, whose folders are still there", async () => {
    const target = join(await temporaryFolder(), "b");
    const first = reserveName(target);
    await mkdir(first.previous);
    releaseName(first);
    const second = reserveName(target);
    expect(second.staging).not.toBe(first.staging);
    releaseName(second);
  });
});

describe("recover", () => {
  it("removes what killed packs left, of this target only", async () => {
    const folder = await temporaryFolder();
    const others = [
      "b",
      `.c.staging-${here}-1-1`,
      ".b.staging",
      ".b.staging-1-1",
      `.b.staging-${here}-x-1`,
      `.bb.staging-${here}-${deadPid}-1`,
      `b.staging-${here}-1-1`,
    ];
    const left = [`.b.staging-${here}-${deadPid}-1`, `.b.previous-${here}-${deadPid}-7`, `.b.discarded-${here}-${deadPid}-7`];
    for (const name of [...others, ...left]) await folderOf(folder, name);
    await recover(join(folder, "b"));
    expect((await readdir(folder)).sort()).toEqual(others.sort());
  });

  it("puts back a bundle that was stepping aside when its pack was killed", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.previous-${here}-${deadPid}-1`, "the only one");
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toEqual(["b"]);
    expect(await readFile(join(folder, "b/manifest.json"), "utf8")).toBe("the only one");
  });

  it("never puts back what was being removed", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.discarded-${here}-${deadPid}-1`);
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toEqual([]);
  });

  it("may be done by several packs at once", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.previous-${here}-${deadPid}-1`);
    await folderOf(folder, `.b.staging-${here}-${deadPid}-1`);
    await Promise.all(Array.from({ length: 8 }, () => recover(join(folder, "b"))));
    expect(await readdir(folder)).toEqual(["b"]);
  });

  it("leaves the folders of a pack that runs alone: in another process", async () => {
    const folder = await temporaryFolder();
    await folderOf(folder, `.b.staging-${here}-${process.ppid}-1`);
    await folderOf(folder, `.b.previous-${here}-${process.ppid}-1`);
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
    await folderOf(folder, `.b.staging-${here}-${process.pid}-999999`);
    await recover(join(folder, "b"));
    expect(await readdir(folder)).toEqual([]);
  });

  describe("where the process cannot be asked", () => {
    /** Leaves folders of a pack elsewhere that last gave a sign of life so many hours ago, recovers, and says what is there then. */
    async function recoveredAfter(hours: number, ...names: string[]): Promise<string[]> {
      const folder = await temporaryFolder();
      const now = 2e12;
      for (const name of names) {
        await folderOf(folder, name);
        await utimes(join(folder, name), now / 1000 - hours * 3600, now / 1000 - hours * 3600);
      }
      await recover(join(folder, "b"), now);
      return (await readdir(folder)).sort();
    }

    const staging = `.b.staging-${elsewhere}-${deadPid}-1`;

    it("leaves its folders alone while they show signs of life, also under an id that is free or ours here", async () => {
      const names = [staging, `.b.staging-${elsewhere}-${process.pid}-1`, `.b.discarded-${elsewhere}-${deadPid}-1`].sort();
      expect(await recoveredAfter(hoursUntilAbandoned - 1, ...names)).toEqual(names);
    });

    it("removes them after a day without one", async () => {
      expect(await recoveredAfter(hoursUntilAbandoned + 1, staging, `.b.staging-${elsewhere}-${process.ppid}-1`)).toEqual([]);
    });

    it("puts back a bundle that stepped aside at once: there is no other", async () => {
      expect(await recoveredAfter(0, `.b.previous-${elsewhere}-${deadPid}-1`)).toEqual(["b"]);
    });

    it("a clock that is behind removes nothing", async () => {
      expect(await recoveredAfter(-1000, staging)).toEqual([staging]);
    });
  });
});
