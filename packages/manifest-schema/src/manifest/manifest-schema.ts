import { layoutSchema } from "../layout/layout-schema.ts";
import { allocationSchema } from "./allocation-schema.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { bundleName, bundleVersion } from "./name-and-version.ts";
import { partRoles } from "./part-roles.ts";

const sha256 = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;
const count = { type: "integer", minimum: 0, maximum: 9_007_199_254_740_991 } as const;
const text = { type: "string", maxLength: 100_000 } as const;
const name = { type: "string", minLength: 1, maxLength: 1000 } as const;
/** Relative, forward slashes, no empty, `.` or `..` segment, no drive letter, no control character. */
const bundlePath = {
  type: "string",
  minLength: 1,
  maxLength: 1000,
  pattern: "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",
} as const;
const shape = { type: "array", items: count, maxItems: 16 } as const;

const sourceFields = { file: name, bytes: count, sha256 } as const;
const source = { type: "object", properties: sourceFields, required: ["file", "bytes", "sha256"], additionalProperties: false } as const;
const encoderSource = {
  type: "object",
  properties: { ...sourceFields, data: { type: "array", items: source, minItems: 1, maxItems: 1000 } },
  required: ["file", "bytes", "sha256"],
  additionalProperties: false,
} as const;
const headSource = {
  type: "object",
  properties: { ...sourceFields, tensorsSha256: sha256 },
  required: ["file", "bytes", "sha256", "tensorsSha256"],
  additionalProperties: false,
} as const;

const port = { type: "object", properties: { name, shape }, required: ["name", "shape"], additionalProperties: false } as const;
/** Keys and values that are not listed are refused: options of a runtime can load libraries and write files. */
const sessionOptions = {
  type: "object",
  properties: {
    onnxruntime: {
      type: "object",
      properties: { "optimization.disable_specified_optimizers": { const: "ConstantFolding" } },
      required: ["optimization.disable_specified_optimizers"],
      additionalProperties: false,
    },
  },
  required: ["onnxruntime"],
  additionalProperties: false,
} as const;
const part = {
  type: "object",
  properties: { path: bundlePath, sessionOptions, input: port, output: port },
  required: ["path", "input", "output"],
  additionalProperties: false,
} as const;

const schemes = ["turboquant", "rtn", "nf4", "kmeans", "trellis", "fp16", "none"] as const;

const packageEntry = {
  type: "object",
  properties: {
    path: bundlePath,
    target: { enum: ["ios16", "ios17", "ios18"] },
    layout: { enum: ["plain", "ane"] },
    input: port,
    output: port,
  },
  required: ["path", "target", "layout", "input", "output"],
  additionalProperties: false,
} as const;

const row = {
  type: "object",
  properties: {
    target: { enum: ["onnx", "mlpackage"] },
    part: { enum: partRoles },
    tensor: name,
    shape,
    scheme: { enum: schemes },
    insteadOf: { enum: schemes },
    symmetric: { type: "boolean" },
    group: count,
    rowsPerScale: count,
    rotation: {
      type: "object",
      properties: {
        kind: { enum: ["hadamard", "regular-hadamard"] },
        block: count,
        seed: count,
        where: { enum: ["weights", "activations", "folded"] },
      },
      required: ["kind", "block", "seed", "where"],
      additionalProperties: false,
    },
    trellis: { type: "object", properties: { states: count, block: count }, required: ["states", "block"], additionalProperties: false },
    form: { enum: ["packed", "lut", "dense"] },
    nominalBitsPerWeight: { type: "number", minimum: 0 },
    storedBitsPerWeight: { type: "number", minimum: 0 },
    relativeMse: { type: "number", minimum: 0 },
    snrDb: { type: "number" },
    outputError: { type: "number", minimum: 0 },
    feedback: {
      type: "object",
      properties: { lossRatio: { type: "number", minimum: 0, maximum: 1 }, omitted: { enum: ["width", "operator", "scheme"] } },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    },
    bytes: count,
    sourceBytes: count,
  },
  required: [
    "target",
    "part",
    "tensor",
    "shape",
    "scheme",
    "nominalBitsPerWeight",
    "storedBitsPerWeight",
    "relativeMse",
    "bytes",
    "sourceBytes",
  ],
  additionalProperties: false,
} as const;

