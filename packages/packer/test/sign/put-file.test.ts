import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFile, replaceFile } from "../../src/sign/put-file.ts";
import { temporaryFolder } from "../support/folder.ts";

const modes = { file: 0o600, folder: 0o700 };

describe("createFile", () => {
  it("leaves the file of whoever came first", async () => {
    const path = join(await temporaryFolder(), "a/b/file");
    await createFile(path, "first", modes);
    await createFile(path, "second", modes);
    expect(await readFile(path, "utf8")).toBe("first");
  });
});

describe.each([
  ["createFile", createFile],
  ["replaceFile", replaceFile],
])("%s", (_, put) => {
  it("leaves nothing beside the file", async () => {
    const folder = await temporaryFolder();
    await put(join(folder, "file"), "text", modes);
    expect(await readdir(folder)).toEqual(["file"]);
  });

  it.skipIf(process.platform !== "linux")("gives up below a folder in which nothing can be made", async () => {
    await expect(put("/proc/none/a/b/file", "text", modes)).rejects.toThrow("ENOENT");
  });

  it("leaves nothing where it fails", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "no-folder"), "");
    await expect(put(join(folder, "no-folder/file"), "text", modes)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await readdir(folder)).toEqual(["no-folder"]);
  });
});
