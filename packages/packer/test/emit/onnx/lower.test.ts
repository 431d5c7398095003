import type { TensorScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { lowerWeights } from "../../../src/emit/onnx/lower.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import { buildHead } from "../../../src/graph/head.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../src/inspect/tensor.ts";
import { planQuantization } from "../../../src/quantize/plan.ts";
import { emitted, floatValue, graphOf, runGraph } from "../../support/run-graph.ts";
import { largestDifference, noise, noiseTensor, tensorOf } from "../../support/tensors.ts";
import { lowered, readingGraph, readings, restoredBy } from "./lowering-case.ts";

const schemes = [
  ["turboquant", 4],
  ["turboquant", 8],
  ["rtn", 4],
  ["rtn", 8],
  ["nf4", 4],
  ["kmeans", 3],
  ["kmeans", 8],
  ["trellis", 2],
  ["fp16", 4],
  ["none", 4],
] as const;

const cases = Object.keys(readings).flatMap((reading) =>
  schemes.flatMap(([scheme, bits]) => (["float32", "float16"] as const).map((dtype) => [reading, scheme, bits, dtype] as const)),
);

/** The same graph with w itself as an output: what the runtime restores. */
const showing = (graph: OnnxGraph, shape: readonly number[]): OnnxGraph => ({
  ...graph,
  nodes: [...graph.nodes, makeNode("shown", "Cast", ["w"], ["shown"], { to: 1 })],
  outputs: [...graph.outputs, floatValue("shown", shape)],
});

describe("onnxruntime restores what the quantizer restores", () => {
  it.each(cases)("%s, %s at %d bits, from %s", async (name, scheme, bits, dtype) => {
    const reading = readings[name]!;
    const weight = noiseTensor("w", reading.weightShape, 11, dtype);
    // The graph computes in float32: a weight of another type is cast where it is read.
    const cast = makeNode("w32", "Cast", ["w"], ["w32"], { to: 1 });
    const nodes = reading.nodes.map((node) => ({ ...node, inputs: node.inputs.map((input) => (input === "w" ? "w32" : input)) }));
    const { planned, graph } = lowered(readingGraph({ ...reading, nodes: [cast, ...nodes] }, weight), scheme, bits);
    const x = { data: noise(elementCount(reading.x), 12), shape: reading.x };
    const { y, shown } = await runGraph(showing(graph, reading.weightShape), { x });
    const expected = await restoredBy(planned);
    expect(largestDifference(shown!.data, expected)).toBeLessThan(1e-5);
    const plain = await runGraph(readingGraph(reading, tensorOf("w", reading.weightShape, expected)), { x });
    expect(largestDifference(y!.data, plain["y"]!.data)).toBeLessThan(1e-4);
  });
});

describe("other ways to store it", () => {
  const ways: (readonly [TensorScheme["scheme"], TensorScheme["bits"], Partial<TensorScheme>])[] = [
    ...([1, 2, 3, 5, 6, 7] as const).map((bits) => ["turboquant", bits, {}] as const),
    ...([1, 2, 3, 4, 7, 8] as const).map((bits) => ["rtn", bits, { symmetric: false }] as const),
    ["kmeans", 1, {}],
    ["turboquant", 4, { group: "row" }],
    ["rtn", 3, { group: "row", symmetric: false }],
    ["nf4", 4, { group: "row" }],
  ];

  it.each(ways)("%s at %d bits, %j", async (scheme, bits, more) => {
    for (const reading of Object.values(readings)) {
      const { planned, graph } = lowered(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), scheme, bits, "dense", more);
      const x = { data: noise(elementCount(reading.x), 12), shape: reading.x };
      const { shown } = await runGraph(showing(graph, reading.weightShape), { x });
      expect(largestDifference(shown!.data, await restoredBy(planned))).toBeLessThan(1e-5);
    }
  });
});

describe.each([
  ["float16", 10, 2e-2],
  ["float64", 11, 1e-5],
] as const)("a graph that computes in %s", (dtype, dataType, tolerance) => {
  const before = makeNode("xc", "Cast", ["x"], ["xc"], { to: dataType });
  const product = makeNode("yc", "MatMul", ["xc", "w"], ["yc"]);
  const after = makeNode("y", "Cast", ["yc"], ["y"], { to: 1 });
  const graphWith = (weight: Tensor) => graphOf([1, 2, 48], [1, 2, 6], { nodes: [before, product, after], initializers: [weight] });
  const graph = graphWith(noiseTensor("w", [48, 6], 11, dtype));
  const x = { data: noise(96, 12), shape: [1, 2, 48] };

  it.each(schemes)("gets its weight back in that type under %s at %d bits", async (scheme, bits) => {
    const { planned, graph: small } = lowered(graph, scheme, bits);
    const { y } = await runGraph(small, { x });
    const expected = await runGraph(graphWith(tensorOf("w", [48, 6], await restoredBy(planned), dtype)), { x });
    expect(largestDifference(y!.data, expected["y"]!.data)).toBeLessThan(tolerance);
  });

  it("casts nothing where the weight is kept as it is", () => {
    expect(lowered(graph, "none").graph.nodes).toEqual(graph.nodes);
  });
});

