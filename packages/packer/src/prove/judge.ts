import {
  partRoles,
  BalafonError,
  type ClipEvidence,
  type Evidence,
  type ErrorCode,
  type PackageEvidence,
  type ProofLimits,
} from "@balafon/manifest-schema";

/** One claim about the evidence. It is written as what must hold, so that NaN, which compares with nothing, never passes. */
interface Claim {
  readonly holds: boolean;
  readonly code: ErrorCode;
  readonly subject: string;
  readonly problem: string;
  readonly expected: string;
  readonly found: string;
  readonly hint: string;
}

const encoderHint =
  "The export does not make the features that the head was trained on: another network, front end, layer, scale or reduction. Export the encoder that the training path used.";
const headHint =
  "The head as built from the recipe is not the head that was trained: check strides, heads, norm and activations under head.layers, that the checkpoint is the one the golden logits came from, and that these were computed in float32 for exactly the golden features.";
const vocabularyHint = "The golden text, the vocabulary or its order, or the blank's index is not the head's.";
const emittedHint = "Quantization cost more than its limit: raise bits, or exempt tensors with quantization.rules.";

/** A vocabulary may hold several classes without a text. Where the wrong one is called the blank, no text shows it; on silence, its share of every frame does. */
const minBlankOnSilence = 0.5;

/** Nobody reads more of them, and each says enough alone. */
const mostFurther = 12;

/**
 * Refuses a pack whose evidence does not hold.
 *
 * @throws BalafonError PARITY_FAILED where features or logits are not the training path's or the emitted parts stray from their source;
 *   NOT_DECODABLE where the text is wrong, or silence is not silent; FORM_NOT_KEPT where the runtime computes something else than is written.
 */
export function judge(evidence: Evidence): void {
  const { clips, limits } = evidence;
  const claims = [
    ...clips.flatMap((clip) => [...parityClaims(clip, limits), ...silenceClaims(clip)]),
    ...textClaims(evidence),
    ...optimizationClaims(evidence),
  ];
  refuse(claims);
}

/**
 * Refuses Core ML packages whose evidence does not hold.
 *
 * @param before the CER of the golden logits
 * @throws BalafonError PARITY_FAILED, NOT_DECODABLE as `judge` does
 */
export function judgePackages(evidence: PackageEvidence, clips: readonly ClipEvidence[], before: number): void {
  refuse(packageClaims(evidence, clips, before));
}

function refuse(claims: readonly Claim[]): void {
  const [first, ...others] = claims.filter(({ holds }) => !holds);
  if (first === undefined) return;
  const { holds: _holds, code, ...facts } = first;
  const further = others.slice(0, mostFurther);
  throw new BalafonError(code, {
    ...facts,
    details: further.map(({ subject, problem, found, expected }) => `also ${subject}: ${problem} (${found}, expected ${expected})`),
  });
}

function parityClaims({ audio, sourceParity, goldenLogitsMaxError, logitKl }: ClipEvidence, limits: ProofLimits): Claim[] {
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
    {
      ...claim,
      holds: logitKl <= limits.maxLogitKl,
      problem: "the emitted parts stray from their source",
      expected: `logit KL <= ${limits.maxLogitKl} nats a frame`,
      found: `${logitKl}`,
      hint: emittedHint,
    },
  ];
}

const packageHint =
  "Weights cost more than their limit where a row has one scale, or float16 overflows: raise bits under quantization.mlpackage, exempt tensors, or store them as fp16.";

const loweringHint =
  "A fault of the lowering to Core ML, or one that a bias or a norm beyond float16 makes. Please report it, with the model.";

function packageClaims(
  { limits, lowering, rounding, clips, cer }: PackageEvidence,
  others: readonly ClipEvidence[],
  before: number,
): Claim[] {
  const within = (problem: string, value: number, limit: number, what: string, code: ErrorCode, subject: string): Claim => ({
    holds: value <= limit,
    code,
    subject,
    problem,
    expected: `${what} <= ${limit}`,
    found: `${value}`,
    hint: packageHint,
  });
  const subject = "the Core ML packages, simulated";
  return [
    ...(["features", "logits"] as const).map((what) => ({
      ...within(
        `their ${what} are not those of the same weights in the graph they were made from`,
        lowering[what],
        limits.maxLoweringError,
        "a relative rms difference",
        "PARITY_FAILED",
        subject,
      ),
      hint: loweringHint,
    })),
    ...clips.flatMap((clip, index): Claim[] => [
      within(
        "the packages stray from their source",
        clip.logitKl,
        limits.maxLogitKl,
        "logit KL (nats a frame)",
        "PARITY_FAILED",
        clip.audio,
      ),
      ...(others[index]!.reference === ""
        ? [
            {
              holds: clip.after.text === "",
              code: "NOT_DECODABLE",
              subject: clip.audio,
              problem: "silence decodes to text in the Core ML packages, simulated",
              expected: "no text",
              found: shown(clip.after.text),
              hint: packageHint,
            } as const,
          ]
        : []),
    ]),
    within("they do not decode to the golden text", cer.after, limits.maxCer, "CER", "NOT_DECODABLE", subject),
    within(
      "they read worse than the training path",
      cer.after - before,
      limits.maxCerIncrease,
      "a higher CER by",
      "NOT_DECODABLE",
      subject,
    ),
    ...(["features", "logits"] as const).map((what) =>
      within(
        `rounding to float16 changes their ${what}`,
        rounding[what],
        limits.maxRoundingError,
        "a relative rms difference",
        "PARITY_FAILED",
        subject,
      ),
    ),
  ];
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

function textClaims({ cer, limits, clips }: Evidence): Claim[] {
  const speech = clips.filter(({ reference }) => reference !== "").length;
  const claim = {
    code: "NOT_DECODABLE",
    subject: speech === 1 ? "the golden clip with speech" : `${speech} golden clips with speech`,
  } as const;
  return [
    {
      ...claim,
      holds: cer.before <= limits.maxCer,
      problem: "the training path's own logits do not decode to the golden text",
      expected: `CER <= ${limits.maxCer}`,
      found: `${cer.before}`,
      hint: vocabularyHint,
    },
    {
      ...claim,
      holds: cer.after <= limits.maxCer,
      problem: "the emitted parts do not decode to the golden text",
      expected: `CER <= ${limits.maxCer}`,
      found: `${cer.after}`,
      hint: emittedHint,
    },
    {
      ...claim,
      holds: cer.after - cer.before <= limits.maxCerIncrease,
      problem: "the emitted parts read worse than the training path",
      expected: `CER at most ${limits.maxCerIncrease} higher`,
      found: `${cer.before} -> ${cer.after}`,
      hint: emittedHint,
    },
  ];
}

/** The beginning of a text: a window of noise decodes to hundreds of characters. */
function shown(text: string): string {
  return text.length > 60 ? `${JSON.stringify(text.slice(0, 60))} and ${text.length - 60} more` : JSON.stringify(text);
}
