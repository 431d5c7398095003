import type { FeatureLayout } from "@balafon/manifest-schema";

/** A small layout of the research path: 1500 frames for 30 s. */
export const research = {
  extractor: { model: "mini", revision: `sha256:${"a".repeat(64)}`, layer: "ln_post" },
  audio: { sampleRateHz: 16_000 },
  frontEnd: {
    kind: "log-mel",
    melBins: 80,
    fftSize: 400,
    hopLength: 160,
    melScale: "slaney",
    fMinHz: 0,
    fMaxHz: 8000,
    log: "log10",
    floor: 1e-10,
    dynamicRange: 8,
    offset: 4,
    scale: 4,
  },
  window: { kind: "fixed", samples: 480_000, frames: 1500 },
  output: { dim: 128, axes: ["batch", "time", "feature"] },
  reduction: { factor: 1, method: "none" },
} as const satisfies FeatureLayout;

/** The same, reduced four times on the device. */
export const onDevice = {
  ...research,
  window: { kind: "fixed", samples: 480_000, frames: 375 },
  reduction: { factor: 4, method: "subsample" },
} as const satisfies FeatureLayout;