describe("lowerWeights", () => {
  const reading = readings["Gemm transB 1"]!;
  const graph = readingGraph(reading, noiseTensor("w", reading.weightShape, 11));

  it("leaves a graph without planned weights as it was", () => {
    expect(lowerWeights(graph, [])).toEqual(graph);
  });

  it("keeps every other value's name, and the ports", () => {
    const small = lowered(graph, "turboquant").graph;
    expect(small.nodes.slice(-1)).toEqual(graph.nodes);
    expect([small.inputs, small.outputs]).toEqual([graph.inputs, graph.outputs]);
    expect(small.initializers.map(({ name }) => name)).not.toContain("w");
  });

  it("shares one codebook and one rotation among the weights of a part", () => {
    const nodes = ["a", "b"].map((name) => makeNode(name, "Gemm", ["x", `${name}.w`], [name], { transB: 1 }));
    const weights = ["a.w", "b.w"].map((name, seed) => noiseTensor(name, [6, 128], seed + 1));
    const small = lowered(graphOf([2, 128], [2, 6], { nodes, initializers: weights }), "turboquant").graph;
    const names = small.initializers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith("balafon."))).toMatchInlineSnapshot(`
      [
        "balafon.codebook.turboquant.4",
        "balafon.rotation.128.unit",
        "balafon.rotation.128",
      ]
    `);
    expect(names.filter((name) => !name.startsWith("balafon."))).toEqual([
      "a.w.codes",
      "a.w.scales",
      "a.w.shape",
      "b.w.codes",
      "b.w.scales",
      "b.w.shape",
    ]);
  });

  it.each(schemes)("writes the same bytes twice under %s at %d bits", async (scheme, bits) => {
    const [first, second] = [await emitted(lowered(graph, scheme, bits).graph), await emitted(lowered(graph, scheme, bits).graph)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("a head of all kinds of layers runs at 8 bits near what it was", async () => {
    const shapes = { "in.weight": [32, 16], "in.bias": [32], "ds.weight": [32, 32, 3], "out.weight": [5, 32] };
    const state = new Map(Object.entries(shapes).map(([key, shape], seed) => [key, noiseTensor(key, shape, seed)]));
    const layers = [
      { linear: { weights: "in", activation: "tanh" as const } },
      { conv1d: { weights: "ds", stride: 2, padding: 1, dilation: 1, groups: 1 } },
      { linear: { weights: "out" } },
    ];
    const { graph: head } = buildHead("head.pt", state, layers, { frames: 8, dim: 16 });
    const plan = planQuantization("head", head, { default: { scheme: "turboquant", bits: 8, group: 128, form: "dense" }, rules: [] });
    expect(plan.map(({ site }) => site.tensor.name)).toEqual(["in.weight", "ds.weight", "out.weight"]);
    const features = { data: noise(128, 3), shape: [1, 8, 16] };
    const [before, after] = [await runGraph(head, { features }), await runGraph(lowerWeights(head, plan), { features })];
    const largest = Math.max(...before["logits"]!.data.map(Math.abs));
    expect(largestDifference(before["logits"]!.data, after["logits"]!.data)).toBeLessThan(0.03 * largest);
  });

  it.each(["lstm", "gru"] as const)("a head of %s layers runs at 8 bits near what it was, its weights in codes", async (kind) => {
    const gates = kind === "lstm" ? 4 : 3;
    const shapes = Object.fromEntries(
      ["", "_reverse"].flatMap((end) => [
        [`rnn.weight_ih_l0${end}`, [gates * 16, 32]],
        [`rnn.weight_hh_l0${end}`, [gates * 16, 16]],
      ]),
    );
    const state = new Map(Object.entries(shapes).map(([key, shape], seed) => [key, noiseTensor(key, shape, seed)]));
    const { graph: head } = buildHead("head.pt", state, [{ [kind]: { weights: "rnn", bidirectional: true } }], { frames: 8, dim: 32 });
    const plan = planQuantization("head", head, { default: { scheme: "turboquant", bits: 8, group: 128, form: "packed" }, rules: [] });
    expect(plan.map(({ site, coded }) => `${site.rows} x ${site.cols} ${coded!.form}`)).toEqual([
      `${2 * gates * 16} x 32 dense`,
      `${2 * gates * 16} x 16 dense`,
    ]);
    const features = { data: noise(256, 3), shape: [1, 8, 32] };
    const [before, after] = [await runGraph(head, { features }), await runGraph(lowerWeights(head, plan), { features })];
    expect(after["logits"]!.data).not.toEqual(before["logits"]!.data);
    expect(largestDifference(before["logits"]!.data, after["logits"]!.data)).toBeLessThan(0.03);
  });
});
