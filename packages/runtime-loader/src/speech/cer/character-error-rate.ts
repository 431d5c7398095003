import { BalafonError } from "@balafon/manifest-schema";
import { editDistance } from "./edit-distance.ts";

/** What was said, and what was recognized. */
export interface Transcript {
  readonly reference: string;
  readonly hypothesis: string;
}

/** Counts over all clips, and their ratio. */
export interface CharacterErrorRate {
  readonly edits: number;
  readonly referenceCodePoints: number;
  /** edits / max(1, referenceCodePoints): always finite, above 1 where much was inserted. */
  readonly cer: number;
}

/** Far more than a 30 s window holds; 20000 x 20000 cells take two seconds. */
const maxTextLength = 20_000;

/**
 * Character error rate, pooled: the edits of all clips over the code points of all references, both after NFC.
 * Pooling weighs a long clip more than a short one; a mean of ratios would let one short clip decide.
 *
 * A clip with an empty reference (silence) adds its hypothesis's code points as edits. Where every reference is empty the rate is the
 * number of edits: 0 for silence heard as silence, 1 or more otherwise, and never NaN, which would pass or fail a gate by accident.
 *
 * @throws BalafonError LIMIT_EXCEEDED for a text of more than 20000 UTF-16 units.
 * @example
 * characterErrorRate([{ reference: "ߒߞߏ", hypothesis: "ߒߞ" }]); // { edits: 1, referenceCodePoints: 3, cer: 1 / 3 }
 */
export function characterErrorRate(transcripts: readonly Transcript[]): CharacterErrorRate {
  let [edits, referenceCodePoints] = [0, 0];
  for (const { reference, hypothesis } of transcripts) {
    const wanted = codePoints("reference", reference);
    edits += editDistance(wanted, codePoints("hypothesis", hypothesis));
    referenceCodePoints += wanted.length;
  }
  return { edits, referenceCodePoints, cer: edits / Math.max(1, referenceCodePoints) };
}

function codePoints(subject: string, text: string): number[] {
  if (text.length > maxTextLength) throw tooLong(subject, text.length);
  return Array.from(text.normalize("NFC"), (character) => character.codePointAt(0)!);
}

function tooLong(subject: string, found: number): BalafonError {
  return new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "the text is too long to align",
    expected: `at most ${maxTextLength} UTF-16 units`,
    found: `${found}`,
    hint: "Split the recording and its transcript.",
  });
}
