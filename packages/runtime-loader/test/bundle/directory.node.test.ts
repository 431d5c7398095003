import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directoryFiles } from "../../src/node.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { inFolder, utf8 } from "../support/bundle.ts";

const threeFiles = () =>
  inFolder(
    new Map([
      ["a", utf8("one")],
      ["b/c", utf8("two")],
      ["b/d/e", utf8("")],
    ]),
  );

describe("directoryFiles", () => {
  it("lists files at any depth with forward slashes, and is named after its folder", async () => {
    const files = directoryFiles(await threeFiles());
    expect((await files.list()).sort()).toEqual(["a", "b/c", "b/d/e"]);
    expect(files.name).toBe("tiny-1.0.0");
  });

  it("reads and hashes a file", async () => {
    const files = directoryFiles(await threeFiles());
    expect(await files.read("b/c", 3)).toEqual(utf8("two"));
    expect(await files.digest("b/c")).toEqual({ sha256: createHash("sha256").update("two").digest("hex"), bytes: 3 });
    expect(await files.read("b/d/e", 0)).toEqual(new Uint8Array());
  });

  it("reads into memory of its own, which no later read writes over", async () => {
    const files = directoryFiles(await threeFiles());
    const first = await files.read("a", 3);
    await files.read("b/c", 3);
    expect([first, first.buffer.byteLength]).toEqual([utf8("one"), 3]);
  });

  it("refuses a file above the caller's limit before reading it", async () => {
    const folder = await threeFiles();
    await truncate(join(folder, "a"), 2 ** 40);
    const error = await refusalOf(() => directoryFiles(folder).read("a", 100));
    expect(error.code).toBe("LIMIT_EXCEEDED");
    expect(error.facts).toMatchObject({ expected: "at most 100 bytes", found: `${2 ** 40} bytes` });
  });

  it.each(["to a file", "to a folder", "to nothing"])("refuses a symbolic link %s", async (kind) => {
    const folder = await threeFiles();
    await symlink({ "to a file": "a", "to a folder": "b" }[kind] ?? "no-such", join(folder, "link"));
    expect(await codeOf(() => directoryFiles(folder).list())).toBe("DIGEST_MISMATCH");
  });

  it("refuses a socket, as it does a pipe or a device", async () => {
    const folder = await threeFiles();
    const server = createServer().listen(join(folder, "socket"));
    await once(server, "listening");
    expect(await codeOf(() => directoryFiles(folder).list())).toBe("DIGEST_MISMATCH");
    server.close();
  });

  it("refuses more entries than a bundle has, empty folders included", async () => {
    const folder = await inFolder(new Map());
    for (let outer = 0; outer < 101; outer++) {
      await mkdir(join(folder, `${outer}`));
      await Promise.all(Array.from({ length: 100 }, (_, inner) => mkdir(join(folder, `${outer}`, `${inner}`))));
    }
    expect(await codeOf(() => directoryFiles(folder).list())).toBe("LIMIT_EXCEEDED");
  });

  it("tells what is missing from what is no file", async () => {
    const folder = await threeFiles();
    const files = directoryFiles(folder);
    expect(await codeOf(() => directoryFiles(join(folder, "no-such")).list())).toBe("FILE_MISSING");
    expect(await codeOf(() => directoryFiles(join(folder, "a")).list())).toBe("FILE_MISSING");
    expect(await codeOf(() => files.read("no-such", 1))).toBe("FILE_MISSING");
    expect(await codeOf(() => files.digest("no-such"))).toBe("FILE_MISSING");
    expect(await codeOf(() => files.read("b", 2 ** 20))).toBe("FILE_UNREADABLE");
    expect(await codeOf(() => files.digest("b"))).toBe("FILE_UNREADABLE");
  });

  it("sees a file that was written after it was made: nothing is kept", async () => {
    const folder = await threeFiles();
    const files = directoryFiles(folder);
    await writeFile(join(folder, "new"), "");
    expect(await files.list()).toContain("new");
  });
});
