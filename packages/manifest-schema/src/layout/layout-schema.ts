const positiveInteger = { type: "integer", minimum: 1, maximum: 1e9 } as const;
/** Lone surrogates have no UTF-8, so no canonical JSON: an id could not be computed. Control characters would reach a terminal. */
const nonEmpty = { type: "string", pattern: "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$", maxLength: 200 } as const;

const logMel = {
  type: "object",
  description: "Log-mel spectrogram: (log(max(power, floor)), clamped to max - dynamicRange, + offset) / scale",
  properties: {
    kind: { const: "log-mel" },
    melBins: { ...positiveInteger, maximum: 1024 },
    fftSize: { ...positiveInteger, maximum: 65_536 },
    hopLength: { ...positiveInteger, maximum: 65_536 },
    melScale: { enum: ["slaney", "htk"] },
    fMinHz: { type: "number", minimum: 0 },
    fMaxHz: { type: "number", exclusiveMinimum: 0 },
    log: { enum: ["log10", "ln"] },
    floor: { type: "number", exclusiveMinimum: 0 },
    dynamicRange: { type: "number", exclusiveMinimum: 0 },
    offset: { type: "number" },
    scale: { type: "number", exclusiveMinimum: 0 },
  },
  required: ["kind", "melBins", "fftSize", "hopLength", "melScale", "fMinHz", "fMaxHz", "log", "floor", "dynamicRange", "offset", "scale"],
  additionalProperties: false,
} as const;

const waveform = { type: "object", properties: { kind: { const: "waveform" } }, required: ["kind"], additionalProperties: false } as const;

const fixedWindow = {
  type: "object",
  properties: { kind: { const: "fixed" }, samples: positiveInteger, frames: positiveInteger },
  required: ["kind", "samples", "frames"],
  additionalProperties: false,
} as const;

const variableWindow = {
  type: "object",
  properties: { kind: { const: "variable" }, samplesPerFrame: positiveInteger },
  required: ["kind", "samplesPerFrame"],
  additionalProperties: false,
} as const;

/** JSON Schema of a feature layout, as in `encoder.layout.yaml`. */
export const layoutSchema = {
  type: "object",
  description: "What a feature tensor means. Written by whoever made the encoder export, beside it.",
  properties: {
    extractor: {
      type: "object",
      properties: {
        model: { ...nonEmpty, description: "Which network, such as openai/whisper-large-v3" },
        revision: {
          type: "string",
          pattern: "^sha256:[0-9a-f]{64}$",
          description: "Digest over the reference weights' tensors, never a branch name",
        },
        layer: { ...nonEmpty, description: "Which hidden state, such as ln_post" },
      },
      required: ["model", "revision", "layer"],
      additionalProperties: false,
    },
    audio: {
      type: "object",
      properties: { sampleRateHz: { type: "integer", minimum: 1000, maximum: 384_000 } },
      required: ["sampleRateHz"],
      additionalProperties: false,
    },
    frontEnd: { type: "object", discriminator: { propertyName: "kind" }, oneOf: [logMel, waveform] },
    window: { type: "object", discriminator: { propertyName: "kind" }, oneOf: [fixedWindow, variableWindow] },
    output: {
      type: "object",
      properties: {
        dim: { ...positiveInteger, maximum: 65_536 },
        axes: { const: ["batch", "time", "feature"] },
      },
      required: ["dim", "axes"],
      additionalProperties: false,
    },
    reduction: {
      type: "object",
      description: "What happened to the time axis after the extractor's own output",
      properties: {
        factor: { ...positiveInteger, maximum: 1000 },
        method: { enum: ["none", "subsample", "conv1d", "average-pool"] },
      },
      required: ["factor", "method"],
      additionalProperties: false,
    },
  },
  required: ["extractor", "audio", "frontEnd", "window", "output", "reduction"],
  additionalProperties: false,
} as const;
