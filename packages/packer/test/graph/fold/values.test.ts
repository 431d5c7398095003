import { describe, expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../../src/graph/builder.ts";
import { indexGraph } from "../../../src/graph/fold/graph-index.ts";
import { linearOf } from "../../../src/graph/fold/linear.ts";
import { valuesOf, type Values } from "../../../src/graph/fold/values.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import { graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";

/** Values of 2 heads of 8 out of a layer of 16, mixed by `mix`, read by a layer of 16. */
function attention(): OnnxGraph {
  const nodes = [
    makeNode("source", "MatMul", ["x", "v"], ["source"]),
    makeNode("cut", "Reshape", ["source", "heads"], ["cut"]),
    makeNode("turned", "Transpose", ["cut"], ["turned"], { perm: [0, 2, 1, 3] }),
    makeNode("mixed", "MatMul", ["mix", "turned"], ["mixed"]),
    makeNode("back", "Transpose", ["mixed"], ["back"], { perm: [0, 2, 1, 3] }),
    makeNode("joined", "Reshape", ["back", "flat"], ["joined"]),
    makeNode("y", "MatMul", ["joined", "out"], ["y"]),
  ];
  const initializers = [
    noiseTensor("v", [16, 16], 1),
    noiseTensor("out", [16, 16], 2),
    noiseTensor("mix", [1, 2, 4, 4], 3),
    int64Tensor("heads", [1, -1, 2, 8]),
    int64Tensor("flat", [1, -1, 16]),
  ];
  return graphOf([1, 4, 16], [1, 4, 16], { nodes, initializers });
}

async function found(graph: OnnxGraph): Promise<Values | undefined> {
  const index = indexGraph(graph);
  const linears = graph.nodes.flatMap((node) => linearOf(index, node) ?? []);
  const reader = linears.find(({ weight }) => weight.name === "out")!;
  return valuesOf(index, reader, new Map(linears.map((linear) => [linear.output, linear])));
}

const changed = (name: string, change: (node: OnnxNode) => OnnxNode): OnnxGraph => {
  const graph = attention();
  return { ...graph, nodes: graph.nodes.map((node) => (node.name === name ? change(node) : node)) };
};

const shaped = (name: string, dims: readonly number[]): OnnxGraph => {
  const graph = attention();
  return { ...graph, initializers: graph.initializers.map((tensor) => (tensor.name === name ? int64Tensor(name, dims) : tensor)) };
};

describe("valuesOf", () => {
  it("finds a layer's heads", async () => {
    const { source, first, count, headWidth } = (await found(attention()))!;
    expect([source.weight.name, first, count, headWidth]).toEqual(["v", 0, 16, 8]);
  });

  it("finds the part of a layer that is values", async () => {
    const graph = attention();
    const parts = makeNode("parts", "Split", ["source"], ["q", "k", "values"], { axis: -1, num_outputs: 3 });
    const nodes = graph.nodes.toSpliced(1, 1, parts, makeNode("cut", "Reshape", ["values", "heads"], ["cut"]));
    const initializers = graph.initializers.map((tensor) => (tensor.name === "v" ? noiseTensor("v", [16, 48], 1) : tensor));
    const { first, count } = (await found({ ...graph, nodes, initializers }))!;
    expect([first, count]).toEqual([32, 16]);
    const along = (axis: number) => ({
      ...graph,
      initializers,
      nodes: nodes.map((node) =>
        node === parts ? makeNode("parts", "Split", ["source"], [...parts.outputs], { axis, num_outputs: 3 }) : node,
      ),
    });
    expect(await found(along(1))).toBeUndefined();
    const uneven = makeNode("parts", "Split", ["source", "sizes"], [...parts.outputs], { axis: -1 });
    expect(await found({ ...graph, initializers, nodes: nodes.map((node) => (node === parts ? uneven : node)) })).toBeUndefined();
  });

  it.each([
    ["more channels than there are", shaped("heads", [1, -1, 8, 4])],
    ["another number of channels", shaped("heads", [1, -1, 2, 4])],
    ["time among the channels", shaped("flat", [1, 4, 8, 2])],
    ["heads kept apart", shaped("flat", [1, -1, 8])],
    [
      "a turn that moves channels",
      changed("turned", (node) => makeNode("turned", "Transpose", [...node.inputs], ["turned"], { perm: [0, 3, 1, 2] })),
    ],
    ["no turn back", changed("back", (node) => ({ ...node, opType: "Identity", attributes: new Map() }))],
    ["values on the left", changed("mixed", (node) => ({ ...node, inputs: node.inputs.toReversed() }))],
    ["an operator that is not linear", changed("mixed", (node) => ({ ...node, opType: "Mul" }))],
    ["another domain's operator", changed("mixed", (node) => ({ ...node, domain: "com.microsoft" }))],
  ])("leaves alone %s", async (_what, graph) => {
    expect(await found(graph)).toBeUndefined();
  });

  it.each(["source", "cut", "turned", "mixed", "back", "joined"])(
    "leaves alone values that something else reads as well: %s",
    async (name) => {
      const graph = attention();
      expect(await found({ ...graph, nodes: [...graph.nodes, makeNode("other", "Relu", [name], ["other"])] })).toBeUndefined();
      expect(await found({ ...graph, outputs: [...graph.outputs, { name, dtype: "float32", shape: undefined }] })).toBeUndefined();
    },
  );
});
