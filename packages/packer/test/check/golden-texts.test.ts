import { describe, expect, it } from "vitest";
import { checkGoldenTexts } from "../../src/check/golden-texts.ts";
import { resolveVocabulary } from "../../src/check/vocabulary.ts";
import { refusal } from "../support/refusal.ts";

const nko = resolveVocabulary({ alphabet: "nko", blank: "last" }, undefined);
const clip = (text: string, audio = "dense.wav") => ({ audio, features: "golden.npz#features", logits: "golden.npz#logits", text });
const check = (tokens: readonly string[], ...texts: readonly string[]) =>
  checkGoldenTexts(
    "head.contract.yaml",
    texts.map((text) => clip(text)),
    { tokens, blankIndex: 0 },
  );

describe("checkGoldenTexts", () => {
  it("takes texts of the vocabulary, and silence", () => {
    expect(() => checkGoldenTexts("head.contract.yaml", [clip("ߒߞߏ ߞߊ߲ߠߊߡߊ߫"), clip("")], nko)).not.toThrow();
  });

  it("names the clip and each character that no class writes, once", async () => {
    const clips = [clip("ߒߞߏ"), clip("hello", "hello.wav"), clip("")];
    const { facts } = await refusal(() => checkGoldenTexts("head.contract.yaml", clips, nko), "CONTRACT_INVALID");
    expect(facts.subject).toBe("head.contract.yaml: hello.wav");
    expect(facts.found).toBe('"h" (U+0068), "e" (U+0065), "l" (U+006C), "o" (U+006F)');
    expect(facts.hint).toContain("head.vocabulary");
  });

  it("shows a few of many", async () => {
    const { facts } = await refusal(() => check(["", "a"], "bcdefghijklm"), "CONTRACT_INVALID");
    expect(facts.found).toMatch(/"i" \(U\+0069\) and 4 more$/);
  });

  it("counts characters, not halves of them, and reads tokens of several", async () => {
    const tokens = ["", "un", "deux", "\u{1E900}"];
    expect(() => check(tokens, "deux\u{1E900}nu")).not.toThrow();
    expect((await refusal(() => check(tokens, "\u{1E901}"), "CONTRACT_INVALID")).facts.found).toBe('"\u{1E901}" (U+1E901)');
  });

  it("compares as CER does, in NFC: what composes is one character", async () => {
    expect(() => check(["", "\u00e9"], "e\u0301")).not.toThrow();
    expect(() => check(["", "e\u0301"], "\u00e9")).not.toThrow();
    expect((await refusal(() => check(["", "\u00e9", "o"], "o\u0301"), "CONTRACT_INVALID")).facts.found).toContain("U+00F3");
    expect((await refusal(() => check(["", "\u00e9"], "e"), "CONTRACT_INVALID")).facts.found).toContain("U+0065");
  });

  it("takes what two classes compose, a letter and its mark, or the letters of a syllable", async () => {
    expect(() => check(["", "e", "\u0301"], "\u00e9")).not.toThrow();
    expect(() => check(["", "\u1112", "\u1161", "\u11ab"], "\ud55c")).not.toThrow();
    expect((await refusal(() => check(["", "e", "\u0301"], "\u00e8"), "CONTRACT_INVALID")).facts.found).toContain("U+0300");
  });

  it("knows a space only where a class writes it", async () => {
    expect((await refusal(() => check(["", "a"], "a a"), "CONTRACT_INVALID")).facts.found).toBe('" " (U+0020)');
  });
});
