import { describe, expect, it } from "vitest";
import { upgradeOpset } from "../../../../src/graph/upgrade.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../../src/inspect/onnx/read.ts";
import { bytesSource } from "../../../../src/resolve/byte-source.ts";
import { cut } from "../../../graph/canonical/canonical-case.ts";
import { bytesAt, emittable } from "../../../inspect/onnx/third-party.ts";
import { errorOf, lowered } from "./lowered-case.ts";

async function published(name: string): Promise<{ graph: OnnxGraph; input: readonly number[] }> {
  const { path, input } = emittable.find((model) => model.name === name)!;
  const { graph, opsetImport } = await readOnnx(bytesSource(name, await bytesAt(path)));
  return { graph: upgradeOpset(name, graph, opsetImport), input };
}

describe.each(["plain", "ane"] as const)("models that others published, layout %s", (layout) => {
  it.each(["PP-OCRv4 recognizer", "PP-OCR classifier", "hello_deepa", "namaste_deepa"])("%s", async (name) => {
    const { graph, input } = await published(name);
    const result = await lowered(graph, { layout }, new Map([[graph.inputs[0]!.name, input]]));
    expect(await errorOf(result)).toBeLessThan(1e-5);
  });

  it("the rotary positions of Moonshine's attention", async () => {
    const { graph } = await published("moonshine encoder");
    const [attention, frames] = ["/layers.0/self_attn", [1, 40, 288]];
    const from = {
      "/Transpose_output_0": frames,
      "/layers.0/input_layernorm/Mul_output_0": frames,
      [`${attention}/q_proj/MatMul_output_0`]: frames,
      [`${attention}/k_proj/MatMul_output_0`]: frames,
      [`${attention}/v_proj/MatMul_output_0`]: frames,
    };
    const result = await lowered(cut(graph, from, [`${attention}/Reshape_5_output_0`]), { layout });
    expect(await errorOf(result)).toBeLessThan(1e-5);
  });

  it("the convolutions and norms of Moonshine", async () => {
    const { graph, input } = await published("moonshine encoder");
    const part = cut(graph, { input_values: input }, ["/layers.0/input_layernorm/Mul_output_0"]);
    expect(await errorOf(await lowered(part, { layout }))).toBeLessThan(1e-5);
  });
});

describe("a model that was quantized to int8 while it runs", () => {
  it("is refused in words", async () => {
    const { graph, input } = await published("moonshine encoder");
    const refused = lowered(graph, {}, new Map([["input_values", input]]));
    await expect(refused).rejects.toMatchObject({ code: "OPERATOR_UNSUPPORTED" });
  });
});
