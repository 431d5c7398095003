import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSmallFile } from "../../src/resolve/small-file.ts";
import { temporaryFile, temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

const limit = 4 << 20;

describe("readSmallFile", () => {
  it("reads text, N'Ko and emoji among it, and leaves out a byte order mark", async () => {
    expect(await readSmallFile(await temporaryFile("\u07d2\u07de\u07cf \u{1f3b6}\n"))).toBe("\u07d2\u07de\u07cf \u{1f3b6}\n");
    expect(await readSmallFile(await temporaryFile("\ufeffbalafon: 1"))).toBe("balafon: 1");
    expect(await readSmallFile(await temporaryFile(""))).toBe("");
  });

  it.each([
    ["a byte that UTF-8 never has", [0x61, 0xff]],
    ["a character cut short", [0xdf]],
    ["an overlong slash", [0xc0, 0xaf]],
    ["half a surrogate pair", [0xed, 0xa0, 0x80]],
    ["UTF-16", [0xff, 0xfe, 0x61, 0x00]],
  ])("refuses %s", async (_what, bytes) => {
    const path = await temporaryFile(Uint8Array.from(bytes));
    expect((await refusal(() => readSmallFile(path), "FORMAT_INVALID")).facts).toMatchObject({ subject: path, problem: "not UTF-8 text" });
  });

  it("takes 4 MiB and not a byte more", async () => {
    expect(await readSmallFile(await temporaryFile(Buffer.alloc(limit, "a")))).toHaveLength(limit);
    const error = await refusal(async () => readSmallFile(await temporaryFile(Buffer.alloc(limit + 1, "a"))), "LIMIT_EXCEEDED");
    expect(error.facts).toMatchObject({ expected: "at most 4194304 bytes", found: "4194305 bytes" });
  });

  it("names a file that does not exist", async () => {
    await refusal(async () => readSmallFile(join(await temporaryFolder(), "none")), "FILE_MISSING");
  });
});