const totals = {
  type: "object",
  properties: { sourceBytes: count, emittedBytes: count, quantizedBytes: count, otherBytes: count, parameters: count },
  required: ["sourceBytes", "emittedBytes", "quantizedBytes", "otherBytes", "parameters"],
  additionalProperties: false,
} as const;

const byRole = <Schema>(schema: Schema) =>
  ({ type: "object", properties: { encoder: schema, head: schema }, required: partRoles, additionalProperties: false }) as const;
const byTarget = <Onnx, Package>(onnx: Onnx, mlpackage: Package) =>
  ({ type: "object", properties: { onnx, mlpackage }, required: ["onnx"], additionalProperties: false }) as const;

const golden = {
  type: "object",
  properties: {
    audio: bundlePath,
    features: name,
    logits: name,
    text,
    digests: {
      type: "object",
      properties: { audio: sha256, features: sha256 },
      required: ["audio", "features"],
      additionalProperties: false,
    },
  },
  required: ["audio", "features", "logits", "text", "digests"],
  additionalProperties: false,
} as const;

const layer = {
  type: "object",
  properties: {
    kind: name,
    // Empty for a layer without keys.
    weights: text,
    frames: count,
    dim: count,
    rows: count,
    convolution: {
      type: "object",
      properties: { kernel: count, stride: { ...count, minimum: 1 }, padding: count, dilation: count },
      required: ["kernel", "stride", "padding", "dilation"],
      additionalProperties: false,
    },
    constants: count,
  },
  required: ["kind", "weights", "frames", "dim"],
  additionalProperties: false,
} as const;

const head = {
  type: "object",
  properties: {
    layers: { type: "array", items: layer, minItems: 1, maxItems: 1000 },
    keys: {
      type: "object",
      properties: {
        used: count,
        ignored: count,
        missing: { type: "array", items: name, maxItems: 0 },
        unexpected: { type: "array", items: name, maxItems: 0 },
      },
      required: ["used", "ignored", "missing", "unexpected"],
      additionalProperties: false,
    },
    classes: count,
    blankIndex: count,
    framesIn: count,
    framesOut: count,
  },
  required: ["layers", "keys", "classes", "blankIndex", "framesIn", "framesOut"],
  additionalProperties: false,
} as const;

/** JSON Schema of `manifest.json`. Published as `schema/manifest.schema.json`. */
export const manifestSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Balafon manifest",
  description: "What the packer recorded about one model bundle",
  type: "object",
  properties: {
    schemaVersion: { const: 1 },
    name: bundleName,
    version: bundleVersion,
    sequence: count,
    contract: {
      type: "object",
      properties: {
        layout: layoutSchema,
        layoutId: sha256,
        contractId: sha256,
        golden: { type: "array", items: golden, minItems: 1, maxItems: 100 },
      },
      required: ["layout", "layoutId", "contractId", "golden"],
      additionalProperties: false,
    },
    sources: {
      type: "object",
      properties: {
        encoder: encoderSource,
        encoderLayout: source,
        head: headSource,
        headGraph: source,
        headContract: source,
        calibration: { type: "array", items: source, minItems: 1, maxItems: 100 },
      },
      required: ["encoder", "encoderLayout", "head", "headContract"],
      additionalProperties: false,
    },
    head,
    parts: byTarget(byRole(part), byRole(packageEntry)),
    quantization: {
      type: "object",
      properties: {
        rows: { type: "array", items: row, maxItems: 100_000 },
        allocation: allocationSchema,
        totals: byTarget(byRole(totals), byRole(totals)),
      },
      required: ["rows", "totals"],
      additionalProperties: false,
    },
    evidence: evidenceSchema,
    files: {
      type: "array",
      maxItems: 10_000,
      items: {
        type: "object",
        properties: { path: bundlePath, bytes: count, sha256 },
        required: ["path", "bytes", "sha256"],
        additionalProperties: false,
      },
    },
    toolchain: {
      type: "object",
      properties: { balafon: name, onnxOpset: count },
      required: ["balafon", "onnxOpset"],
      additionalProperties: false,
    },
  },
  required: [
    "schemaVersion",
    "name",
    "version",
    "sequence",
    "contract",
    "sources",
    "head",
    "parts",
    "quantization",
    "evidence",
    "files",
    "toolchain",
  ],
  additionalProperties: false,
} as const;
