import { BalafonError, isPlainText, parseStrictJson, type VocabularyEntry } from "@balafon/manifest-schema";

/** The classes of a head: their texts by index, and which of them is the CTC blank. */
export interface Vocabulary {
  readonly tokens: readonly string[];
  readonly blankIndex: number;
}

const alphabets = { nko: [...Array.from({ length: 64 }, (_, index) => String.fromCodePoint(0x07c0 + index)), " ", ""] } as const;

/**
 * The vocabulary that a recipe names.
 *
 * @param fileText the text of the recipe's vocabulary file, where it names one
 * @throws BalafonError FORMAT_INVALID where the file is not a JSON array of strings.
 */
export function resolveVocabulary(entry: VocabularyEntry, fileText: string | undefined): Vocabulary {
  const tokens = entry.alphabet === undefined ? parseTokens(entry.file!, fileText!) : alphabets[entry.alphabet];
  const blankIndex = entry.blank === "last" ? tokens.length - 1 : entry.blank;
  return { tokens: tokens.map((token, index) => (index === blankIndex ? "" : token)), blankIndex };
}

function parseTokens(file: string, text: string): readonly string[] {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch {
    value = undefined;
  }
  if (Array.isArray(value) && value.length > 1 && value.every((token) => typeof token === "string" && isPlainText(token)))
    return value as string[];
  throw new BalafonError("FORMAT_INVALID", {
    subject: file,
    problem: "not a vocabulary",
    expected: 'a JSON array of strings without control characters, one for each class, such as ["a", "b", ""]',
  });
}

/** The classifier has as many classes as the vocabulary has texts, and the blank is one of them. @throws BalafonError CHECKPOINT_MISMATCH. */
export function checkVocabulary({ tokens, blankIndex }: Vocabulary, classes: number, checkpoint: string): void {
  if (tokens.length === classes && blankIndex < classes) return;
  throw new BalafonError("CHECKPOINT_MISMATCH", {
    subject: checkpoint,
    problem:
      tokens.length === classes
        ? "the recipe's blank is not one of its classes"
        : "its classifier has another number of classes than the recipe's vocabulary",
    expected: `${tokens.length} classes, blank at ${blankIndex}`,
    found: `${classes} classes`,
    hint: "Name the vocabulary that this head was trained with under head.vocabulary.",
  });
}
