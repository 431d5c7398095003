import { describe, expect, it } from "vitest";
import { BalafonError, errorCodes, formatPlace, type ErrorCode } from "../../src/index.ts";

const facts = {
  subject: "head.layers.0",
  problem: "does not fit",
  expected: "[768, 1280]",
  found: "[768, 128]",
  hint: "Compare it with the checkpoint.",
  details: ["one", "two"],
  place: { file: "anchor.yaml", line: 3, column: 7 },
};

describe("BalafonError", () => {
  it("says where, what, expected, found, the details, and what to do, in this order", () => {
    expect(new BalafonError("RECIPE_INVALID", facts).message).toMatchInlineSnapshot(`
      "anchor.yaml:3:7: head.layers.0: does not fit
        expected: [768, 1280]
        found:    [768, 128]
        one
        two
        Compare it with the checkpoint."
    `);
  });

  it("leaves out what is not known", () => {
    expect(new BalafonError("INTERNAL", { subject: "a", problem: "b" }).message).toBe("a: b");
    expect(new BalafonError("INTERNAL", { subject: "a", problem: "b", place: { file: "f" } }).message).toBe("f: a: b");
  });

  it("has the exit code of its code, and is an Error with a name", () => {
    for (const [code, exitCode] of Object.entries(errorCodes)) {
      expect(new BalafonError(code as ErrorCode, facts)).toMatchObject({ code, exitCode, name: "BalafonError" });
    }
    expect(new BalafonError("INTERNAL", facts)).toBeInstanceOf(Error);
  });

  it("keeps its cause, but prints it neither as text nor as JSON", () => {
    const cause = new Error("secret path");
    const error = new BalafonError("FILE_UNREADABLE", { ...facts, cause });
    expect(error.cause).toBe(cause);
    expect(error.message).not.toContain("secret");
    expect(JSON.parse(JSON.stringify(error))).toEqual({ code: "FILE_UNREADABLE", message: error.message, ...facts });
    expect("cause" in new BalafonError("INTERNAL", facts)).toBe(false);
  });

  it("escapes what would rewrite a terminal's line, and keeps letters, N'Ko among them", () => {
    const error = new BalafonError("FORMAT_INVALID", {
      subject: "\u001b[2K\r\u202e\u2028",
      problem: "\u07ca\u07f2\t\u{1f3b6}",
      details: ["a\nb", "c"],
    });
    expect(error.message).toBe(String.raw`\u{1b}[2K\u{d}\u{202e}\u{2028}: ${"\u07ca\u07f2"}\u{9}${"\u{1f3b6}"}` + "\n  a\\u{a}b\n  c");
  });
});

describe("formatPlace", () => {
  it("leaves out what is not known", () => {
    expect(formatPlace({ file: "a.yaml", line: 3, column: 7 })).toBe("a.yaml:3:7");
    expect(formatPlace({ file: "a.yaml", line: 3 })).toBe("a.yaml:3");
    expect(formatPlace({ file: "a.yaml" })).toBe("a.yaml");
  });
});
