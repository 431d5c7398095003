import { contractIdOf, layoutIdOf, type FeatureLayout, type GoldenDigest, type Manifest } from "@balafon/manifest-schema";

const hash = (digit: string): string => digit.repeat(64);

/** The layout of the encoder and head in onnx.ts: 100 samples, 10 spectra of 4 bands, 5 frames of 2 values. */
export const tinyLayout: FeatureLayout = {
  extractor: { model: "test/tiny", revision: `sha256:${hash("a")}`, layer: "conv" },
  audio: { sampleRateHz: 8000 },
  frontEnd: {
    kind: "log-mel",
    melBins: 4,
    fftSize: 32,
    hopLength: 10,
    melScale: "htk",
    fMinHz: 0,
    fMaxHz: 4000,
    log: "log10",
    floor: 1e-10,
    dynamicRange: 8,
    offset: 6,
    scale: 4,
  },
  window: { kind: "fixed", samples: 100, frames: 5 },
  output: { dim: 2, axes: ["batch", "time", "feature"] },
  reduction: { factor: 1, method: "none" },
};

export const tinyGolden: readonly GoldenDigest[] = [{ audio: hash("1"), features: hash("2") }];

/** The files of the golden clips. What is in them, the loader does not look at. */
export const tinyProbes: readonly string[] = ["probes/a.wav", "probes/a.npz"];

/** What a bundle is about. */
export interface Subject {
  readonly name?: string;
  readonly layout?: FeatureLayout;
  readonly golden?: readonly GoldenDigest[];
}

/** A manifest of the tiny parts, without its file list. */
export function tinyManifest({ name = "tiny", layout = tinyLayout, golden = tinyGolden }: Subject = {}): Manifest {
  const layoutId = layoutIdOf(layout);
  const source = { file: "source", bytes: 1, sha256: hash("b") };
  const totals = { sourceBytes: 1, emittedBytes: 1, quantizedBytes: 0, otherBytes: 1, parameters: 1 };
  const features = { name: "features", shape: [1, 5, 2] };
  return {
    schemaVersion: 1,
    name,
    version: "1.0.0",
    sequence: 7,
    contract: {
      layout,
      layoutId,
      contractId: contractIdOf(layoutId, golden),
      golden: golden.map((digests) => ({
        audio: tinyProbes[0]!,
        features: `${tinyProbes[1]}#f`,
        logits: `${tinyProbes[1]}#l`,
        text: "a",
        digests,
      })),
    },
    sources: { encoder: source, encoderLayout: source, head: { ...source, tensorsSha256: hash("c") }, headContract: source },
    head: {
      layers: [{ kind: "linear", weights: "w", frames: 5, dim: 3 }],
      keys: { used: 1, ignored: 0, missing: [], unexpected: [] },
      classes: 3,
      blankIndex: 2,
      framesIn: 5,
      framesOut: 5,
    },
    parts: {
      onnx: {
        encoder: { path: "onnx/encoder.onnx", input: { name: "mel", shape: [1, 4, 10] }, output: features },
        head: { path: "onnx/head.onnx", input: features, output: { name: "logits", shape: [1, 5, 3] } },
      },
    },
    quantization: { rows: [], totals: { onnx: { encoder: totals, head: totals } } },
    evidence: evidence(),
    files: [],
    toolchain: { balafon: "0.1.0", onnxOpset: 17 },
  };
}

function evidence(): Manifest["evidence"] {
  const decoding = { text: "a", edits: 0, blankMass: 0.5 };
  const sourceParity = { cosine: 1, meanShiftSd: 0, logSdShift: 0 };
  return {
    runtime: "test",
    optimizationError: { encoder: 0, head: 0 },
    limits: {
      minCosine: 0.98,
      maxMeanShiftSd: 0.05,
      maxLogSdShift: 0.05,
      maxGoldenLogitsError: 1,
      maxLogitKl: 1,
      maxCer: 0.5,
      maxCerIncrease: 0.1,
      maxOptimizationError: 1,
    },
    clips: [{ audio: "a", reference: "a", before: decoding, after: decoding, sourceParity, goldenLogitsMaxError: 0, logitKl: 0 }],
    cer: { before: 0, after: 0, referenceCodePoints: 1 },
  };
}
