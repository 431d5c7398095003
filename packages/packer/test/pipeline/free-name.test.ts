import { describe, expect, it } from "vitest";
import { freeName } from "../../src/pipeline/free-name.ts";

describe("freeName", () => {
  it("keeps a name that is free, and replaces what a bundle's paths may not hold", () => {
    expect(freeName("\u07ca 1.wav", new Set())).toBe("probes/\u07ca 1.wav");
    expect(freeName("a:b\\c\u0007\u202e.wav", new Set())).toBe("probes/a_b_c__.wav");
  });

  it.each([
    ["the same", "a.wav", "a.wav"],
    ["the same but for case", "Silence.wav", "silence.wav"],
    ["the same but for how letters are composed", "\u00e9.wav", "e\u0301.wav"],
    ["the same but for both", "\u00c9.wav", "e\u0301.wav"],
    ["the same but for a letter that upper case spells with two", "stra\u00dfe.wav", "STRASSE.wav"],
    [
      "the same but for a Greek letter that has two lower cases",
      "\u03bb\u03cc\u03b3\u03bf\u03c2.wav",
      "\u03bb\u03cc\u03b3\u03bf\u03c3.wav",
    ],
  ])("numbers a name that is %s", (_, first, second) => {
    expect(freeName(second, new Set([`probes/${first}`]))).toBe(`probes/2-${second}`);
    expect(freeName(second, new Set([`probes/${first}`, `probes/2-${first}`]))).toBe(`probes/3-${second}`);
  });
});
