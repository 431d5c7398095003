import { contractDraftSchema } from "../contract/contract-schema.ts";
import { layoutSchema } from "../layout/layout-schema.ts";
import { bundleName, bundleVersion } from "../manifest/name-and-version.ts";
import { layersSchema } from "./layers-schema.ts";
import { paletteWidths } from "./palette-widths.ts";

const path = { type: "string", minLength: 1, maxLength: 1000 } as const;
/** A path, or what would lie there: keywords of objects say nothing of strings, nor the reverse. */
const pathOr = { ...path, type: ["string", "object"] } as const;
const sha256 = {
  type: "string",
  pattern: "^[0-9a-f]{64}$",
  description: "SHA-256 of the file, 64 lower-case hex digits; checked always",
} as const;
const ratio = { type: "number", minimum: 0, maximum: 1 } as const;

const schemeFields = {
  scheme: { enum: ["turboquant", "rtn", "nf4", "kmeans", "trellis", "fp16", "none"], description: "How weights are stored" },
  bits: {
    enum: [1, 2, 3, 4, 5, 6, 7, 8],
    description: "Bits per code, for turboquant, rtn (from 2 where symmetric), kmeans and trellis (2 to 4); nf4 has 4",
  },
  group: { enum: [16, 32, 64, 128, "row"], description: "Weights that share one scale, for turboquant, rtn, nf4 and trellis" },
  symmetric: { type: "boolean", description: "For rtn: without zero points (true where it is left out) or with them" },
  states: { enum: [8, 9, 10, 11, 12], description: "For trellis: each one more loses less and halves the speed of packing; 10 if absent" },
  form: {
    enum: ["packed", "lut", "dense"],
    description:
      "How the graph holds codes. packed: the runtime multiplies by them (2, 4, 8 bits, linear layers; others are dense). lut: restored at each use. dense: restored at load",
  },
} as const;

const paletteFields = {
  scheme: { enum: ["turboquant", "kmeans", "fp16", "none"], description: "How weights are stored; none is fp16" },
  bits: { enum: paletteWidths, description: "Bits per code; 3 from ios18 on" },
  rowsPerScale: { enum: [8, 16], description: "For turboquant, from ios18 on: rows that share one scale. One each where it is left out" },
} as const;

const match = {
  type: "string",
  pattern: "^(encoder|head|\\*)/.+$",
  maxLength: 500,
  description: "PART/TENSOR: a tensor's name, the dotted beginning of one, or a pattern with *",
} as const;

const rulesOf = <Fields>(fields: Fields) =>
  ({
    type: "array",
    description: "Exceptions; the first rule that matches a tensor wins",
    maxItems: 1000,
    items: { type: "object", properties: { match, ...fields }, required: ["match"], additionalProperties: false },
  }) as const;

const rules = rulesOf(schemeFields);

/** What differs on one target. */
const overrides = <Fields>(fields: Fields) =>
  ({
    type: "object",
    description: "What differs on this target: fields of the default, and rules that come before the others",
    properties: { default: { type: "object", properties: fields, additionalProperties: false }, rules: rulesOf(fields) },
    additionalProperties: false,
  }) as const;

