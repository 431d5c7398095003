import type { ActivationKind } from "@balafon/manifest-schema";
import type { Tensor } from "../../inspect/tensor.ts";
import { expectShape, weightValue, type Flow, type LayerScope } from "../state.ts";
import { activate } from "./activation.ts";

/**
 * y = x W^T + b, as torch's nn.Linear: weight [out, in], bias [out]. The weight stays as stored, with a Transpose beside it:
 * its rows are then the rows that quantization groups.
 */
export function applyLinear(scope: LayerScope, name: string, input: string, weight: Tensor, bias: Tensor | undefined): string {
  const { graph } = scope;
  const transposed = graph.node(name, "Transpose", [weightValue(scope, weight)], { perm: [1, 0] });
  const product = graph.node(name, "MatMul", [input, transposed]);
  if (bias === undefined) return product;
  expectShape(bias, [weight.shape[0]], "the weight's outputs");
  return graph.node(name, "Add", [product, weightValue(scope, bias)]);
}

/** The recipe's `linear`. */
export function buildLinear(
  scope: LayerScope,
  flow: Flow,
  { weights, activation }: { weights: string; activation?: ActivationKind },
): Flow {
  const weight = scope.tensor(`${weights}.weight`);
  expectShape(weight, [undefined, flow.dim], "outputs, inputs");
  const bias = scope.has(`${weights}.bias`) ? scope.tensor(`${weights}.bias`) : undefined;
  const product = applyLinear(scope, weights, flow.value, weight, bias);
  return { value: activate(scope.graph, weights, product, activation), frames: flow.frames, dim: weight.shape[0]! };
}
