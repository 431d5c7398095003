import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { open, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { hashPlainFile, readPlainFile } from "../../src/bundle/plain-file.node.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { inFolder, utf8 } from "../support/bundle.ts";

const oneFile = () => inFolder(new Map([["a", utf8("one")]]));
const actions: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
  ["read", (path) => readPlainFile(path, "a", 100)],
  ["hash", (path) => hashPlainFile(path, "a")],
];

describe("a plain file", () => {
  it("is read up to the limit and hashed whole", async () => {
    const path = join(await oneFile(), "a");
    expect(await readPlainFile(path, "a", 3)).toEqual(utf8("one"));
    expect((await refusalOf(() => readPlainFile(path, "a", 2))).facts).toMatchObject({
      subject: "a",
      expected: "at most 2 bytes",
      found: "3 bytes",
    });
    const large = Buffer.alloc((1 << 20) + 7, "x");
    await writeFile(path, large);
    expect(await hashPlainFile(path, "a")).toEqual({ sha256: createHash("sha256").update(large).digest("hex"), bytes: large.length });
    expect(await readPlainFile(path, "a", large.length)).toEqual(new Uint8Array(large));
  });

  it.each(actions)("to %s a link or a pipe in its place is refused, and not waited for", async (_name, action) => {
    const folder = await oneFile();
    await symlink("a", join(folder, "link"));
    await promisify(execFile)("mkfifo", [join(folder, "pipe")]);
    expect(await codeOf(() => action(join(folder, "pipe")))).toBe("FILE_UNREADABLE");
    // With a writer, a pipe gives bytes as long as that writes.
    const writer = await open(join(folder, "pipe"), "r+");
    await writer.write("x".repeat(1000));
    expect((await refusalOf(() => action(join(folder, "pipe")))).facts.problem).toBe("not a plain file");
    await writer.close();
    expect(await codeOf(() => action(join(folder, "link")))).toBe("FILE_UNREADABLE");
    expect(await codeOf(() => action(folder))).toBe("FILE_UNREADABLE");
  });

  // Linux's own files of text say that they hold 0 bytes, as one does that grew since.
  it.runIf(process.platform === "linux").each(actions)("to %s more of it than it was said to hold is refused", async (_name, action) => {
    const { code, facts } = await refusalOf(() => action("/proc/self/status"));
    expect([code, facts.problem, facts.expected]).toEqual(["FILE_UNREADABLE", "it grew while it was read", "0 bytes"]);
  });

  it.each(actions)("to %s one that is not there is refused", async (_name, action) => {
    expect(await codeOf(async () => action(join(await oneFile(), "b")))).toBe("FILE_MISSING");
  });
});
