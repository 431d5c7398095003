import { BalafonError, type ActivationKind } from "@balafon/manifest-schema";
import { float32Tensor, int64Tensor } from "../builder.ts";
import { expectShape, type Flow, type LayerScope } from "../state.ts";
import { activate } from "./activation.ts";
import { applyLayerNorm } from "./layernorm.ts";
import { applyLinear } from "./linear.ts";

/** The recipe's `transformer`, defaults filled in. */
export interface TransformerFields {
  readonly weights: string;
  readonly heads: number;
  readonly norm: "pre" | "post";
  readonly activation: ActivationKind;
  readonly eps: number;
}

/** The keys of layer `index`, as nn.TransformerEncoderLayer saves them. */
export function transformerKeys(weights: string, index: number): string[] {
  const names = ["self_attn.in_proj_weight", "self_attn.in_proj_bias"];
  for (const module of ["self_attn.out_proj", "linear1", "linear2", "norm1", "norm2"]) names.push(`${module}.weight`, `${module}.bias`);
  return names.map((name) => `${weights}.${index}.${name}`);
}

/** How many layers lie under `weights`: one more than the highest index that any key has. */
export function transformerDepth(weights: string, keys: Iterable<string>): number {
  let depth = 0;
  for (const key of keys) {
    if (!key.startsWith(`${weights}.`)) continue;
    const index = /^(\d{1,4})\./.exec(key.slice(weights.length + 1))?.[1];
    if (index !== undefined) depth = Math.max(depth, Number(index) + 1);
  }
  return depth;
}

/** A stack of nn.TransformerEncoderLayer: x + attention, x + feed-forward, each normalized before (pre) or after (post). */
export function buildTransformer(scope: LayerScope, flow: Flow, fields: TransformerFields, depth: number): Flow {
  if (flow.dim % fields.heads !== 0) throw headsDoNotDivide(fields, flow.dim);
  let value = flow.value;
  for (let index = 0; index < depth; index++) value = buildLayer(scope, { ...flow, value }, fields, `${fields.weights}.${index}`);
  return { ...flow, value };
}

function buildLayer(scope: LayerScope, flow: Flow, { heads, norm, activation, eps }: TransformerFields, name: string): string {
  const { graph } = scope;
  const normalize = (module: string, input: string): string =>
    applyLayerNorm(
      scope,
      `${name}.${module}`,
      input,
      flow.dim,
      scope.tensor(`${name}.${module}.weight`),
      scope.tensor(`${name}.${module}.bias`),
      eps,
    );
  const attend = (input: string): string => buildAttention(scope, { ...flow, value: input }, heads, `${name}.self_attn`);
  const feed = (input: string): string => buildFeedForward(scope, input, flow.dim, activation, name);
  const add = (left: string, right: string): string => graph.node(name, "Add", [left, right]);
  if (norm === "pre") {
    const attended = add(flow.value, attend(normalize("norm1", flow.value)));
    return add(attended, feed(normalize("norm2", attended)));
  }
  const attended = normalize("norm1", add(flow.value, attend(flow.value)));
  return normalize("norm2", add(attended, feed(attended)));
}

/** softmax(q k^T / sqrt(d)) v over heads (Vaswani et al., arXiv 1706.03762, eq. 1); q, k and v come from one projection [3 dim, dim]. */
function buildAttention(scope: LayerScope, { value, frames, dim }: Flow, heads: number, name: string): string {
  const { graph } = scope;
  const projection = scope.tensor(`${name}.in_proj_weight`);
  expectShape(projection, [3 * dim, dim], "3 x width, width");
  const projected = applyLinear(scope, `${name}.in_proj`, value, projection, scope.tensor(`${name}.in_proj_bias`));
  const [query, key, values] = graph.split(name, projected, 3, -1) as [string, string, string];
  const perHead = graph.initializer(int64Tensor(`${name}.per_head_shape`, [1, frames, heads, dim / heads]));
  const flat = graph.initializer(int64Tensor(`${name}.flat_shape`, [1, frames, dim]));
  const scale = graph.initializer(float32Tensor(`${name}.scale`, [], Float32Array.of(1 / Math.sqrt(dim / heads))));
  const divide = (input: string, perm: number[]): string =>
    graph.node(name, "Transpose", [graph.node(name, "Reshape", [input, perHead])], { perm });
  const scaled = graph.node(name, "Mul", [divide(query, [0, 2, 1, 3]), scale]);
  const scores = graph.node(name, "MatMul", [scaled, divide(key, [0, 2, 3, 1])]);
  const mixed = graph.node(name, "MatMul", [graph.node(name, "Softmax", [scores], { axis: -1 }), divide(values, [0, 2, 1, 3])]);
  const joined = graph.node(name, "Reshape", [graph.node(name, "Transpose", [mixed], { perm: [0, 2, 1, 3] }), flat]);
  const output = scope.tensor(`${name}.out_proj.weight`);
  expectShape(output, [dim, dim], "width, width");
  return applyLinear(scope, `${name}.out_proj`, joined, output, scope.tensor(`${name}.out_proj.bias`));
}

function buildFeedForward(scope: LayerScope, input: string, dim: number, activation: ActivationKind, name: string): string {
  const first = scope.tensor(`${name}.linear1.weight`);
  const second = scope.tensor(`${name}.linear2.weight`);
  expectShape(first, [undefined, dim], "inner width, width");
  expectShape(second, [dim, first.shape[0]], "width, inner width");
  const inner = applyLinear(scope, `${name}.linear1`, input, first, scope.tensor(`${name}.linear1.bias`));
  return applyLinear(
    scope,
    `${name}.linear2`,
    activate(scope.graph, name, inner, activation),
    second,
    scope.tensor(`${name}.linear2.bias`),
  );
}

function headsDoNotDivide({ weights, heads }: TransformerFields, dim: number): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: weights,
    problem: "the attention heads do not divide the width of a frame",
    expected: `a divisor of ${dim}`,
    found: `heads: ${heads}`,
    hint: "Write the number of heads that the head was trained with.",
  });
}
