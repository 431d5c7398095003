import { int64Tensor } from "../builder.ts";
import { expectShape, weightValue, type Flow, type LayerScope } from "../state.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { reorderBlocks, stackTensors } from "./tensor-views.ts";

/** What differs between the two recurrent networks. */
interface Recurrence {
  readonly opType: "LSTM" | "GRU";
  /** ONNX's gate order as indexes into torch's: torch stacks i, f, g, o and r, z, n; ONNX i, o, f, c and z, r, h. */
  readonly gates: readonly number[];
  /** torch applies the recurrent bias of a GRU's new gate before the reset gate multiplies. */
  readonly attributes: Readonly<Record<string, number>>;
}

export const lstm: Recurrence = { opType: "LSTM", gates: [0, 3, 1, 2], attributes: {} };
export const gru: Recurrence = { opType: "GRU", gates: [1, 0, 2], attributes: { linear_before_reset: 1 } };

/** The recipe's `lstm` and `gru`. */
export interface RecurrentFields {
  readonly weights: string;
  readonly bidirectional: boolean;
}

const directions = ({ bidirectional }: RecurrentFields): string[] => (bidirectional ? ["", "_reverse"] : [""]);

/** Layers are counted by their first key. */
export function recurrentDepth(weights: string, keys: ReadonlySet<string>): number {
  let depth = 0;
  while (keys.has(`${weights}.weight_ih_l${depth}`)) depth++;
  return depth;
}

/** The keys of all layers, as nn.LSTM and nn.GRU save them: biases for all or for none. */
export function recurrentKeys(fields: RecurrentFields, depth: number, keys: ReadonlySet<string>): string[] {
  const suffixes = Array.from({ length: depth }, (_, layer) => directions(fields).map((direction) => `_l${layer}${direction}`)).flat();
  const names = ["weight_ih", "weight_hh", ...(keys.has(`${fields.weights}.bias_ih_l0`) ? ["bias_ih", "bias_hh"] : [])];
  return suffixes.flatMap((suffix) => names.map((name) => `${fields.weights}.${name}${suffix}`));
}

/** A stack of nn.LSTM or nn.GRU over time; the hidden size is read off the weights, and outputs of both directions are joined. */
export function buildRecurrent(scope: LayerScope, flow: Flow, fields: RecurrentFields, depth: number, recurrence: Recurrence): Flow {
  const { graph } = scope;
  const { weights } = fields;
  let value = graph.node(weights, "Transpose", [flow.value], { perm: [1, 0, 2] });
  let dim = flow.dim;
  for (let layer = 0; layer < depth; layer++) {
    const hidden = hiddenSize(scope, fields, layer, recurrence);
    value = buildLayer(scope, { ...flow, value, dim }, fields, layer, hidden, recurrence);
    dim = hidden * directions(fields).length;
  }
  return { value: graph.node(weights, "Transpose", [value], { perm: [1, 0, 2] }), frames: flow.frames, dim };
}

function hiddenSize(scope: LayerScope, { weights }: RecurrentFields, layer: number, { gates }: Recurrence): number {
  const recurrent = scope.tensor(`${weights}.weight_hh_l${layer}`);
  expectShape(recurrent, [gates.length * (recurrent.shape[1] ?? 0), undefined], `${gates.length} x hidden size, hidden size`);
  return recurrent.shape[1]!;
}

/** [frames, 1, dim] -> [frames, 1, directions x hidden]. */
function buildLayer(
  scope: LayerScope,
  { value, frames, dim }: Flow,
  fields: RecurrentFields,
  layer: number,
  hidden: number,
  recurrence: Recurrence,
): string {
  const { graph } = scope;
  const { opType, gates, attributes } = recurrence;
  const name = `${fields.weights}.l${layer}`;
  const stack = (what: string, shape: readonly number[]): string => {
    const parts = directions(fields).map((direction) => ordered(scope, `${fields.weights}.${what}_l${layer}${direction}`, shape, gates));
    return weightValue(scope, stackTensors(`${name}.${what}`, parts));
  };
  const rows = gates.length * hidden;
  const operands = [value, stack("weight_ih", [rows, dim]), stack("weight_hh", [rows, hidden])];
  if (scope.has(`${fields.weights}.bias_ih_l${layer}`)) {
    const bias = graph.node(name, "Concat", [stack("bias_ih", [rows]), stack("bias_hh", [rows])], { axis: 1 });
    operands.push(bias);
  }
  const direction = fields.bidirectional ? "bidirectional" : "forward";
  const output = graph.node(name, opType, operands, { direction, hidden_size: hidden, ...attributes });
  // Y is [frames, directions, 1, hidden].
  const batchFirst = graph.node(name, "Transpose", [output], { perm: [0, 2, 1, 3] });
  const joined = graph.initializer(int64Tensor(`${name}.joined_shape`, [frames, 1, hidden * directions(fields).length]));
  return graph.node(name, "Reshape", [batchFirst, joined]);
}

function ordered(scope: LayerScope, key: string, shape: readonly number[], gates: readonly number[]): Tensor {
  const tensor = scope.tensor(key);
  expectShape(tensor, shape, "gates x hidden size, inputs");
  return reorderBlocks(tensor, gates);
}
