import { layoutSchema } from "../layout/layout-schema.ts";

const arrayReference = { type: "string", pattern: "^[^#]+\\.npz#[^#]+$", maxLength: 1000, description: "FILE.npz#ARRAY" } as const;

/**
 * JSON Schema of a contract that may lack its golden clips: enough to say whether parts fit, not enough to prove it.
 */
export const contractDraftSchema = {
  type: "object",
  description: "What a head was trained on: the layout of its features, and golden clips that show them",
  properties: {
    layout: layoutSchema,
    golden: {
      type: "array",
      minItems: 2,
      maxItems: 100,
      description: 'Speech, dense and sparse, and silence (text: "")',
      items: {
        type: "object",
        properties: {
          audio: { type: "string", minLength: 1, maxLength: 1000 },
          features: arrayReference,
          logits: arrayReference,
          text: { type: "string", maxLength: 100_000 },
        },
        required: ["audio", "features", "logits", "text"],
        additionalProperties: false,
      },
    },
  },
  required: ["layout"],
  additionalProperties: false,
} as const;

/** JSON Schema of `head.contract.yaml`. */
export const contractSchema = { ...contractDraftSchema, required: ["layout", "golden"] } as const;
