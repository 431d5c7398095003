import type { ClipEvidence, Evidence, PackageEvidence, ProofLimits } from "@balafon/manifest-schema";

export const limits: ProofLimits = {
  minCosine: 0.98,
  maxMeanShiftSd: 0.05,
  maxLogSdShift: 0.05,
  maxGoldenLogitsError: 1e-4,
  maxLogitKl: 0.15,
  maxCer: 0.35,
  maxCerIncrease: 0.05,
  maxOptimizationError: 1e-5,
};

/** A clip of speech that nothing is wrong with, exactly at every limit. */
export const speech: ClipEvidence = {
  audio: "probes/dense.wav",
  reference: "ߒߞߏ",
  before: { text: "ߒߞߏ", edits: 0, blankMass: 0.5 },
  after: { text: "ߒߞߏ", edits: 0, blankMass: 0.5 },
  sourceParity: { cosine: 0.98, meanShiftSd: 0.05, logSdShift: 0.05 },
  goldenLogitsMaxError: 1e-4,
  logitKl: 0.15,
};

export const silence: ClipEvidence = {
  ...speech,
  audio: "probes/silence.wav",
  reference: "",
  before: { text: "", edits: 0, blankMass: 1 },
  after: { text: "", edits: 0, blankMass: 1 },
};

/** Evidence that passes, exactly at the limits. */
export const passing: Evidence = {
  runtime: "test",
  limits,
  optimizationError: { encoder: 1e-5, head: 1e-5 },
  clips: [speech, silence],
  cer: { before: 0.3, after: 0.35, referenceCodePoints: 3 },
};

const packageClip = { audio: speech.audio, after: speech.after, logitKl: 0.15, logitKlToOnnx: 0.1, featuresError: 0.02 };

/** Evidence of Core ML packages that passes, exactly at the limits, for the two clips above. */
export const passingPackages: PackageEvidence = {
  claim: "equal in simulation; not run on Apple hardware",
  limits: { maxLogitKl: 0.15, maxCer: 0.35, maxCerIncrease: 0.05, maxCanonicalError: 1e-4, maxLoweringError: 5e-4, maxRoundingError: 0.01 },
  canonical: { audio: speech.audio, features: 1e-4, logits: 1e-4 },
  lowering: { audio: speech.audio, features: 5e-4, logits: 5e-4 },
  rounding: { features: 0.01, logits: 0.01, logitKl: 1e-5, flips: 1 },
  clips: [packageClip, { ...packageClip, audio: silence.audio, after: silence.after }],
  cer: { after: 0.35 },
};
