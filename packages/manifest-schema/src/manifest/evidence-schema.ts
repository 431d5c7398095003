import { partRoles } from "./part-roles.ts";

const measure = { type: "number" } as const;
const text = { type: "string", maxLength: 100_000 } as const;
const count = { type: "integer", minimum: 0, maximum: 1_000_000_000 } as const;

const decoding = {
  type: "object",
  properties: { text, edits: count, blankMass: { type: "number", minimum: 0, maximum: 1 } },
  required: ["text", "edits", "blankMass"],
  additionalProperties: false,
} as const;

const parity = {
  type: "object",
  properties: { cosine: measure, meanShiftSd: measure, logSdShift: measure },
  required: ["cosine", "meanShiftSd", "logSdShift"],
  additionalProperties: false,
} as const;

const clip = {
  type: "object",
  properties: {
    audio: text,
    reference: text,
    before: decoding,
    after: decoding,
    sourceParity: parity,
    goldenLogitsMaxError: measure,
    logitKl: measure,
  },
  required: ["audio", "reference", "before", "after", "sourceParity", "goldenLogitsMaxError", "logitKl"],
  additionalProperties: false,
} as const;

const packageClip = {
  type: "object",
  properties: { audio: text, after: decoding, logitKl: measure, logitKlToOnnx: measure, featuresError: measure },
  required: ["audio", "after", "logitKl", "logitKlToOnnx", "featuresError"],
  additionalProperties: false,
} as const;

const onOneClip = {
  type: "object",
  properties: { audio: text, features: measure, logits: measure },
  required: ["audio", "features", "logits"],
  additionalProperties: false,
} as const;

const packages = {
  type: "object",
  properties: {
    claim: { const: "equal in simulation; not run on Apple hardware" },
    limits: {
      type: "object",
      properties: {
        maxLogitKl: measure,
        maxCer: measure,
        maxCerIncrease: measure,
        maxCanonicalError: measure,
        maxLoweringError: measure,
        maxRoundingError: measure,
      },
      required: ["maxLogitKl", "maxCer", "maxCerIncrease", "maxCanonicalError", "maxLoweringError", "maxRoundingError"],
      additionalProperties: false,
    },
    canonical: onOneClip,
    lowering: onOneClip,
    rounding: {
      type: "object",
      properties: { features: measure, logits: measure, logitKl: measure, flips: count },
      required: ["features", "logits", "logitKl", "flips"],
      additionalProperties: false,
    },
    clips: { type: "array", items: packageClip, minItems: 1, maxItems: 100 },
    cer: { type: "object", properties: { after: measure }, required: ["after"], additionalProperties: false },
  },
  required: ["claim", "limits", "canonical", "lowering", "rounding", "clips", "cer"],
  additionalProperties: false,
} as const;

/** JSON Schema of the manifest's `evidence`: what the proof measured, and the limits that gated it. */
export const evidenceSchema = {
  type: "object",
  properties: {
    runtime: text,
    limits: {
      type: "object",
      properties: {
        minCosine: measure,
        maxMeanShiftSd: measure,
        maxLogSdShift: measure,
        maxGoldenLogitsError: measure,
        maxLogitKl: measure,
        maxCer: measure,
        maxCerIncrease: measure,
        maxOptimizationError: measure,
      },
      required: [
        "minCosine",
        "maxMeanShiftSd",
        "maxLogSdShift",
        "maxGoldenLogitsError",
        "maxLogitKl",
        "maxCer",
        "maxCerIncrease",
        "maxOptimizationError",
      ],
      additionalProperties: false,
    },
    optimizationError: {
      type: "object",
      properties: { encoder: measure, head: measure },
      required: partRoles,
      additionalProperties: false,
    },
    clips: { type: "array", items: clip, minItems: 1, maxItems: 100 },
    cer: {
      type: "object",
      properties: { before: measure, after: measure, referenceCodePoints: count },
      required: ["before", "after", "referenceCodePoints"],
      additionalProperties: false,
    },
    mlpackage: packages,
  },
  required: ["runtime", "limits", "optimizationError", "clips", "cer"],
  additionalProperties: false,
} as const;
