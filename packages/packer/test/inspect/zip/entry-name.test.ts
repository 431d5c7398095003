import { describe, expect, it } from "vitest";
import { decodeEntryName } from "../../../src/inspect/zip/entry-name.ts";
import { refused } from "../refused.ts";

describe("decodeEntryName", () => {
  it.each(["a", "head/data.pkl", "head/.data/serialization_id", "head/data/0", "d/", "a..b", "ߒߞߏ/..."])("takes %j", (name) => {
    expect(decodeEntryName("a.zip", Buffer.from(name))).toBe(name);
  });

  it.each(["", "/", "/etc/passwd", "C:/x", "c:x", "..", "a/..", "../a", "a/../b", "./a", "a//b", "a/.", "a\\b", "..\\a", "a\0b", "a/../"])(
    "refuses %j",
    async (name) => {
      expect((await refused(() => decodeEntryName("a.zip", Buffer.from(name)))).code).toBe("FORMAT_INVALID");
    },
  );

  it("refuses bytes that are not UTF-8, and an overlong encoding of a slash", async () => {
    expect((await refused(() => decodeEntryName("a.zip", Uint8Array.of(0x61, 0xff)))).facts.problem).toContain("not UTF-8");
    expect((await refused(() => decodeEntryName("a.zip", Uint8Array.of(0xc0, 0xaf)))).facts.problem).toContain("not UTF-8");
  });

  it("does not let a name write to the terminal", async () => {
    const error = await refused(() => decodeEntryName("a.zip", Buffer.from("../\u001b[2Jok")));
    expect(error.message).toContain('"../\\u{1b}[2Jok"');
  });
});
