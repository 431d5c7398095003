import { float16ToFloat32, toFloat16 } from "@balafon/quantizer";
import { elementsTensor } from "../../inspect/coreml/weights/elements.ts";
import { floatsAt } from "../../inspect/floats.ts";
import type { OnnxGraph } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import type { WeightSite } from "../../quantize/sites.ts";
import type { RestoreWeight } from "./error-graph.ts";
import { createShared } from "./shared.ts";

/**
 * A graph that computes what its source does with what a package holds in the place of its weights, and of biases, norms and tables what float16 leaves.
 *
 * Requires: opset 21, weights that are initializers of the graph. Ensures: each weight is a float32 value of its old name.
 */
export function heldGraph<Weight extends { readonly site: WeightSite }>(
  graph: OnnxGraph,
  weights: readonly Weight[],
  restore: RestoreWeight<Weight>,
): OnnxGraph {
  const shared = createShared();
  const restored = weights.map((weight) => restore(weight, weight.site.tensor.name, shared));
  const replaced = new Set(weights.map(({ site }) => site.tensor.name));
  return {
    ...graph,
    nodes: [...[...shared.values.values()].flat(), ...restored.flatMap(({ nodes }) => nodes), ...graph.nodes],
    initializers: [
      ...graph.initializers.flatMap((tensor) => (replaced.has(tensor.name) ? [] : [roundedTensor(tensor)])),
      ...shared.tensors.values(),
      ...restored.flatMap(({ initializers }) => initializers),
    ],
  };
}

/** Each number as float16 has it, in float32. What is beyond float16, like a bound that stands for none, stays. */
function roundedTensor(tensor: Tensor): Tensor {
  if (tensor.dtype !== "float32") return tensor;
  return elementsTensor(tensor.name, tensor.dtype, tensor.shape, async (start, count) => {
    const values = await floatsAt(tensor, start, count);
    const halves = toFloat16(values);
    const rounded = values.map((value, index) => (Math.abs(value) < beyondFloat16 ? float16ToFloat32(halves[index]!) : value));
    return new Uint8Array(rounded.buffer);
  });
}

/** Rounds to infinity, with all that is larger. */
const beyondFloat16 = 65_520;