const quantization = {
  type: "object",
  properties: {
    default: {
      type: "object",
      properties: {
        scheme: { ...schemeFields.scheme, default: "turboquant" },
        bits: { ...schemeFields.bits, default: 4 },
        group: { ...schemeFields.group, default: 128 },
        symmetric: schemeFields.symmetric,
        states: schemeFields.states,
        form: { ...schemeFields.form, default: "packed" },
      },
      additionalProperties: false,
      default: {},
    },
    rules: { ...rules, default: [] },
    onnx: overrides(schemeFields),
    mlpackage: overrides(paletteFields),
    calibration: {
      type: "object",
      description: "Audio to calibrate on: weights are then quantized with error feedback. The golden clips and it share no recording",
      properties: {
        clips: {
          type: "array",
          description: "WAV files, relative to this recipe",
          items: path,
          minItems: 1,
          maxItems: 100,
          uniqueItems: true,
        },
      },
      required: ["clips"],
      additionalProperties: false,
    },
    budget: {
      type: "object",
      description: "Distributes bits over weights by what each costs on the calibration clips; widths that rules name stay",
      properties: {
        bitsPerWeight: {
          type: "number",
          minimum: 0,
          maximum: 32,
          description: "Codes, scales and codebooks of all weights over their number",
        },
        megabytes: { type: "number", minimum: 0, maximum: 1_000_000, description: "Both parts as files, in 10^6 bytes" },
      },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  default: {},
} as const;

/** Relative to the export, forward slashes, no empty, `.` or `..` segment, no drive letter, no control character. */
const location = {
  maxLength: 1000,
  pattern: "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",
} as const;

const encoder = {
  type: "object",
  properties: {
    source: { ...path, description: "The encoder export (.onnx), relative to this recipe" },
    sha256,
    data: {
      type: "object",
      description: "The files beside the export that hold its external data, each by its location and its SHA-256; checked always",
      propertyNames: location,
      additionalProperties: sha256,
      minProperties: 1,
      maxProperties: 1000,
    },
    provides: {
      ...layoutSchema,
      ...pathOr,
      description: "The layout file that whoever made the export wrote beside it, or that layout itself",
    },
  },
  required: ["source", "sha256", "provides"],
  additionalProperties: false,
} as const;

const vocabulary = {
  type: "object",
  properties: {
    alphabet: { enum: ["nko"], description: "nko: U+07C0..U+07FF, then space, then the blank" },
    file: { ...path, description: "A JSON array of the classes' texts, the blank's included" },
    blank: { anyOf: [{ const: "last" }, { type: "integer", minimum: 0, maximum: 1_000_000 }], default: "last" },
  },
  additionalProperties: false,
} as const;

const head = {
  type: "object",
  properties: {
    source: { ...path, description: "The checkpoint (.pt), relative to this recipe" },
    sha256,
    select: { type: "string", minLength: 1, maxLength: 200, description: "The entry of a nested checkpoint that holds the state dict" },
    prefix: { type: "string", minLength: 1, maxLength: 200, description: "Keys start with this; others are ignored and counted" },
    expects: {
      ...contractDraftSchema,
      ...pathOr,
      description: "The contract file that whoever trained the head wrote beside it, or that contract itself",
    },
    layers: layersSchema,
    graph: {
      type: "object",
      description:
        "Instead of layers: an ONNX graph of the head. Every weight of it equals a tensor of the checkpoint, none missing, none left over",
      properties: { source: { ...path, description: "The graph (.onnx), relative to this recipe" }, sha256 },
      required: ["source", "sha256"],
      additionalProperties: false,
    },
    vocabulary,
  },
  required: ["source", "sha256", "expects", "vocabulary"],
  additionalProperties: false,
} as const;

/** JSON Schema of a recipe. Published as `schema/recipe.schema.json`, so that editors complete recipes. */
export const recipeSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Balafon recipe",
  description: "Ties one encoder export to one head checkpoint",
  type: "object",
  properties: {
    balafon: { const: 1, description: "Version of the recipe format" },
    name: bundleName,
    version: bundleVersion,
    sequence: { type: "integer", minimum: 0, maximum: 9_007_199_254_740_991, description: "Never goes down; clients refuse an older one" },
    encoder,
    head,
    quantization,
    targets: {
      type: "array",
      description: "What is written: onnx always, and mlpackage beside it",
      items: { type: "string", enum: ["onnx", "mlpackage"] },
      minItems: 1,
      uniqueItems: true,
      default: ["onnx"],
    },
    coreml: {
      type: "object",
      description: "What the target mlpackage is written for",
      properties: {
        target: { enum: ["ios16", "ios17", "ios18"], default: "ios17", description: "The oldest system that loads the packages" },
        layout: {
          enum: ["plain", "ane"],
          default: "plain",
          description: "ane: tensors of (batch, channels, 1, time), and convolutions in the place of linear layers",
        },
      },
      additionalProperties: false,
      default: {},
    },
    proof: {
      type: "object",
      properties: {
        gates: {
          type: "object",
          description: "Limits of the proof: they may tighten the built-in ones, never loosen them",
          properties: {
            maxCer: { ...ratio, description: "Highest character error rate of the emitted parts on the golden speech" },
            maxCerIncrease: { ...ratio, description: "How much higher that rate may be than the golden logits' own" },
            maxLogitKl: { type: "number", minimum: 0, description: "Highest mean KL divergence of the logits, in nats per frame" },
          },
          additionalProperties: false,
          default: {},
        },
      },
      additionalProperties: false,
      default: {},
    },
    signing: {
      type: "object",
      properties: {
        key: {
          type: "string",
          minLength: 1,
          maxLength: 1000,
          description: "env:NAME (a PEM in an environment variable) or the path of a PEM file",
        },
      },
      required: ["key"],
      additionalProperties: false,
    },
  },
  required: ["balafon", "name", "version", "sequence", "encoder", "head"],
  additionalProperties: false,
} as const;
