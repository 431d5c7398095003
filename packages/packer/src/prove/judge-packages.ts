import type { ClipEvidence, ErrorCode, PackageEvidence } from "@balafon/manifest-schema";
import { refuse, shown, type Claim } from "./claims.ts";
import { emittedAdvice, gated, type StricterGates } from "./gates.ts";

/**
 * Refuses Core ML packages whose evidence does not hold.
 *
 * @param before the CER of the golden logits
 * @param stricter the gates that the recipe tightened, for how packages store their weights
 * @throws BalafonError PARITY_FAILED, NOT_DECODABLE as `judge` does
 */
export function judgePackages(evidence: PackageEvidence, clips: readonly ClipEvidence[], before: number, stricter: StricterGates): void {
  refuse(packageClaims(evidence, clips, before, stricter));
}

const packageHint =
  "Weights cost more than their limit where a row has one scale, or float16 overflows: raise bits under quantization.mlpackage, exempt tensors, or store them as fp16.";

const canonicalHint =
  "A fault of the passes that bring a graph to the form that is lowered. Please report it, with the model. Until then: leave mlpackage out of targets.";

const loweringHint =
  "A fault of the lowering to Core ML, or one that a bias or a norm beyond float16 makes. Please report it, with the model.";

function packageClaims(
  { limits, canonical, lowering, rounding, clips, cer }: PackageEvidence,
  others: readonly ClipEvidence[],
  before: number,
  stricter: StricterGates,
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
  const advice = emittedAdvice(before);
  const subject = "the Core ML packages, simulated";
  return [
    ...(["features", "logits"] as const).map((what) => ({
      ...within(
        `the graph that was lowered gives other ${what} than the source, with the same weights`,
        canonical[what],
        limits.maxCanonicalError,
        "a relative rms difference",
        "PARITY_FAILED",
        "the graph of the Core ML packages",
      ),
      hint: canonicalHint,
    })),
    ...(["features", "logits"] as const).map((what) => ({
      ...within(
        `their ${what} are not those of the same weights in the graph that was lowered`,
        lowering[what],
        limits.maxLoweringError,
        "a relative rms difference",
        "PARITY_FAILED",
        subject,
      ),
      hint: loweringHint,
    })),
    ...clips.flatMap((clip, index): Claim[] => [
      gated(
        within(
          "the packages stray from their source",
          clip.logitKl,
          limits.maxLogitKl,
          "logit KL (nats a frame)",
          "PARITY_FAILED",
          clip.audio,
        ),
        "maxLogitKl",
        clip.logitKl,
        stricter,
        advice,
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
    gated(
      within("they do not decode to the golden text", cer.after, limits.maxCer, "CER", "NOT_DECODABLE", subject),
      "maxCer",
      cer.after,
      stricter,
      advice,
    ),
    gated(
      within(
        "they read worse than the training path",
        cer.after - before,
        limits.maxCerIncrease,
        "a higher CER by",
        "NOT_DECODABLE",
        subject,
      ),
      "maxCerIncrease",
      cer.after - before,
      stricter,
      advice,
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
