import { describe, expect, it } from "vitest";
import { quoted, quotedList } from "../../src/inspect/quoted.ts";

describe("quoted", () => {
  it("leaves letters of any script as they are", () => {
    expect(quoted("head.ߒߞߏ weight-é")).toBe('"head.ߒߞߏ weight-é"');
  });

  it.each([
    ["\u001b[2K", "{1b}[2K"],
    ["\r", "{d}"],
    ["\u009b2J", "{9b}2J"],
    ["\u202e", "{202e}"],
    ["\u2066", "{2066}"],
    ["\u2028", "{2028}"],
    ["\ud800", "{d800}"],
    ["\u{e0001}", "{e0001}"],
  ])("escapes %j", (name, escaped) => {
    expect(quoted(name)).toBe(`"\\u${escaped}"`);
  });

  it("cuts a long name", () => {
    expect(quoted("x".repeat(1000))).toBe(`"${"x".repeat(120)}..."`);
  });
});

describe("quotedList", () => {
  it("lists up to eight and counts the rest", () => {
    expect(quotedList(["a", "b"])).toBe('"a", "b"');
    expect(quotedList([..."abcdefghij"])).toMatch(/^"a".*"h" and 2 more$/);
  });
});
