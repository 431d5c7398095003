import { partRoles, type ClipEvidence, type Evidence, type ProofLimits } from "@balafon/manifest-schema";
import { refuse, shown, type Claim } from "./claims.ts";
import { emittedAdvice, gated, type StricterGates } from "./gates.ts";

const encoderHint =
  "The export does not make the features that the head was trained on: another network, front end, layer, scale or reduction. Export the encoder that the training path used.";
const headHint =
  "The head as built from the recipe is not the head that was trained: check strides, heads, norm and activations under head.layers, that the checkpoint is the one the golden logits came from, and that these were computed in float32 for exactly the golden features.";
const vocabularyHint = "The golden text, the vocabulary or its order, or the blank's index is not the head's.";
const emittedHint = "Quantization cost more than its limit: raise bits, or exempt tensors with quantization.rules.";

/** A vocabulary may hold several classes without a text. Where the wrong one is called the blank, no text shows it; on silence, its share of every frame does. */
const minBlankOnSilence = 0.5;

/**
 * Refuses a pack whose evidence does not hold.
 *
 * @param stricter the gates that the recipe tightened
 * @throws BalafonError PARITY_FAILED where features or logits are not the training path's or the emitted parts stray from their source;
 *   NOT_DECODABLE where the text is wrong, or silence is not silent; FORM_NOT_KEPT where the runtime computes something else than is written.
 */
export function judge(evidence: Evidence, stricter: StricterGates): void {
  const { clips, limits, cer } = evidence;
  const claims = [
    ...clips.flatMap((clip) => [...parityClaims(clip, limits), straysClaim(clip, limits, cer.before, stricter), ...silenceClaims(clip)]),
    ...textClaims(evidence, stricter),
    ...optimizationClaims(evidence),
  ];
  refuse(claims);
}

function parityClaims({ audio, sourceParity, goldenLogitsMaxError }: ClipEvidence, limits: ProofLimits): Claim[] {
  const claim = { code: "PARITY_FAILED", subject: audio } as const;
  const { cosine, meanShiftSd, logSdShift } = sourceParity;
  return [
    {
      ...claim,
      holds: cosine >= limits.minCosine,
      problem: "the export's features point elsewhere than the golden features",
      expected: `cosine >= ${limits.minCosine}`,
      found: `${cosine}`,
      hint: encoderHint,
    },
    {
      ...claim,
      holds: meanShiftSd <= limits.maxMeanShiftSd,
      problem: "the export's features are shifted",
      expected: `mean shift <= ${limits.maxMeanShiftSd} sd`,
      found: `${meanShiftSd} sd`,
      hint: encoderHint,
    },
    {
      ...claim,
      holds: logSdShift <= limits.maxLogSdShift,
      problem: "the export's features are scaled",
      expected: `log-sd shift <= ${limits.maxLogSdShift}`,
      found: `${logSdShift}`,
      hint: encoderHint,
    },
    {
      ...claim,
      holds: goldenLogitsMaxError <= limits.maxGoldenLogitsError,
      problem: "the head's logits are not the golden ones, on the golden features",
      expected: `difference <= ${limits.maxGoldenLogitsError}`,
      found: `${goldenLogitsMaxError}`,
      hint: headHint,
    },
  ];
}

function straysClaim({ audio, logitKl }: ClipEvidence, { maxLogitKl }: ProofLimits, before: number, stricter: StricterGates): Claim {
  const claim: Claim = {
    holds: logitKl <= maxLogitKl,
    code: "PARITY_FAILED",
    subject: audio,
    problem: "the emitted parts stray from their source",
    expected: `logit KL <= ${maxLogitKl} nats a frame`,
    found: `${logitKl}`,
    hint: emittedHint,
  };
  return gated(claim, "maxLogitKl", logitKl, stricter, emittedAdvice(before));
}

function silenceClaims({ audio, reference, before, after }: ClipEvidence): Claim[] {
  if (reference !== "") return [];
  const claim = { code: "NOT_DECODABLE", subject: audio, expected: "no text" } as const;
  return [
    {
      ...claim,
      holds: before.text === "",
      problem: "silence decodes to text in the training path's own logits",
      found: shown(before.text),
      hint: vocabularyHint,
    },
    { ...claim, holds: after.text === "", problem: "silence decodes to text", found: shown(after.text), hint: emittedHint },
    {
      ...claim,
      holds: before.blankMass >= minBlankOnSilence,
      problem: "silence is not blank in the training path's own logits",
      expected: `blank mass >= ${minBlankOnSilence}`,
      found: `${before.blankMass}`,
      hint: vocabularyHint,
    },
  ];
}

function optimizationClaims({ optimizationError, limits }: Evidence): Claim[] {
  return partRoles.map((role) => ({
    holds: optimizationError[role] <= limits.maxOptimizationError,
    code: "FORM_NOT_KEPT",
    subject: `the emitted ${role}`,
    problem: "the runtime's optimizations change what it computes",
    expected: `a relative rms difference <= ${limits.maxOptimizationError}`,
    found: `${optimizationError[role]}`,
    hint: "The runtime rounds activations or replaces operators by others that are not the same. Store the weights as form: dense, and report it with the runtime's version.",
  }));
}

function textClaims({ cer, limits, clips }: Evidence, stricter: StricterGates): Claim[] {
  const speech = clips.filter(({ reference }) => reference !== "").length;
  const claim = {
    code: "NOT_DECODABLE",
    subject: speech === 1 ? "the golden clip with speech" : `${speech} golden clips with speech`,
  } as const;
  const before: Claim = {
    ...claim,
    holds: cer.before <= limits.maxCer,
    problem: "the training path's own logits do not decode to the golden text",
    expected: `CER <= ${limits.maxCer}`,
    found: `${cer.before}`,
    hint: vocabularyHint,
  };
  const after: Claim = {
    ...claim,
    holds: cer.after <= limits.maxCer,
    problem: "the emitted parts do not decode to the golden text",
    expected: `CER <= ${limits.maxCer}`,
    found: `${cer.after}`,
    hint: emittedHint,
  };
  const increase: Claim = {
    ...claim,
    holds: cer.after - cer.before <= limits.maxCerIncrease,
    problem: "the emitted parts read worse than the training path",
    expected: `CER at most ${limits.maxCerIncrease} higher`,
    found: `${cer.before} -> ${cer.after}`,
    hint: emittedHint,
  };
  const beforeAdvice = `The head itself has ${cer.before}, however it is packed: raise the gate to that or more, or remove it.`;
  return [
    gated(before, "maxCer", cer.before, stricter, beforeAdvice),
    gated(after, "maxCer", cer.after, stricter, emittedAdvice(cer.before)),
    gated(increase, "maxCerIncrease", cer.after - cer.before, stricter, emittedAdvice(cer.before)),
  ];
}
