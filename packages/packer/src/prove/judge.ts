import { BalafonError, type ClipEvidence, type Evidence, type ErrorCode } from "@balafon/manifest-schema";

interface Failure {
  readonly code: ErrorCode;
  readonly clip: string;
  readonly problem: string;
  readonly expected: string;
  readonly found: string;
  readonly hint: string;
}

/**
 * Refuses a pack whose evidence does not hold.
 *
 * @throws BalafonError PARITY_FAILED where features or logits are not the training path's or the emitted parts stray from their source;
 *   NOT_DECODABLE where the text is wrong, or silence is not silent.
 */
export function judge(evidence: Evidence): void {
  const [first, ...others] = [...evidence.clips.flatMap((clip) => clipFailures(clip, evidence)), ...textFailures(evidence)];
  if (first === undefined) return;
  const { code, clip, problem, expected, found, hint } = first;
  throw new BalafonError(code, {
    subject: clip,
    problem,
    expected,
    found,
    details: others.slice(0, 12).map((other) => `also ${other.clip}: ${other.problem} (${other.found}, expected ${other.expected})`),
    hint,
  });
}

function clipFailures({ audio, reference, sourceParity, goldenLogitsMaxError, logitKl, before, after }: ClipEvidence, { limits }: Evidence): Failure[] {
  const parity = { code: "PARITY_FAILED", clip: audio } as const;
  const encoderHint = "The export does not make the features that the head was trained on: another network, front end, layer, scale or reduction. Export the encoder that the training path used.";
  const headHint = "The head as built from the recipe is not the head that was trained: check strides, heads, norm and activations under head.layers, and that the checkpoint is the one the golden logits came from.";
  const emittedHint = "Quantization cost more than its limit: raise bits, or exempt tensors with quantization.rules.";
  const failures: (Failure | false)[] = [
    sourceParity.cosine < limits.minCosine && { ...parity, problem: "the export's features point elsewhere than the golden features", expected: `cosine >= ${limits.minCosine}`, found: `${sourceParity.cosine}`, hint: encoderHint },
    sourceParity.meanShiftSd > limits.maxMeanShiftSd && { ...parity, problem: "the export's features are shifted", expected: `mean shift <= ${limits.maxMeanShiftSd} sd`, found: `${sourceParity.meanShiftSd} sd`, hint: encoderHint },
    sourceParity.logSdShift > limits.maxLogSdShift && { ...parity, problem: "the export's features are scaled", expected: `log-sd shift <= ${limits.maxLogSdShift}`, found: `${sourceParity.logSdShift}`, hint: encoderHint },
    goldenLogitsMaxError > limits.maxGoldenLogitsError && { ...parity, problem: "the head's logits are not the golden ones, on the golden features", expected: `difference <= ${limits.maxGoldenLogitsError}`, found: `${goldenLogitsMaxError}`, hint: headHint },
    logitKl > limits.maxLogitKl && { ...parity, problem: "the emitted parts stray from their source", expected: `logit KL <= ${limits.maxLogitKl} nats a frame`, found: `${logitKl}`, hint: emittedHint },
    reference === "" && before.text !== "" && { code: "NOT_DECODABLE", clip: audio, problem: "silence decodes to text in the training path's own logits", expected: "no text", found: JSON.stringify(before.text), hint: headHint },
    reference === "" && after.text !== "" && { code: "NOT_DECODABLE", clip: audio, problem: "silence decodes to text", expected: "no text", found: JSON.stringify(after.text), hint: emittedHint },
  ];
  return failures.filter((failure) => failure !== false);
}

function textFailures({ cer, limits, clips }: Evidence): Failure[] {
  const subject = { code: "NOT_DECODABLE", clip: `${clips.filter(({ reference }) => reference !== "").length} golden clips with speech` } as const;
  const increase = cer.after - cer.before;
  const failures: (Failure | false)[] = [
    cer.before > limits.maxCer && { ...subject, problem: "the training path's own logits do not decode to the golden text", expected: `CER <= ${limits.maxCer}`, found: `${cer.before}`, hint: "The golden text, the vocabulary or its order, or the blank's index is not the head's." },
    cer.after > limits.maxCer && { ...subject, problem: "the emitted parts do not decode to the golden text", expected: `CER <= ${limits.maxCer}`, found: `${cer.after}`, hint: "Raise bits, or look at what the encoder hears." },
    increase > limits.maxCerIncrease && { ...subject, problem: "the emitted parts read worse than the training path", expected: `CER at most ${limits.maxCerIncrease} higher`, found: `${cer.before} -> ${cer.after}`, hint: "Raise bits, or exempt tensors with quantization.rules." },
  ];
  return failures.filter((failure) => failure !== false);
}
