import { payloadType, sigstoreBundleMediaType } from "./envelope.ts";

const base64 = { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$", maxLength: 16_000_000 } as const;

/** JSON Schema of `model.sig`. Strict, as the stock verifier is: an unknown field is refused. */
export const sigstoreBundleSchema = {
  type: "object",
  properties: {
    mediaType: { const: sigstoreBundleMediaType },
    verificationMaterial: {
      type: "object",
      properties: {
        publicKey: {
          type: "object",
          properties: { hint: { type: "string", maxLength: 200 } },
          required: ["hint"],
          additionalProperties: false,
        },
        tlogEntries: { type: "array", maxItems: 0 },
      },
      required: ["publicKey"],
      additionalProperties: false,
    },
    dsseEnvelope: {
      type: "object",
      properties: {
        payload: base64,
        payloadType: { const: payloadType },
        signatures: {
          type: "array",
          minItems: 1,
          maxItems: 1,
          items: {
            type: "object",
            properties: { sig: { ...base64, maxLength: 1000 }, keyid: { type: "string", maxLength: 200 } },
            required: ["sig"],
            additionalProperties: false,
          },
        },
      },
      required: ["payload", "payloadType", "signatures"],
      additionalProperties: false,
    },
  },
  required: ["mediaType", "verificationMaterial", "dsseEnvelope"],
  additionalProperties: false,
} as const;

const digest = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;

/** JSON Schema of the signed statement. */
export const statementSchema = {
  type: "object",
  properties: {
    _type: { const: "https://in-toto.io/Statement/v1" },
    subject: {
      type: "array",
      minItems: 1,
      maxItems: 1,
      items: {
        type: "object",
        properties: {
          name: { type: "string", maxLength: 1000 },
          digest: { type: "object", properties: { sha256: digest }, required: ["sha256"], additionalProperties: false },
        },
        required: ["name", "digest"],
        additionalProperties: false,
      },
    },
    predicateType: { const: "https://model_signing/signature/v1.0" },
    predicate: {
      type: "object",
      properties: {
        resources: {
          type: "array",
          maxItems: 100_000,
          items: {
            type: "object",
            properties: { name: { type: "string", minLength: 1, maxLength: 1000 }, algorithm: { const: "sha256" }, digest },
            required: ["name", "algorithm", "digest"],
            additionalProperties: false,
          },
        },
        serialization: {
          type: "object",
          properties: {
            method: { const: "files" },
            hash_type: { const: "sha256" },
            allow_symlinks: { const: false },
            ignore_paths: { type: "array", items: { type: "string", maxLength: 1000 }, maxItems: 1000 },
          },
          required: ["method", "hash_type", "allow_symlinks"],
          additionalProperties: false,
        },
      },
      required: ["resources", "serialization"],
      additionalProperties: false,
    },
  },
  required: ["_type", "subject", "predicateType", "predicate"],
  additionalProperties: false,
} as const;
