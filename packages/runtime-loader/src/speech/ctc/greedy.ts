import { BalafonError } from "@balafon/manifest-schema";
import { checkMatrix } from "../matrix.ts";
import { logSumExp } from "../softmax.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One emitted token. */
export interface CtcToken {
  readonly index: number;
  /** The frame at which its run begins. */
  readonly frame: number;
  /** Its posterior in that frame, 0..1. */
  readonly probability: number;
}

/** What a head said about one window. */
export interface CtcDecoding {
  readonly text: string;
  readonly tokens: readonly CtcToken[];
  /** Mean posterior of the blank over frames, 0..1. It may fall or rise under a mismatch: report it, do not gate on it. */
  readonly blankMass: number;
  /** Lowest posterior of the blank over frames; near 1 on audio that holds speech, the head emits nothing but blanks. */
  readonly minBlankProbability: number;
}

/**
 * Greedy (best path) CTC decoding: the best class of each frame, runs collapsed, blanks dropped. Spaces around the text are no part of it:
 * heads end a window with one or not, and a space alone is silence.
 * Source: Graves et al., Connectionist Temporal Classification, ICML 2006, sections 3.1 and 3.2. Among equals the lowest class wins.
 *
 * @param logits [frames, classes], row-major, before the softmax; classes is the vocabulary's size.
 * @throws BalafonError FORMAT_INVALID for logits of another shape or not finite, CONTRACT_INVALID for a blank outside the vocabulary.
 * @example
 * greedyDecode(logits, 375, nkoVocabulary()).text;
 */
export function greedyDecode(logits: Float32Array, frames: number, vocabulary: Vocabulary): CtcDecoding {
  const { tokens: texts, blankIndex } = vocabulary;
  if (texts[blankIndex] === undefined) throw blankOutside(vocabulary);
  checkMatrix("logits", logits, frames, texts.length);
  const tokens: CtcToken[] = [];
  let [previous, blankSum, minBlank] = [blankIndex, 0, 1];
  for (let frame = 0; frame < frames; frame++) {
    const start = frame * texts.length;
    const logSum = logSumExp(logits, start, texts.length);
    const posterior = (index: number): number => Math.exp(logits[start + index]! - logSum);
    const best = bestClass(logits, start, texts.length);
    if (best !== previous && best !== blankIndex) tokens.push({ index: best, frame, probability: posterior(best) });
    previous = best;
    blankSum += posterior(blankIndex);
    minBlank = Math.min(minBlank, posterior(blankIndex));
  }
  const text = tokens
    .map(({ index }) => texts[index])
    .join("")
    .trim();
  return { text, tokens, blankMass: blankSum / frames, minBlankProbability: minBlank };
}

function bestClass(logits: Float32Array, start: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (logits[start + c]! > logits[start + best]!) best = c;
  return best;
}

function blankOutside({ tokens, blankIndex }: Vocabulary): BalafonError {
  return new BalafonError("CONTRACT_INVALID", {
    subject: "vocabulary",
    problem: "the blank is not one of the classes",
    expected: `an index in 0..${tokens.length - 1}`,
    found: `${blankIndex}`,
    hint: "Correct the vocabulary's blank.",
  });
}
