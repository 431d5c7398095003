import type { PackageEvidence, PartRole, ProofLimits } from "@balafon/manifest-schema";
import { characterErrorRate, greedyDecode, logitKl, type Vocabulary } from "@balafon/runtime-loader/speech";
import { relativeError } from "./relative-error.ts";

/** A golden clip as the other proof saw it. */
export interface PackageProbe {
  readonly audio: string;
  readonly text: string;
  /** What the encoder takes. */
  readonly mel: Float32Array;
  /** What the export gives for it, and the head as it came for that. */
  readonly features: Float32Array;
  readonly logits: Float32Array;
  /** What the parts for ONNX Runtime give. */
  readonly onnxLogits: Float32Array;
}

/** What does not change from clip to clip. */
export interface PackageSetting {
  readonly vocabulary: Vocabulary;
  readonly framesOut: number;
  /** Runs a package as it was read back: the same codes in float32, or with the result of every operation rounded to float16. */
  readonly run: RunPackage;
  /** Runs the graph that a package was lowered from, with the weights of the source. */
  readonly runCanonical: (role: PartRole, input: Float32Array) => Promise<Float32Array>;
  /** The same with the weights that the package holds. */
  readonly runHeld: (role: PartRole, input: Float32Array) => Promise<Float32Array>;
  readonly limits: PackageEvidence["limits"];
}

/** Gives what a part makes of each input. One part at a time, since each takes as much memory as all of the other proof. */
export type RunPackage = (role: PartRole, rounded: boolean, inputs: readonly Float32Array[]) => Promise<readonly Float32Array[]>;

/** Runs Core ML packages in simulation on every clip. Judges nothing. */
export async function measurePackages(
  probes: readonly PackageProbe[],
  { vocabulary, framesOut, run, runCanonical, runHeld, limits }: PackageSetting,
): Promise<PackageEvidence> {
  const mels = probes.map(({ mel }) => mel);
  const exactFeatures = await run("encoder", false, mels);
  const exactLogits = await run("head", false, exactFeatures);
  // One clip: what is lowered wrongly is wrong on all of them. Silence excites little.
  const spoken = Math.max(
    probes.findIndex(({ text }) => text !== ""),
    0,
  );
  const { audio, mel, features, logits: saidOfThem } = probes[spoken]!;
  const canonical = {
    audio,
    features: relativeError([[features, await runCanonical("encoder", mel)]]),
    logits: relativeError([[saidOfThem, await runCanonical("head", features)]]),
  };
  const exact = exactFeatures[spoken]!;
  const lowering = {
    audio,
    features: relativeError([[await runHeld("encoder", mel), exact]]),
    logits: relativeError([[await runHeld("head", exact), exactLogits[spoken]!]]),
  };
  const roundedFeatures = await run("encoder", true, mels);
  const roundedLogits = await run("head", true, roundedFeatures);
  const classes = vocabulary.tokens.length;
  const kl = (from: Float32Array, to: Float32Array): number => logitKl(from, to, framesOut, classes);
  const clips: PackageEvidence["clips"][number][] = [];
  let flips = 0;
  let roundingKl = 0;
  for (const [index, probe] of probes.entries()) {
    const [logits, logits16] = [exactLogits[index]!, roundedLogits[index]!];
    flips += changedClasses(logits, logits16, classes);
    roundingKl = Math.max(roundingKl, kl(logits, logits16));
    const { text, blankMass } = greedyDecode(logits16, framesOut, vocabulary);
    const { edits } = characterErrorRate([{ reference: probe.text, hypothesis: text }]);
    clips.push({
      audio: probe.audio,
      after: { text, edits, blankMass: digits(blankMass) },
      logitKl: digits(kl(probe.logits, logits16)),
      logitKlToOnnx: digits(kl(probe.onnxLogits, logits16)),
      featuresError: relativeError([[probe.features, roundedFeatures[index]!]]),
    });
  }
  const speech = clips.map((clip, index) => ({ reference: probes[index]!.text, hypothesis: clip.after.text }));
  const { cer } = characterErrorRate(speech.filter(({ reference }) => reference !== ""));
  return {
    claim: "equal in simulation; not run on Apple hardware",
    limits,
    canonical,
    lowering,
    rounding: {
      features: relativeError(pairsOf(exactFeatures, roundedFeatures)),
      logits: relativeError(pairsOf(exactLogits, roundedLogits)),
      logitKl: Number(roundingKl.toPrecision(2)),
      flips,
    },
    clips,
    cer: { after: digits(cer) },
  };
}

const pairsOf = (some: readonly Float32Array[], others: readonly Float32Array[]): (readonly [Float32Array, Float32Array])[] =>
  some.map((values, index) => [values, others[index]!]);

/** The limits of the packages: those of the pack, but for what their weights may cost. */
export function packageLimits({ maxCer, maxCerIncrease, maxLogitKl }: ProofLimits): PackageEvidence["limits"] {
  return { maxLogitKl, maxCer, maxCerIncrease, maxCanonicalError, maxLoweringError, maxRoundingError };
}

/**
 * Relative rms: with the same weights only the order of sums differs, which costs 2e-7 to 5e-7 on encoders of 2 to 24 blocks; 4e-5 where an exporter rounded the
 * constants of activations to float16 and the operator has them exactly. A pass that changes what is computed changes far more.
 */
const maxCanonicalError = 1e-4;

/** Relative rms: what is float16 in a package and is not a weight (biases, norms, tables) loses less than this by it. A wrong operator loses far more. */
const maxLoweringError = 5e-4;

/** Relative rms: encoders of 6 to 24 blocks lose about 1e-3 by rounding every operation. More than this is an overflow, or nearly one. */
const maxRoundingError = 1e-2;

/** Frames whose likeliest class is another. */
function changedClasses(before: Float32Array, after: Float32Array, classes: number): number {
  let changed = 0;
  for (let start = 0; start < before.length; start += classes) {
    if (likeliest(before, start, classes) !== likeliest(after, start, classes)) changed++;
  }
  return changed;
}

function likeliest(logits: Float32Array, start: number, classes: number): number {
  let best = start;
  for (let at = start + 1; at < start + classes; at++) if (logits[at]! > logits[best]!) best = at;
  return best - start;
}

/** Six significant digits: float32 sums hold no more. */
const digits = (value: number): number => Number(value.toPrecision(6));
