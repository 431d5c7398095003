import { expect, it } from "vitest";
import { nkoVocabulary } from "../../../src/speech/index.ts";

it("nkoVocabulary: 64 N'Ko code points in order, space, blank", () => {
  const { tokens, blankIndex } = nkoVocabulary();
  expect(tokens).toHaveLength(66);
  expect(tokens.slice(0, 64).map((token) => token.codePointAt(0))).toEqual(Array.from({ length: 64 }, (_, i) => 0x7c0 + i));
  expect(tokens.every((token) => [...token].length === (token === "" ? 0 : 1))).toBe(true);
  expect([tokens[64], tokens[65], blankIndex]).toEqual([" ", "", 65]);
});
