// A part of what the demo's have none of: normalizations and pools of convolutional networks, and recurrent layers. The weights are noise.
import { createGraphBuilder, float32Tensor, int64Tensor } from "../../packages/packer/dist/graph/builder.js";

/** [1, 8, 64] -> [1, 32, 10] */
export function otherOperators() {
  const graph = createGraphBuilder();
  const weight = (name, shape) => graph.initializer(float32Tensor(name, shape, noise(shape)));
  const positive = (name, shape) =>
    graph.initializer(
      float32Tensor(
        name,
        shape,
        noise(shape).map((value) => value + 1.5),
      ),
    );
  const node = (opType, inputs, attributes) => graph.node("other", opType, inputs, attributes);
  const convolved = node("Conv", ["x", weight("conv.weight", [16, 8, 3]), weight("conv.bias", [16])], { pads: [1, 1] });
  const statistics = [positive("bn.gamma", [16]), weight("bn.beta", [16]), weight("bn.mean", [16]), positive("bn.variance", [16])];
  const normalized = node("BatchNormalization", [convolved, ...statistics]);
  const halved = node("MaxPool", [node("Relu", [normalized])], { kernel_shape: [2], strides: [2] });
  const instances = node("InstanceNormalization", [halved, positive("in.gamma", [16]), weight("in.beta", [16])]);
  const smoothed = node("AveragePool", [instances], { kernel_shape: [3], pads: [1, 1], count_include_pad: 0 });
  const frames = node("Transpose", [smoothed], { perm: [2, 0, 1] });
  const lstm = ["lstm.w", "lstm.r", "lstm.b"].map((name, at) =>
    weight(
      name,
      [
        [2, 48, 16],
        [2, 48, 12],
        [2, 96],
      ][at],
    ),
  );
  const both = node("Transpose", [node("LSTM", [frames, ...lstm], { hidden_size: 12, direction: "bidirectional" })], {
    perm: [0, 2, 1, 3],
  });
  const joined = node("Reshape", [both, graph.initializer(int64Tensor("joined", [32, 1, 24]))]);
  const gru = ["gru.w", "gru.r", "gru.b"].map((name, at) =>
    weight(
      name,
      [
        [1, 30, 24],
        [1, 30, 10],
        [1, 60],
      ][at],
    ),
  );
  const states = node("GRU", [joined, ...gru], { hidden_size: 10, linear_before_reset: 1 });
  const squeezed = node("Squeeze", [states, graph.initializer(int64Tensor("directions", [1]))]);
  graph.result("y", node("Transpose", [squeezed], { perm: [1, 0, 2] }));
  const port = (name, shape) => ({ name, dtype: "float32", shape });
  return graph.finish("other", [port("x", [1, 8, 64])], [port("y", [1, 32, 10])]);
}

let state = 7;

/** In [-1, 1): a linear congruential generator modulo 2^32 (Numerical Recipes, section 7.1). */
export function noise(shape) {
  return Float32Array.from({ length: shape.reduce((product, dim) => product * dim, 1) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}
