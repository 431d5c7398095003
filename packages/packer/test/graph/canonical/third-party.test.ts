import { describe, expect, it } from "vitest";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { bytesAt, emittable } from "../../inspect/onnx/third-party.ts";
import { canonicalOf, cut, errorOf, operatorsOf } from "./canonical-case.ts";

async function published(name: string): Promise<{ graph: OnnxGraph; input: readonly number[] }> {
  const { path, input } = emittable.find((model) => model.name === name)!;
  const { graph, opsetImport } = await readOnnx(bytesSource(name, await bytesAt(path)));
  return { graph: upgradeOpset(name, graph, opsetImport), input };
}

describe("models that others published", () => {
  it.each(["PP-OCRv4 recognizer", "PP-OCR classifier", "hello_deepa", "hello_deepa_old", "namaste_deepa"])("%s", async (name) => {
    const { graph, input } = await published(name);
    const canonical = await canonicalOf(graph, { [graph.inputs[0]!.name]: input });
    expect(await errorOf(graph, canonical)).toBeLessThan(1e-5);
  });

  it("the recognizer's operators are those that a CTC network needs", async () => {
    const { graph, input } = await published("PP-OCRv4 recognizer");
    const canonical = await canonicalOf(graph, { x: input });
    expect(canonical.shapes.get(graph.outputs[0]!.name)).toEqual({ dtype: "float32", shape: [1, 8, 6625] });
    expect(operatorsOf(canonical.graph)).toEqual({
      Add: 75,
      AveragePool: 1,
      Concat: 1,
      Conv: 38,
      HardSigmoid: 30,
      LayerNormalization: 5,
      MatMul: 13,
      Mul: 101,
      ReduceMean: 2,
      Relu: 2,
      Reshape: 19,
      Sigmoid: 7,
      Slice: 6,
      Softmax: 3,
      Transpose: 9,
    });
  });

  it("PP-OCRv4 detector, without the Sigmoid at its end, which gives noise of 1e-8 of noise", async () => {
    const { graph, input } = await published("PP-OCRv4 detector");
    const detector = cut(graph, { x: input }, ["p2o.Add.281"]);
    const canonical = await canonicalOf(detector);
    expect(await errorOf(detector, canonical)).toBeLessThan(1e-5);
  });
});

describe("the float parts of Moonshine's encoder", async () => {
  const { graph, input } = await published("moonshine encoder");
  const attention = "/layers.0/self_attn";
  const frames = [1, 40, 288];
  it.each([
    ["convolutions, group norm, layer norm", { input_values: input }, "/layers.0/input_layernorm/Mul_output_0"],
    [
      "attention with rotary positions",
      {
        "/Transpose_output_0": frames,
        "/layers.0/input_layernorm/Mul_output_0": frames,
        [`${attention}/q_proj/MatMul_output_0`]: frames,
        [`${attention}/k_proj/MatMul_output_0`]: frames,
        [`${attention}/v_proj/MatMul_output_0`]: frames,
      },
      `${attention}/Reshape_5_output_0`,
    ],
    ["GELU", { "/layers.0/mlp/fc1/Add_output_0": [1, 40, 1152] }, "/layers.0/mlp/activation_fn/Mul_1_output_0"],
  ] as const)("%s", async (_what, from, to) => {
    const part = cut(graph, from, [to]);
    const canonical = await canonicalOf(part);
    const names = new Set(canonical.graph.initializers.map(({ name }) => name));
    // Nothing is computed of constants alone: weights that were restored from int8, positions and their sines.
    expect(canonical.graph.nodes.filter(({ inputs }) => inputs.every((value) => names.has(value)))).toEqual([]);
    expect(await errorOf(part, canonical)).toBeLessThan(1e-5);
  });
});
