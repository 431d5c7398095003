import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { developmentFolder, developmentKey } from "../../src/sign/development-key.ts";
import { temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe("developmentFolder", () => {
  it.each([["pnpm-workspace.yaml"], [".git"]])("lies in the workspace, which %s marks", async (mark) => {
    const workspace = await temporaryFolder();
    await mkdir(join(workspace, "recipes/deep"), { recursive: true });
    await writeFile(join(workspace, mark), "");
    expect(developmentFolder(join(workspace, "recipes/deep"))).toBe(join(workspace, ".balafon"));
  });

  it("lies in the folder itself outside of a workspace", async () => {
    const folder = await temporaryFolder();
    expect(developmentFolder(folder)).toBe(join(folder, ".balafon"));
  });
});

describe("developmentKey", () => {
  it("is made once: the private half for its owner alone, the public half for apps", async () => {
    const folder = await temporaryFolder();
    const key = await developmentKey(folder);
    const home = join(folder, ".balafon");
    expect(key.development).toBe(true);
    expect(await modeOf(home)).toBe("700");
    expect(await modeOf(join(home, "development-key.pem"))).toBe("600");
    expect(await readFile(join(home, "development-key.pub.pem"), "utf8")).toBe(key.publicPem);
    expect(await developmentKey(folder)).toEqual(key);
  });

  it("is one key for packs that begin at once, and leaves no other file", async () => {
    const folder = await temporaryFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => developmentKey(folder)));
    expect(new Set(keys.map(({ publicPem }) => publicPem)).size).toBe(1);
    expect(await readFile(join(folder, ".balafon/.gitignore"), "utf8")).toBe("*\n");
    expect((await readdir(join(folder, ".balafon"))).sort()).toEqual([".gitignore", "development-key.pem", "development-key.pub.pem"]);
  });

  it("is refused where something else lies in its place", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".balafon"));
    await writeFile(join(folder, ".balafon/development-key.pem"), "not a key");
    const { facts } = await refusal(() => developmentKey(folder), "KEY_INVALID");
    expect(facts.subject).toBe(join(folder, ".balafon/development-key.pem"));
  });

  it("says so where it cannot be made", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, ".balafon"), "a file");
    const { facts } = await refusal(() => developmentKey(folder), "OUTPUT_FAILED");
    expect(facts.hint).toContain("signing.key");
  });
});
