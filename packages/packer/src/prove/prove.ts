import type { ClipEvidence, Decoding, Evidence, FeatureLayout, ProofLimits } from "@balafon/manifest-schema";
import { characterErrorRate, featureParity, greedyDecode, logitKl, logMel, type Vocabulary } from "@balafon/runtime-loader/speech";
import { goldenLogitsError, type StoredFloats } from "./golden-logits.ts";

/** Runs one part: a float32 tensor in, one out. */
export type Run = (values: Float32Array) => Promise<Float32Array>;

/** What the proof runs: the export and the head as they came, and the parts that were emitted. */
export interface Chain {
  readonly encoder: Run;
  readonly head: Run;
}

/** A golden clip, read. */
export interface Probe {
  /** What reports call it. */
  readonly name: string;
  readonly text: string;
  readonly samples: Float32Array;
  /** [frames, dim] of the training path. */
  readonly features: Float32Array;
  /** [frames', classes] of the training path. */
  readonly logits: StoredFloats;
}

/** What does not change from clip to clip. */
export interface ProofSetting {
  readonly layout: FeatureLayout;
  readonly vocabulary: Vocabulary;
  readonly framesOut: number;
  readonly source: Chain;
  readonly emitted: Chain;
}

/** Measures one clip on both chains. Judges nothing: that is `judge`'s part. */
export async function measureClip(probe: Probe, { layout, vocabulary, framesOut, source, emitted }: ProofSetting): Promise<ClipEvidence> {
  const { window, frontEnd, output, audio } = layout;
  if (window.kind !== "fixed" || frontEnd.kind !== "log-mel") throw new TypeError("measureClip: expected a layout that check accepted");
  const mel = logMel(probe.samples, { ...frontEnd, sampleRateHz: audio.sampleRateHz }, window.samples);
  const features = await source.encoder(mel);
  const goldenLogits = await source.head(probe.features);
  const sourceLogits = await source.head(features);
  const logits = await emitted.head(await emitted.encoder(mel));
  const decode = (values: Float32Array): Decoding => {
    const { text, blankMass } = greedyDecode(values, framesOut, vocabulary);
    return { text, edits: characterErrorRate([{ reference: probe.text, hypothesis: text }]).edits, blankMass: rounded(blankMass) };
  };
  const { cosine, meanShiftSd, logSdShift } = featureParity(probe.features, features, window.frames, output.dim);
  return {
    audio: probe.name,
    reference: probe.text,
    before: decode(probe.logits.values),
    after: decode(logits),
    sourceParity: { cosine: rounded(cosine), meanShiftSd: rounded(meanShiftSd), logSdShift: rounded(logSdShift) },
    goldenLogitsMaxError: Number(goldenLogitsError(probe.logits, goldenLogits).toPrecision(2)),
    logitKl: rounded(logitKl(sourceLogits, logits, framesOut, vocabulary.tokens.length)),
  };
}

/** Pools the clips. CER counts speech only: silence has no reference to divide by. */
export function summarize(
  clips: readonly ClipEvidence[],
  limits: ProofLimits,
  { runtime, optimizationError }: Pick<Evidence, "runtime" | "optimizationError">,
): Evidence {
  const speech = clips.filter(({ reference }) => reference !== "");
  const pooled = (side: "before" | "after") =>
    characterErrorRate(speech.map((clip) => ({ reference: clip.reference, hypothesis: clip[side].text })));
  const before = pooled("before");
  return {
    runtime,
    limits,
    optimizationError,
    clips,
    cer: { before: rounded(before.cer), after: rounded(pooled("after").cer), referenceCodePoints: before.referenceCodePoints },
  };
}

/** Six significant digits: float32 sums hold no more. */
const rounded = (value: number): number => Number(value.toPrecision(6));
