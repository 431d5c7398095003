import type { Tensor } from "../../inspect/tensor.ts";
import { expectShape, weightValue, type Flow, type LayerScope } from "../state.ts";

/** Layer normalization over the last axis: (x - mean) / sqrt(var + eps) * weight + bias, with the biased variance (Ba et al., arXiv 1607.06450, eq. 4). */
export function applyLayerNorm(
  scope: LayerScope,
  name: string,
  input: string,
  dim: number,
  weight: Tensor,
  bias: Tensor | undefined,
  eps: number,
): string {
  expectShape(weight, [dim], "the width of a frame");
  const operands = [input, weightValue(scope, weight)];
  if (bias !== undefined) {
    expectShape(bias, [dim], "the width of a frame");
    operands.push(weightValue(scope, bias));
  }
  return scope.graph.node(name, "LayerNormalization", operands, { axis: -1, epsilon: { float: eps } });
}

/** The recipe's `layernorm`. */
export function buildLayerNorm(scope: LayerScope, flow: Flow, { weights, eps }: { weights: string; eps: number }): Flow {
  const bias = scope.has(`${weights}.bias`) ? scope.tensor(`${weights}.bias`) : undefined;
  return { ...flow, value: applyLayerNorm(scope, weights, flow.value, flow.dim, scope.tensor(`${weights}.weight`), bias, eps) };
}
