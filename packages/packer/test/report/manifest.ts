import type { Manifest } from "@balafon/manifest-schema";
import { createColors } from "picocolors";
import { research } from "../support/layouts.ts";
import { limits, passingPackages, silence, speech } from "../prove/evidence.ts";

export const plainColors = createColors(false);
export const colors = createColors(true);

const file = { file: "f", bytes: 1, sha256: "a".repeat(64) };
const totals = { sourceBytes: 1_349_847, emittedBytes: 690_600, quantizedBytes: 244_200, otherBytes: 446_400, parameters: 668_672 };
const convolution = { kernel: 5, stride: 4, padding: 2, dilation: 1 };
const row = {
  target: "onnx",
  part: "head",
  tensor: "w",
  shape: [128, 128],
  scheme: "turboquant",
  sourceBytes: 32_768,
  relativeMse: 0.01,
} as const;
const rotation = { kind: "hadamard", block: 128, seed: 1 } as const;

/** A manifest with every kind of fact that reports show. */
export const manifest: Manifest = {
  schemaVersion: 1,
  name: "anchor",
  version: "1.0.0",
  sequence: 3,
  contract: { layout: research, layoutId: "1".repeat(64), contractId: "2".repeat(64), golden: [] },
  sources: { encoder: file, encoderLayout: file, head: { ...file, tensorsSha256: file.sha256 }, headContract: file },
  head: {
    layers: [
      { kind: "linear", weights: "input_proj.0", frames: 1500, dim: 128 },
      { kind: "conv1d", weights: "temporal_ds.0", frames: 375, dim: 128, convolution },
      { kind: "linear", weights: "output_proj", frames: 375, dim: 66 },
    ],
    keys: { used: 32, ignored: 0, missing: [], unexpected: [] },
    classes: 66,
    blankIndex: 65,
    framesIn: 1500,
    framesOut: 375,
  },
  parts: {
    onnx: {
      encoder: {
        path: "onnx/encoder.onnx",
        input: { name: "mel", shape: [1, 80, 3000] },
        output: { name: "features", shape: [1, 1500, 128] },
      },
      head: { path: "onnx/head.onnx", input: { name: "features", shape: [1, 1500, 128] }, output: { name: "logits", shape: [1, 375, 66] } },
    },
  },
  quantization: {
    rows: [
      {
        ...row,
        group: 128,
        form: "packed",
        nominalBitsPerWeight: 4,
        storedBitsPerWeight: 4.16,
        bytes: 8448,
        rotation: { ...rotation, where: "folded" },
        feedback: { lossRatio: 0.0731 },
      },
      {
        ...row,
        group: 128,
        form: "dense",
        nominalBitsPerWeight: 8,
        storedBitsPerWeight: 8.25,
        bytes: 16_640,
        rotation: { ...rotation, where: "weights" },
        feedback: { omitted: "width" },
      },
      { ...row, scheme: "none", nominalBitsPerWeight: 16, storedBitsPerWeight: 16, bytes: 32_768 },
    ],
    totals: { onnx: { encoder: totals, head: { ...totals, parameters: 567_874, quantizedBytes: 999 } } },
  },
  evidence: {
    runtime: "onnxruntime-node 1.30.0",
    limits,
    optimizationError: { encoder: 3e-7, head: 2e-7 },
    clips: [speech, silence],
    cer: { before: 0.041, after: 0.0459, referenceCodePoints: 1196 },
  },
  files: [],
  toolchain: { balafon: "0.1.0", onnxOpset: 21 },
};

const packageEntry = {
  path: "coreml/encoder.mlpackage",
  target: "ios17",
  layout: "ane",
  input: { name: "mel", shape: [1, 80, 3000] },
  output: { name: "features", shape: [1, 1500, 128] },
} as const;
const packageRow = { ...row, target: "mlpackage", nominalBitsPerWeight: 4, storedBitsPerWeight: 4.2, bytes: 8_600 } as const;

/** The same bundle with Core ML packages, of which the encoder's is all float16. */
export const withPackages: Manifest = {
  ...manifest,
  parts: { ...manifest.parts, mlpackage: { encoder: packageEntry, head: { ...packageEntry, path: "coreml/head.mlpackage" } } },
  quantization: {
    rows: [...manifest.quantization.rows, packageRow],
    totals: { ...manifest.quantization.totals, mlpackage: { encoder: totals, head: { ...totals, emittedBytes: 123_400 } } },
  },
  evidence: { ...manifest.evidence, mlpackage: passingPackages },
};
