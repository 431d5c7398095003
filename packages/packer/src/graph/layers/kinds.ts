import type { LayerEntry } from "@balafon/manifest-schema";
import type { Flow, LayerScope } from "../state.ts";
import { activate } from "./activation.ts";
import { batchNormKeys, buildBatchNorm } from "./batchnorm.ts";
import { buildConv1d } from "./conv1d.ts";
import { buildLayerNorm } from "./layernorm.ts";
import { buildLinear } from "./linear.ts";
import { buildPositions } from "./positions.ts";
import { buildRecurrent, gru, lstm, recurrentDepth, recurrentKeys, type RecurrentFields } from "./recurrent.ts";
import { buildTransformer, transformerDepth, transformerKeys } from "./transformer.ts";

/** A layer that is ready to be built: its name for messages, the keys that it takes, and how. */
export interface PlannedLayer {
  readonly kind: keyof LayerEntry;
  readonly weights: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  build(scope: LayerScope, flow: Flow): Flow;
}

type Fields<Kind extends keyof LayerEntry> = NonNullable<LayerEntry[Kind]>;
type Plan<Kind extends keyof LayerEntry> = (fields: Fields<Kind>, keys: ReadonlySet<string>) => Omit<PlannedLayer, "kind" | "weights">;

const plans: { readonly [Kind in keyof LayerEntry]-?: Plan<Kind> } = {
  linear: (fields) => ({ ...weightAndBias(fields.weights), build: (scope, flow) => buildLinear(scope, flow, fields) }),
  conv1d: (fields) => ({ ...weightAndBias(fields.weights), build: (scope, flow) => buildConv1d(scope, flow, fields) }),
  layernorm: (fields) => ({ ...weightAndBias(fields.weights), build: (scope, flow) => buildLayerNorm(scope, flow, fields) }),
  batchnorm: (fields) => ({ ...batchNormKeys(fields.weights), build: (scope, flow) => buildBatchNorm(scope, flow, fields) }),
  lstm: (fields, keys) => planRecurrent(fields, keys, lstm),
  gru: (fields, keys) => planRecurrent(fields, keys, gru),
  activation: ({ kind }) => ({
    required: [],
    optional: [],
    build: (scope, flow) => ({ ...flow, value: activate(scope.graph, "activation", flow.value, kind) }),
  }),
  positions: (fields) => ({ required: [fields.weights], optional: [], build: (scope, flow) => buildPositions(scope, flow, fields) }),
  transformer: (fields, keys) => {
    // At least one layer: a wrong `weights` is then told by the keys that are missing.
    const depth = Math.max(1, transformerDepth(fields.weights, keys));
    const required = Array.from({ length: depth }, (_, index) => transformerKeys(fields.weights, index)).flat();
    return { required, optional: [], build: (scope, flow) => buildTransformer(scope, flow, fields, depth) };
  },
};

function planRecurrent(fields: RecurrentFields, keys: ReadonlySet<string>, recurrence: typeof lstm): ReturnType<Plan<"lstm">> {
  const depth = Math.max(1, recurrentDepth(fields.weights, keys));
  return {
    required: recurrentKeys(fields, depth, keys),
    optional: [],
    build: (scope, flow) => buildRecurrent(scope, flow, fields, depth, recurrence),
  };
}

const weightAndBias = (weights: string): { required: string[]; optional: string[] } => ({
  required: [`${weights}.weight`],
  optional: [`${weights}.bias`],
});

/** Plans one entry of `head.layers` against the keys of the checkpoint. */
export function planLayer(entry: LayerEntry, keys: ReadonlySet<string>): PlannedLayer {
  const [kind, fields] = Object.entries(entry)[0] as [keyof LayerEntry, { weights?: string }];
  // The recipe's schema made sure that the fields are those of the kind.
  const plan = plans[kind] as (fields: { weights?: string }, keys: ReadonlySet<string>) => Omit<PlannedLayer, "kind" | "weights">;
  return { kind, weights: fields.weights ?? "", ...plan(fields, keys) };
}
