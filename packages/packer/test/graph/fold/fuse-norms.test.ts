import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode } from "../../../src/graph/builder.ts";
import { foldRotations } from "../../../src/graph/fold/fold-rotations.ts";
import { fuseNorms } from "../../../src/graph/fold/fuse-norms.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import { graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";
import { differences, transformerHead } from "./fold-case.ts";

const constants = [
  int64Tensor("last", [-1]),
  int64Tensor("first", [1]),
  int64Tensor("third", [2]),
  float32Tensor("two", [], Float32Array.of(2)),
  float32Tensor("three", [], Float32Array.of(3)),
  float32Tensor("eps", [], Float32Array.of(1e-5)),
];

/** One normalization, in the older exporter's words. */
const spelled = (input: string, gain: string, bias: string, output: string): OnnxNode[] => {
  const at = (name: string): string => `${output}/${name}`;
  return [
    makeNode(at("mean"), "ReduceMean", [input, "last"], [at("mean")], { keepdims: 1 }),
    makeNode(at("d"), "Sub", [input, at("mean")], [at("d")]),
    makeNode(at("square"), "Pow", [at("d"), "two"], [at("square")]),
    makeNode(at("variance"), "ReduceMean", [at("square"), "last"], [at("variance")]),
    makeNode(at("sum"), "Add", [at("variance"), "eps"], [at("sum")]),
    makeNode(at("root"), "Sqrt", [at("sum")], [at("root")]),
    makeNode(at("normal"), "Div", [at("d"), at("root")], [at("normal")]),
    makeNode(at("scaled"), "Mul", [at("normal"), gain], [at("scaled")]),
    makeNode(output, "Add", [at("scaled"), bias], [output]),
  ];
};

const one = (nodes: readonly OnnxNode[]): OnnxGraph =>
  graphOf([1, 3, 8], [1, 3, 8], { nodes, initializers: [...constants, noiseTensor("g", [8], 1), noiseTensor("b", [8], 2)] });
const changed = (name: string, change: Partial<OnnxNode>): OnnxGraph =>
  one(spelled("x", "g", "b", "y").map((node) => (node.name === `y/${name}` ? { ...node, ...change } : node)));

describe("fuseNorms", () => {
  it.each([
    ["as torch wrote it", one(spelled("x", "g", "b", "y"))],
    ["squared by a product", changed("square", { opType: "Mul", inputs: ["y/d", "y/d"] })],
    ["epsilon first, gain first", changed("scaled", { inputs: ["g", "y/normal"] })],
  ])("says it as one operator: %s", async (_what, graph) => {
    const fused = await fuseNorms(graph);
    expect(fused.nodes.map(({ opType, inputs }) => [opType, ...inputs])).toEqual([["LayerNormalization", "x", "g", "b"]]);
    expect((await differences(graph, fused)).max).toBeLessThan(1e-6);
  });

  it.each([
    ["another power", changed("square", { inputs: ["y/d", "three"] })],
    ["another axis", changed("variance", { inputs: ["y/square", "first"] })],
    ["an axis that goes", changed("mean", { attributes: new Map([["keepdims", { kind: "int", value: 0 }]]) })],
    ["a square of something else", changed("square", { inputs: ["x", "two"] })],
    ["a mean of something else", changed("d", { inputs: ["b", "y/mean"] })],
    ["a gain for all", changed("scaled", { inputs: ["y/normal", "two"] })],
    ["a gain that is computed", changed("scaled", { inputs: ["y/normal", "x"] })],
  ])("leaves alone %s", async (_what, graph) => {
    expect(await fuseNorms(graph)).toBe(graph);
  });

  it.each(["mean", "d", "square", "variance", "sum", "root", "normal"])("leaves alone one whose %s is read besides", async (name) => {
    const graph = one([...spelled("x", "g", "b", "y"), makeNode("other", "Relu", [`y/${name}`], ["other"])]);
    expect(await fuseNorms(graph)).toBe(graph);
  });

  it.each([
    ["without a gain", one([...spelled("x", "g", "b", "z").slice(0, -3), makeNode("y", "Div", ["z/d", "z/root"], ["y"])]), ["x", "y.ones"]],
    [
      "with a gain that is computed",
      one(
        spelled("x", "h", "b", "y").flatMap((node) => (node.name === "y/scaled" ? [makeNode("h", "Sigmoid", ["x"], ["h"]), node] : [node])),
      ),
      ["x", "y/normal.ones"],
    ],
    ["whose last axis is counted from the front", changed("mean", { inputs: ["x", "third"] }), ["x", "g", "b"]],
  ])("where shapes are known, says one %s", async (_what, graph, inputs) => {
    const fused = await fuseNorms(graph, () => [1, 3, 8]);
    expect(fused.nodes.find(({ opType }) => opType === "LayerNormalization")?.inputs).toEqual(inputs);
    expect((await differences(graph, fused)).max).toBeLessThan(1e-6);
    expect(await fuseNorms(graph)).toBe(graph);
  });

  it("lets a stream be folded whose norms are spelled out", async () => {
    const graph = transformerHead({ norm: "pre", dim: 32, heads: 2, depth: 2 });
    const nodes = graph.nodes.flatMap((node) =>
      node.opType === "LayerNormalization" ? spelled(node.inputs[0]!, node.inputs[1]!, node.inputs[2]!, node.outputs[0]!) : node,
    );
    const older = { ...graph, nodes, initializers: [...graph.initializers, ...constants] };
    const { rotated, graph: folded } = await foldRotations(older);
    expect(rotated).toEqual((await foldRotations(graph)).rotated);
    expect((await differences(older, folded)).rms).toBeLessThan(2e-6);
  });
});
