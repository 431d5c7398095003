import type { TensorScheme } from "@balafon/manifest-schema";
import { openSession } from "@balafon/runtime-loader/speech/node";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lowerWeights } from "../../../src/emit/onnx/lower.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { planQuantization } from "../../../src/quantize/plan.ts";
import { openFileSource } from "../../../src/resolve/byte-source.ts";
import { emitted, floatValue, graphOf, runGraph } from "../../support/run-graph.ts";
import { largestDifference, noise, noiseTensor } from "../../support/tensors.ts";
import { readingGraph, readings, restoredBy, type Reading } from "./lowering-case.ts";

const onTrellis = (graph: OnnxGraph, fields: Partial<TensorScheme>) => {
  const plan = planQuantization("head", graph, {
    default: { scheme: "trellis", bits: 2, group: 128, form: "packed", ...fields },
    rules: [],
  });
  return { planned: plan[0]!, graph: lowerWeights(graph, plan) };
};

const wide: Reading = { x: [2, 768], y: [2, 6], nodes: readings["Gemm transB 1"]!.nodes, weightShape: [6, 768] };
const cases = Object.entries({ ...readings, "several circles a row": wide })
  .filter(([name]) => name !== "Gemm transB 0")
  .flatMap(([name, reading]) =>
    (
      [
        [2, 8],
        [2, 12],
        [3, 9],
        [4, 10],
        [4, 12],
      ] as const
    ).map(([bits, states]) => [name, bits, states, reading] as const),
  );

describe("onnxruntime restores what the quantizer restores", () => {
  it.each(cases)("%s, %d bits, 2^%d states", async (_name, bits, states, reading) => {
    const { planned, graph } = onTrellis(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), { bits, states });
    expect(planned.coded?.scheme.kind).toBe("trellis");
    const shown: OnnxGraph = {
      ...graph,
      nodes: [...graph.nodes, makeNode("shown", "Identity", ["w"], ["shown"])],
      outputs: [...graph.outputs, floatValue("shown", reading.weightShape)],
    };
    const results = await runGraph(shown, { x: { data: noise(elementCount(reading.x), 12), shape: reading.x } });
    expect(largestDifference(results["shown"]!.data, await restoredBy(planned))).toBeLessThan(1e-6);
  });
});

describe("the runtime", () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "balafon-"))));
  afterAll(() => rm(folder, { recursive: true }));

  it("folds everything into dense weights when it loads the graph", async () => {
    const { graph } = onTrellis(readingGraph(wide, noiseTensor("w", wide.weightShape, 11)), {});
    const path = join(folder, "optimized.onnx");
    const session = await openSession(await emitted(graph), "model", { optimizedModelFilePath: path });
    await session.release();
    const optimized = (await readOnnx(await openFileSource(path))).graph;
    expect(optimized.nodes.map(({ opType }) => opType)).toEqual(["Gemm"]);
    expect(optimized.initializers.map(({ dtype, shape }) => [dtype, shape])).toEqual([["float32", [6, 768]]]);
  });
});

describe("what is stored", () => {
  const { planned, graph } = onTrellis(readingGraph(wide, noiseTensor("w", wide.weightShape, 11)), { states: 11 });

  it("is a row of bytes for each circle, and scales", () => {
    expect(planned.coded!.codes).toMatchObject({ dtype: "uint8", shape: [18, 64] });
    expect(planned.coded!.scales).toMatchObject({ dtype: "float16", shape: [6, 6, 1] });
  });

  it("is a codebook of a byte for each centroid, shared by the weights of a part", async () => {
    const nodes = ["a", "b"].map((name) => makeNode(name, "Gemm", ["x", `${name}.w`], [name], { transB: 1 }));
    const weights = ["a.w", "b.w"].map((name, seed) => noiseTensor(name, [6, 256], seed + 1));
    const both = onTrellis(graphOf([2, 256], [2, 6], { nodes, initializers: weights }), { states: 11 }).graph;
    for (const one of [graph, both]) {
      const tables = one.initializers.filter(({ name }) => name.startsWith("balafon.codebook"));
      expect(tables.map(({ dtype, shape }) => [dtype, shape])).toEqual([["int8", [2048]]]);
    }
  });
});
