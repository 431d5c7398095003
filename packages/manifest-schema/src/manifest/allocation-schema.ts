import { partRoles } from "./part-roles.ts";

const positive = { type: "number", minimum: 0 } as const;
const width = { type: "integer", minimum: 1, maximum: 8 } as const;

/** JSON Schema of what a manifest says of a budget. */
export const allocationSchema = {
  type: "object",
  properties: {
    budget: {
      type: "object",
      properties: { bitsPerWeight: positive, megabytes: positive },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    },
    bitsPerWeight: positive,
    megabytes: positive,
    predictedLogitKl: positive,
    leastLogitKl: positive,
    rows: {
      type: "array",
      maxItems: 100_000,
      items: {
        type: "object",
        properties: {
          part: { enum: partRoles },
          tensor: { type: "string", minLength: 1, maxLength: 1000 },
          bits: width,
          predictedLogitKl: positive,
          tried: {
            type: "array",
            minItems: 1,
            maxItems: 8,
            items: {
              type: "object",
              properties: { bits: width, logitKl: positive },
              required: ["bits", "logitKl"],
              additionalProperties: false,
            },
          },
        },
        required: ["part", "tensor", "bits", "predictedLogitKl", "tried"],
        additionalProperties: false,
      },
    },
  },
  required: ["budget", "bitsPerWeight", "megabytes", "predictedLogitKl", "leastLogitKl", "rows"],
  additionalProperties: false,
} as const;
