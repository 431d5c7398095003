import { describe, expect, it } from "vitest";
import { createGraphBuilder, type GraphBuilder } from "../../../../src/graph/builder.ts";
import { floatValue } from "../../../support/run-graph.ts";
import { noiseTensor, tensorOf } from "../../../support/tensors.ts";
import { lowered } from "./lowered-case.ts";

function graphOf(shape: readonly number[], build: (graph: GraphBuilder) => string) {
  const graph = createGraphBuilder();
  graph.result("y", build(graph));
  return graph.finish("refused", [floatValue("x", shape)], [{ name: "y", dtype: "float32", shape: undefined }]);
}

describe("what a program cannot hold is refused, naming the node", () => {
  it("an operator without a counterpart", async () => {
    const graph = graphOf([4], (builder) => builder.node("scope", "Mod", ["x", "x"], { fmod: 1 }));
    await expect(lowered(graph)).rejects.toMatchObject({
      code: "OPERATOR_UNSUPPORTED",
      message: expect.stringContaining("scope/Mod") as string,
    });
  });

  it("a GRU over more frames than can be spelled out", async () => {
    const graph = graphOf([1_025, 1, 2], (builder) => {
      const weights = [builder.initializer(noiseTensor("w", [1, 6, 2], 1)), builder.initializer(noiseTensor("r", [1, 6, 2], 2))];
      return builder.node("scope", "GRU", ["x", ...weights], { hidden_size: 2 });
    });
    await expect(lowered(graph)).rejects.toMatchObject({
      code: "OPERATOR_UNSUPPORTED",
      message: expect.stringContaining("1025 frames") as string,
    });
  });

  it("a convolution whose weight is computed", async () => {
    const graph = graphOf([2, 2, 1], (builder) => builder.node("scope", "Conv", ["x", "x"], { kernel_shape: [1] }));
    await expect(lowered(graph)).rejects.toMatchObject({
      code: "OPERATOR_UNSUPPORTED",
      message: expect.stringContaining("scope/Conv") as string,
    });
  });

  it("the mean of a layer norm, which Core ML keeps to itself", async () => {
    const source = graphOf([3, 4], (builder) =>
      builder.node("scope", "LayerNormalization", ["x", builder.initializer(noiseTensor("gain", [4], 1))]),
    );
    const [norm] = source.nodes;
    const outputs = [{ name: "mean", dtype: "float32", shape: undefined }] as const;
    const refused = lowered({ ...source, outputs, nodes: [{ ...norm!, outputs: ["", "mean"] }] });
    await expect(refused).rejects.toMatchObject({
      code: "OPERATOR_UNSUPPORTED",
      message: expect.stringContaining("scope/LayerNormalization") as string,
    });
  });

  it.each<[string, string, (graph: GraphBuilder) => string[], Parameters<GraphBuilder["node"]>[3]]>([
    ["a slope", "LeakyRelu", () => [], { alpha: { float: 1e9 } }],
    ["a slope of a sigmoid", "HardSigmoid", () => [], { alpha: { float: -1e9 } }],
    ["an offset of a sigmoid", "HardSigmoid", () => [], { beta: { float: 70_000 } }],
    ["an epsilon", "LayerNormalization", (graph) => [graph.initializer(noiseTensor("gain", [4], 1))], { epsilon: { float: 1e6 } }],
    ["a bound that is no number", "Clip", (graph) => [graph.initializer(tensorOf("bound", [], Float32Array.of(Number.NaN)))], {}],
  ])("%s beyond float16", async (_what, opType, inputs, attributes) => {
    const refused = lowered(graphOf([2, 4], (graph) => graph.node("scope", opType, ["x", ...inputs(graph)], attributes)));
    await expect(refused).rejects.toMatchObject({
      code: "OPERATOR_UNSUPPORTED",
      message: expect.stringMatching(new RegExp(`scope/${opType}.*which float16 cannot hold`)) as string,
    });
  });

  it.each([4, 40])("a constant beyond float16, of %i elements", async (count) => {
    const large = tensorOf("large", [count], new Float32Array(count).fill(1e6));
    const graph = graphOf([count], (builder) => builder.node("scope", "Mul", ["x", builder.initializer(large)]));
    await expect(lowered(graph)).rejects.toMatchObject({ code: "FORMAT_UNSUPPORTED", message: expect.stringContaining("large") as string });
  });
});
