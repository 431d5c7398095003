import type { QuantizationPolicy, TensorScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { lowerWeights } from "../../../src/emit/onnx/lower.ts";
import { onnxModelOf } from "../../../src/emit/onnx/model.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { planQuantization } from "../../../src/quantize/plan.ts";
import { emitted, graphOf, identity, runGraph, runModel } from "../../support/run-graph.ts";
import { largestDifference, noise, noiseTensor, tensorOf } from "../../support/tensors.ts";
import { lowered, readingGraph, readings, restoredBy } from "./lowering-case.ts";

const packedNodes = ({ nodes }: OnnxGraph) => nodes.filter(({ opType }) => opType === "MatMulNBits");
const opTypes = ({ nodes }: OnnxGraph) => nodes.map(({ opType }) => opType).join(" ");
const policy: QuantizationPolicy = { default: { scheme: "turboquant", bits: 4, group: 128, form: "packed" }, rules: [] };

const multiplied = ["MatMul [in, out]", "MatMul through Transpose", "Gemm transB 1"];
const cases = multiplied.flatMap((reading) =>
  (["turboquant", "rtn"] as const).flatMap((scheme) => [2, 4, 8].map((bits) => [reading, scheme, bits as TensorScheme["bits"]] as const)),
);

describe("onnxruntime multiplies by packed codes as by the weights that the quantizer restores", () => {
  it.each(cases)("%s, %s at %d bits", async (name, scheme, bits) => {
    const reading = readings[name]!;
    const { planned, graph } = lowered(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), scheme, bits, "packed");
    expect(planned.coded!.form).toBe("packed");
    expect(packedNodes(graph)).toHaveLength(1);
    const feeds = { x: { data: noise(elementCount(reading.x), 12), shape: reading.x } };
    const expected = await runGraph(readingGraph(reading, tensorOf("w", reading.weightShape, await restoredBy(planned))), feeds);
    const model = await emitted(graph);
    for (const graphOptimizationLevel of ["all", "disabled"] as const) {
      const { y } = await runModel(model, feeds, { graphOptimizationLevel });
      expect(y!.shape).toEqual(reading.y);
      expect(largestDifference(y!.data, expected["y"]!.data)).toBeLessThan(1e-5 * Math.max(...expected["y"]!.data.map(Math.abs)));
    }
  });

  it("the bias of a Gemm is added", async () => {
    const [weight, bias] = [noiseTensor("w", [6, 128], 1), noiseTensor("b", [6], 2)];
    const node = makeNode("y", "Gemm", ["x", "w", "b"], ["y"], { transB: 1 });
    const graphWith = (tensor: typeof weight) => graphOf([2, 128], [2, 6], { nodes: [node], initializers: [tensor, bias] });
    const { planned, graph } = lowered(graphWith(weight), "turboquant", 4, "packed");
    expect(opTypes(graph)).toBe("Cast Mul Cast Reshape Gemm Shape Reshape MatMulNBits");
    const feeds = { x: { data: noise(256, 3), shape: [2, 128] } };
    const expected = await runGraph(graphWith(tensorOf("w", [6, 128], await restoredBy(planned))), feeds);
    expect(largestDifference((await runGraph(graph, feeds))["y"]!.data, expected["y"]!.data)).toBeLessThan(1e-4);
  });
});

describe("packed products", () => {
  it("share one rotation of an input that several weights read", () => {
    const weights = ["q", "k", "v"].map((name, seed) => noiseTensor(name, [6, 128], seed));
    const nodes = weights.map(({ name }) => makeNode(`${name}.y`, "Gemm", ["x", name], [`${name}.y`], { transB: 1 }));
    const sum = makeNode("y", "Sum", ["q.y", "k.y", "v.y"], ["y"]);
    const graph = graphOf([2, 128], [2, 6], { nodes: [...nodes, sum], initializers: weights });
    const small = lowerWeights(graph, planQuantization("encoder", graph, policy));
    expect(opTypes(small)).toBe("Cast Mul Cast Cast Cast Reshape Gemm Shape Reshape MatMulNBits MatMulNBits MatMulNBits Sum");
    expect(new Set(packedNodes(small).map(({ inputs }) => inputs[0])).size).toBe(1);
  });

  it("rotate nothing for rtn, and pin the accuracy of the product to float32", () => {
    const { graph } = lowered(readingGraph(readings["Gemm transB 1"]!, noiseTensor("w", [6, 128], 1)), "rtn", 4, "packed");
    expect(opTypes(graph)).toBe("Cast MatMulNBits");
    const [{ attributes, domain }] = packedNodes(graph) as [OnnxGraph["nodes"][number]];
    expect(domain).toBe("com.microsoft");
    expect(Object.fromEntries([...attributes].map(([name, { value }]) => [name, value]))).toEqual({
      K: 128,
      N: 6,
      bits: 4,
      block_size: 128,
      accuracy_level: 1,
    });
  });

  it("store codes and scales and nothing else of a weight: 4.125 bits", () => {
    const { graph } = lowered(
      readingGraph(readings["MatMul through Transpose"]!, noiseTensor("w", [6, 240], 1)),
      "turboquant",
      4,
      "packed",
    );
    const stored = graph.initializers.filter(({ name }) => !name.startsWith("balafon."));
    expect(stored.map(({ name, dtype, shape }) => ({ name, dtype, shape }))).toEqual([
      { name: "w.codes", dtype: "uint8", shape: [6, 15, 8] },
      { name: "w.scales", dtype: "float16", shape: [6, 15] },
    ]);
    expect(graph.nodes.map(({ outputs }) => outputs[0])).not.toContain("t");
  });

  it.each(["Conv", "Gemm transB 0"])("are no form for a weight that %s reads or whose width no group divides: it is restored", (name) => {
    const { planned, graph } = lowered(
      readingGraph(readings[name]!, noiseTensor("w", readings[name]!.weightShape, 1)),
      "turboquant",
      4,
      "packed",
    );
    expect(planned.coded!.form).toBe("dense");
    expect(packedNodes(graph)).toEqual([]);
  });

  it("make the model import the runtime's operators, and only where there are any", () => {
    const graph = readingGraph(readings["Gemm transB 1"]!, noiseTensor("w", [6, 128], 1));
    const imports = (form: "packed" | "dense") => onnxModelOf(lowered(graph, "rtn", 4, form).graph, identity).opsetImport;
    expect(imports("packed")).toEqual([
      { domain: "", version: 21 },
      { domain: "com.microsoft", version: 1 },
    ]);
    expect(imports("dense")).toEqual([{ domain: "", version: 21 }]);
  });
});
