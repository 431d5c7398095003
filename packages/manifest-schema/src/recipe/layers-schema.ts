const weights = {
  type: "string",
  minLength: 1,
  maxLength: 200,
  description: "Where the keys of this layer begin in the state dict",
} as const;
const activation = { enum: ["gelu", "gelu-tanh", "relu", "silu", "tanh"], description: "Applied to the layer's output" } as const;
const bidirectional = {
  type: "boolean",
  default: false,
  description: "Whether a second network runs backwards; its keys end in _reverse",
} as const;
const eps = { type: "number", exclusiveMinimum: 0, maximum: 1, default: 1e-5 } as const;
const whole = (minimum: number, fallback: number) => ({ type: "integer", minimum, maximum: 65_536, default: fallback }) as const;

/** The kinds of layers, each with its fields and their defaults. The table of docs/format.md is made from the same words. */
const layerKinds = {
  linear: {
    type: "object",
    description: "y = x W^T + b. Keys: weight [out, in], bias [out] if present",
    properties: { weights, activation },
    required: ["weights"],
    additionalProperties: false,
  },
  conv1d: {
    type: "object",
    description: "Convolution over time. Keys: weight [out, in/groups, kernel], bias [out] if present",
    properties: {
      weights,
      stride: { ...whole(1, 1), description: "Frames from one output to the next. No file says it: write what the head was trained with" },
      padding: { ...whole(0, 0), description: "Zero frames added on each side" },
      dilation: whole(1, 1),
      groups: whole(1, 1),
      activation,
    },
    required: ["weights"],
    additionalProperties: false,
  },
  positions: {
    type: "object",
    description: "Learned positions. Key: the parameter itself, [1, max, dim]; the first T rows are added",
    properties: { weights },
    required: ["weights"],
    additionalProperties: false,
  },
  transformer: {
    type: "object",
    description: "nn.TransformerEncoderLayer, stacked. Keys: {i}.self_attn.*, {i}.linear1/2.*, {i}.norm1/2.*",
    properties: {
      weights,
      heads: { type: "integer", minimum: 1, maximum: 1024, description: "Attention heads. No file says it" },
      norm: { enum: ["pre", "post"], description: "Whether layers normalize before (norm_first) or after attention. No file says it" },
      activation,
      eps,
    },
    required: ["weights", "heads", "norm", "activation"],
    additionalProperties: false,
  },
  layernorm: {
    type: "object",
    description: "Layer normalization over the last axis. Keys: weight [dim], bias [dim] if present",
    properties: { weights, eps },
    required: ["weights"],
    additionalProperties: false,
  },
  batchnorm: {
    type: "object",
    description:
      "Batch normalization with the statistics of training. Keys: running_mean, running_var; weight, bias, num_batches_tracked if present",
    properties: { weights, eps },
    required: ["weights"],
    additionalProperties: false,
  },
  lstm: {
    type: "object",
    description: "nn.LSTM over time, stacked. Keys: weight_ih_l{k}, weight_hh_l{k}, bias_*, _reverse; size and depth are read off",
    properties: { weights, bidirectional },
    required: ["weights"],
    additionalProperties: false,
  },
  gru: {
    type: "object",
    description: "nn.GRU over time, stacked. Keys as for lstm",
    properties: { weights, bidirectional },
    required: ["weights"],
    additionalProperties: false,
  },
  activation: {
    type: "object",
    description: "An activation on its own. No keys",
    properties: { kind: activation },
    required: ["kind"],
    additionalProperties: false,
  },
} as const;

/** JSON Schema of `head.layers`: the graph of a state dict, in order. */
export const layersSchema = {
  type: "array",
  description: "The graph of the state dict, in order. Every key of the checkpoint is used exactly once",
  minItems: 1,
  maxItems: 1000,
  items: { type: "object", properties: layerKinds, minProperties: 1, maxProperties: 1, additionalProperties: false },
} as const;
