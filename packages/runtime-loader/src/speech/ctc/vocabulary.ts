/** What the classes of a head stand for. */
export interface Vocabulary {
  /** The text of each class, by class index; "" for the blank. */
  readonly tokens: readonly string[];
  readonly blankIndex: number;
}

const firstNko = 0x07c0;
const lastNko = 0x07ff;

/** The N'Ko vocabulary of 66 classes: 0..63 = U+07C0..U+07FF, 64 = space, 65 = blank. */
export function nkoVocabulary(): Vocabulary {
  const letters = Array.from({ length: lastNko - firstNko + 1 }, (_, i) => String.fromCodePoint(firstNko + i));
  return { tokens: [...letters, " ", ""], blankIndex: letters.length + 1 };
}
