import type { Manifest } from "../../src/index.ts";
import { research } from "./layouts.ts";

const sha256 = "0".repeat(64);
const source = { file: "a", bytes: 1, sha256 };
const parity = { cosine: 1, meanShiftSd: 0, logSdShift: 0 };
const decoding = { text: "\u07ca", edits: 0, blankMass: 0.5 };
const packageEntry = {
  path: "coreml/encoder.mlpackage",
  target: "ios17",
  layout: "plain",
  input: { name: "x", shape: [1] },
  output: { name: "y", shape: [1] },
} as const;
const totals = { sourceBytes: 4, emittedBytes: 3, quantizedBytes: 1, otherBytes: 2, parameters: 1 };
const row = {
  target: "onnx",
  part: "head",
  tensor: "w",
  shape: [2, 2],
  nominalBitsPerWeight: 4,
  storedBitsPerWeight: 4.5,
  relativeMse: 0.01,
  bytes: 9,
  sourceBytes: 16,
} as const;

/** Through JSON: structuredClone would keep shared parts shared. */
export function manifest(): Manifest {
  return JSON.parse(JSON.stringify(template)) as Manifest;
}

const template: Manifest = {
  schemaVersion: 1,
  name: "anchor",
  version: "1.0.0",
  sequence: 1,
  contract: {
    layout: research,
    layoutId: sha256,
    contractId: sha256,
    golden: [
      {
        audio: "probes/dense.wav",
        features: "probes/golden.npz#f",
        logits: "probes/golden.npz#l",
        text: "\u07ca",
        digests: { audio: sha256, features: sha256 },
      },
    ],
  },
  sources: { encoder: source, encoderLayout: source, head: { ...source, tensorsSha256: sha256 }, headContract: source },
  head: {
    layers: [{ kind: "conv1d", weights: "c", frames: 375, dim: 2, convolution: { kernel: 5, stride: 4, padding: 2, dilation: 1 } }],
    keys: { used: 2, ignored: 0, missing: [], unexpected: [] },
    classes: 2,
    blankIndex: 1,
    framesIn: 1500,
    framesOut: 375,
  },
  parts: {
    onnx: {
      encoder: {
        path: "onnx/encoder.onnx",
        input: { name: "mel", shape: [1, 128, 3000] },
        output: { name: "features", shape: [1, 1500, 1280] },
      },
      head: {
        path: "onnx/head.onnx",
        sessionOptions: { onnxruntime: { "optimization.disable_specified_optimizers": "ConstantFolding" } },
        input: { name: "features", shape: [1, 1500, 1280] },
        output: { name: "logits", shape: [1, 375, 2] },
      },
    },
    mlpackage: { encoder: packageEntry, head: { ...packageEntry, path: "coreml/head.mlpackage" } },
  },
  quantization: {
    rows: [
      {
        ...row,
        scheme: "turboquant",
        group: 2,
        rotation: { kind: "hadamard", block: 2, seed: 1, where: "activations" },
        form: "packed",
        snrDb: 20.3,
        outputError: 0.1,
      },
      { ...row, scheme: "fp16", insteadOf: "turboquant" },
      { ...row, target: "mlpackage", scheme: "turboquant", rowsPerScale: 8 },
    ],
    totals: { onnx: { encoder: totals, head: totals }, mlpackage: { encoder: totals, head: totals } },
  },
  evidence: {
    runtime: "onnxruntime",
    optimizationError: { encoder: 3e-7, head: 2e-7 },
    limits: {
      minCosine: 0.98,
      maxMeanShiftSd: 0.05,
      maxLogSdShift: 0.05,
      maxGoldenLogitsError: 1e-3,
      maxLogitKl: 1,
      maxCer: 0.25,
      maxCerIncrease: 0.02,
      maxOptimizationError: 2e-6,
    },
    clips: [
      {
        audio: "a.wav",
        reference: "\u07ca",
        before: decoding,
        after: decoding,
        sourceParity: parity,
        goldenLogitsMaxError: 0,
        logitKl: 0,
      },
    ],
    cer: { before: 0, after: 0, referenceCodePoints: 1 },
    mlpackage: {
      claim: "equal in simulation; not run on Apple hardware",
      limits: {
        maxLogitKl: 1,
        maxCer: 0.25,
        maxCerIncrease: 0.02,
        maxCanonicalError: 1e-4,
        maxLoweringError: 5e-4,
        maxRoundingError: 0.01,
      },
      canonical: { audio: "a.wav", features: 1e-6, logits: 1e-6 },
      lowering: { audio: "a.wav", features: 1e-4, logits: 1e-4 },
      rounding: { features: 1e-3, logits: 1e-3, logitKl: 1e-6, flips: 0 },
      clips: [{ audio: "a.wav", after: decoding, logitKl: 0, logitKlToOnnx: 0, featuresError: 0.01 }],
      cer: { after: 0 },
    },
  },
  files: [{ path: "onnx/head.onnx", bytes: 1, sha256 }],
  toolchain: { balafon: "0.1.0", onnxOpset: 21 },
};
