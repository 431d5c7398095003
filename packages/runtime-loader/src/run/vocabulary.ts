import { BalafonError, isPlainText, parseStrictJson, type Manifest } from "@balafon/manifest-schema";
import type { Vocabulary } from "../speech/index.ts";

/** Reads a bundle's `vocabulary.json`: a JSON array with the text of each class, "" for the blank. @throws BalafonError MANIFEST_INVALID. */
export function parseVocabulary(bytes: Uint8Array, { head }: Manifest, bundle: string): Vocabulary {
  let tokens: unknown;
  try {
    tokens = parseStrictJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    tokens = undefined;
  }
  if (
    Array.isArray(tokens) &&
    tokens.length === head.classes &&
    tokens.every((token) => typeof token === "string" && isPlainText(token)) &&
    tokens[head.blankIndex] === ""
  ) {
    return { tokens: tokens as string[], blankIndex: head.blankIndex };
  }
  throw new BalafonError("MANIFEST_INVALID", {
    subject: `${bundle}/vocabulary.json`,
    problem: "not the vocabulary that the manifest describes",
    expected: `a JSON array of ${head.classes} strings, "" at ${head.blankIndex}`,
    hint: "Pack the bundle again.",
  });
}
