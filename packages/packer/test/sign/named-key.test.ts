import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workspaceFolder, writeNamedKey } from "../../src/sign/named-key.ts";
import { temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

describe("workspaceFolder", () => {
  it.each([["pnpm-workspace.yaml"], [".git"]])("lies in the workspace, which %s marks", async (mark) => {
    const workspace = await temporaryFolder();
    await mkdir(join(workspace, "recipes/deep"), { recursive: true });
    await writeFile(join(workspace, mark), "");
    expect(workspaceFolder(join(workspace, "recipes/deep"))).toBe(join(workspace, ".balafon"));
  });

  it("lies in the folder itself outside of a workspace", async () => {
    const folder = await temporaryFolder();
    expect(workspaceFolder(folder)).toBe(join(folder, ".balafon"));
  });
});

describe("writeNamedKey", () => {
  const nameOf = (folder: string): string => join(folder, ".balafon/development-key.pub.pem");

  it("writes the key where it is named, beside what tells git to ignore it", async () => {
    const folder = await temporaryFolder();
    await writeNamedKey(folder, "PEM\n");
    expect(await readFile(nameOf(folder), "utf8")).toBe("PEM\n");
    expect(await readFile(join(folder, ".balafon/.gitignore"), "utf8")).toBe("*\n");
    expect((await readdir(join(folder, ".balafon"))).sort()).toEqual([".gitignore", "development-key.pub.pem"]);
  });

  it("replaces that of a key that is no more", async () => {
    const folder = await temporaryFolder();
    await writeNamedKey(folder, "before\n");
    await writeNamedKey(folder, "after\n");
    expect(await readFile(nameOf(folder), "utf8")).toBe("after\n");
  });

  it("leaves alone what is there already", async () => {
    const folder = await temporaryFolder();
    await writeNamedKey(folder, "PEM\n");
    const { ino } = await stat(nameOf(folder));
    await writeNamedKey(folder, "PEM\n");
    expect((await stat(nameOf(folder))).ino).toBe(ino);
  });

  it("replaces a link, and not what it leads to", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".balafon"));
    await writeFile(join(folder, "thesis.txt"), "ten years");
    await symlink(join(folder, "thesis.txt"), nameOf(folder));
    await writeNamedKey(folder, "PEM\n");
    expect(await readFile(join(folder, "thesis.txt"), "utf8")).toBe("ten years");
    expect(await readFile(nameOf(folder), "utf8")).toBe("PEM\n");
  });

  it("says so where it cannot be written", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, ".balafon"), "a file");
    const { facts } = await refusal(() => writeNamedKey(folder, "PEM\n"), "OUTPUT_FAILED");
    expect(facts.hint).toContain("signing.key");
  });
});
