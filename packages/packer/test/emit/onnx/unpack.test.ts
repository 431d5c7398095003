import type { TensorScheme } from "@balafon/manifest-schema";
import { packedBytes } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { codeUnit } from "../../../src/quantize/code-unit.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { emitted, floatValue, runGraph, runModel } from "../../support/run-graph.ts";
import { largestDifference, noise, noiseTensor } from "../../support/tensors.ts";
import { lowered, readingGraph, readings, restoredBy } from "./lowering-case.ts";

const widths = [1, 2, 3, 4, 5, 6, 7, 8] as TensorScheme["bits"][];
const cases = widths.flatMap((bits) => Object.keys(readings).map((reading) => [bits, reading] as const));

describe("codes of every width lie in their own size", () => {
  it.each(cases)("%d bits, read by %s, and are restored to what the quantizer restores", async (bits, name) => {
    const reading = readings[name]!;
    const { planned, graph } = lowered(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), "turboquant", bits);
    const count = elementCount(reading.weightShape);
    const { bytes, codes } = codeUnit(bits);
    expect(planned.coded!.codes.byteLength).toBe(Math.ceil(count / codes) * bytes);
    expect(planned.coded!.codes.byteLength - packedBytes(count, bits)).toBeLessThan(bytes);
    const showing = {
      ...graph,
      nodes: [...graph.nodes, makeNode("shown", "Identity", ["w"], ["shown"])],
      outputs: [...graph.outputs, floatValue("shown", reading.weightShape)],
    };
    const { shown } = await runGraph(showing, { x: { data: noise(elementCount(reading.x), 12), shape: reading.x } });
    expect(largestDifference(shown!.data, await restoredBy(planned))).toBeLessThan(1e-5);
  });

  it.each(widths)("%d bits give the same with every operator as written", async (bits) => {
    const reading = readings["Gemm transB 0"]!;
    const { graph } = lowered(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), "turboquant", bits, "lut");
    const feeds = { x: { data: noise(elementCount(reading.x), 12), shape: reading.x } };
    const model = await emitted(graph);
    const plain = await runModel(model, feeds, { graphOptimizationLevel: "disabled" });
    expect(largestDifference((await runModel(model, feeds))["y"]!.data, plain["y"]!.data)).toBeLessThan(1e-5);
  });
});
