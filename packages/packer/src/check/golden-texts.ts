import { BalafonError, type GoldenClip } from "@balafon/manifest-schema";
import { quoted } from "../inspect/quoted.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Nobody reads more of them, and the first say which script, case or punctuation it is. */
const mostShown = 8;

/**
 * Every golden text can be written with the head's vocabulary. CER is pooled, so that a text in another script, short beside the others, would pass.
 *
 * @throws BalafonError CONTRACT_INVALID, which names the clip and the characters.
 */
export function checkGoldenTexts(contractFile: string, clips: readonly GoldenClip[], { tokens }: Vocabulary): void {
  const form = normalFormOf(tokens);
  const known = new Set(tokens.flatMap((token) => [...token.normalize(form)]));
  for (const { audio, text } of clips) {
    const characters = [...text.normalize(form)].filter((character) => !known.has(character));
    if (characters.length === 0) continue;
    const different = [...new Set(characters)];
    const further = different.length - mostShown;
    throw new BalafonError("CONTRACT_INVALID", {
      subject: `${contractFile}: ${audio}`,
      problem: "its text holds characters that no class of the head writes",
      expected: "characters of the recipe's vocabulary",
      found: `${different.slice(0, mostShown).map(named).join(", ")}${further > 0 ? ` and ${further} more` : ""}`,
      hint: "Write the text as the head was trained to (script, case, digits, punctuation), or name the vocabulary of this head under head.vocabulary.",
    });
  }
}

/** A mark, or a Hangul vowel or final, that a text may compose with what comes before it. */
const composes = /^[\p{M}\u1160-\u11ff]/u;

/**
 * CER compares in NFC. Where no token begins with a mark, NFC leaves tokens what they are when they are put together; where one does, two tokens may give a
 * character that is in neither, and only their decompositions say whether a text can be written.
 */
const normalFormOf = (tokens: readonly string[]): "NFC" | "NFD" => (tokens.some((token) => composes.test(token)) ? "NFD" : "NFC");

const named = (character: string): string =>
  `${quoted(character)} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`;
