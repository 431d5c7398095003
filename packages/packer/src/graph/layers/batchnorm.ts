import { expectShape, weightValue, type Flow, type LayerScope } from "../state.ts";
import { float32Tensor } from "../builder.ts";

/** The keys of nn.BatchNorm1d. The count of batches is in the file and says nothing at inference. */
export function batchNormKeys(weights: string): { required: string[]; optional: string[] } {
  const named = (names: readonly string[]): string[] => names.map((name) => `${weights}.${name}`);
  return { required: named(["running_mean", "running_var"]), optional: named(["weight", "bias", "num_batches_tracked"]) };
}

/** (x - mean) / sqrt(var + eps) * weight + bias with the statistics of training, over the width of a frame (Ioffe and Szegedy, arXiv 1502.03167, alg. 2). */
export function buildBatchNorm(scope: LayerScope, flow: Flow, { weights, eps }: { weights: string; eps: number }): Flow {
  const { graph } = scope;
  const named = (name: string): string => {
    const tensor = scope.tensor(`${weights}.${name}`);
    expectShape(tensor, [flow.dim], "the width of a frame");
    return weightValue(scope, tensor);
  };
  const orElse = (name: string, value: number): string =>
    scope.has(`${weights}.${name}`)
      ? named(name)
      : graph.initializer(float32Tensor(`${weights}.${name}`, [flow.dim], new Float32Array(flow.dim).fill(value)));
  const channelsFirst = graph.node(weights, "Transpose", [flow.value], { perm: [0, 2, 1] });
  const operands = [channelsFirst, orElse("weight", 1), orElse("bias", 0), named("running_mean"), named("running_var")];
  const normalized = graph.node(weights, "BatchNormalization", operands, { epsilon: { float: eps } });
  return { ...flow, value: graph.node(weights, "Transpose", [normalized], { perm: [0, 2, 1] }) };
}
