import { describe, expect, it } from "vitest";
import { checkVocabulary, resolveVocabulary } from "../../src/check/vocabulary.ts";
import { refusal } from "../support/refusal.ts";

describe("resolveVocabulary", () => {
  it("nko: U+07C0 to U+07FF in order, space at 64, the blank at 65", () => {
    const { tokens, blankIndex } = resolveVocabulary({ alphabet: "nko", blank: "last" }, undefined);
    expect(tokens).toHaveLength(66);
    expect(tokens[0]).toBe("\u07c0");
    expect(tokens[0x0a]).toBe("\u07ca");
    expect(tokens[63]).toBe("\u07ff");
    expect(tokens.slice(64)).toEqual([" ", ""]);
    expect(blankIndex).toBe(65);
  });

  it("a file's texts, the blank's emptied wherever it is", () => {
    const text = JSON.stringify(["<blank>", "a", "bc"]);
    expect(resolveVocabulary({ file: "v.json", blank: 0 }, text)).toEqual({ tokens: ["", "a", "bc"], blankIndex: 0 });
    expect(resolveVocabulary({ file: "v.json", blank: "last" }, text)).toEqual({ tokens: ["<blank>", "a", ""], blankIndex: 2 });
  });

  it.each(["", "{", "{}", "null", "[]", '["a"]', '["a", 1]', '["a", null]', '"ab"', "[".repeat(100_000)])(
    "refuses %.20j as a vocabulary",
    async (text) => {
      const { facts } = await refusal(() => resolveVocabulary({ file: "v.json", blank: "last" }, text), "FORMAT_INVALID");
      expect(facts).toMatchObject({ subject: "v.json", problem: "not a vocabulary" });
    },
  );
});

describe("checkVocabulary", () => {
  const vocabulary = resolveVocabulary({ alphabet: "nko", blank: "last" }, undefined);

  it("takes a classifier of as many classes", () => {
    expect(() => checkVocabulary(vocabulary, 66, "head.pt")).not.toThrow();
  });

  it("refuses another number of classes, both quoted", async () => {
    const { facts } = await refusal(() => checkVocabulary(vocabulary, 65, "head.pt"), "CHECKPOINT_MISMATCH");
    expect(facts).toMatchObject({ subject: "head.pt", expected: "66 classes, blank at 65", found: "65 classes" });
  });

  it("refuses a blank that is none of the classes, as that", async () => {
    const { facts } = await refusal(() => checkVocabulary({ tokens: ["a", "b"], blankIndex: 2 }, 2, "head.pt"), "CHECKPOINT_MISMATCH");
    expect(facts).toMatchObject({ problem: "the recipe's blank is not one of its classes", expected: "2 classes, blank at 2" });
  });
});
