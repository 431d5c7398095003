import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../../src/graph/builder.ts";
import { foldRotations } from "../../../src/graph/fold/fold-rotations.ts";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { findWeights } from "../../../src/quantize/sites.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { committedSource } from "../../inspect/fixtures.ts";
import { bytesAt, emittable } from "../../inspect/onnx/third-party.ts";
import { refusal } from "../../support/refusal.ts";
import { graphOf } from "../../support/run-graph.ts";
import { demoEncoder } from "../fold/fold-case.ts";
import { fixtureHead, fixtureNames } from "../layers/fixture-heads.ts";
import { canonicalOf, errorOf, operatorsOf, signatureOf } from "./canonical-case.ts";

/** Two convolutions, positions, two blocks and a norm. */
const encoder = { Add: 15, Conv: 2, Gelu: 4, LayerNormalization: 5, MatMul: 16, Mul: 2, Reshape: 8, Softmax: 2, Transpose: 9 };

describe("demo encoders", () => {
  it.each([
    ["anchor-mini", encoder],
    ["pilot-mini", { ...encoder, AveragePool: 1, Transpose: 11 }],
  ] as const)("%s", async (name, operators) => {
    const graph = await demoEncoder(name);
    const canonical = await canonicalOf(graph);
    expect(operatorsOf(canonical.graph)).toEqual(operators);
    expect(await errorOf(graph, canonical)).toBeLessThan(1e-5);
  });
});

it("both of torch's dialects give one graph: operators, attributes, order and weights", async () => {
  const dynamo = await canonicalOf(await demoEncoder("anchor-mini"));
  const torchScript = await canonicalOf(await demoEncoder("pilot-mini"));
  // pilot-mini pools the features of the very same encoder.
  const last = torchScript.graph.nodes.findLast(({ opType }) => opType === "LayerNormalization")!.outputs[0]!;
  expect(await signatureOf(torchScript, last)).toBe(await signatureOf(dynamo, "features"));
  expect(await signatureOf(torchScript, "features")).not.toBe(await signatureOf(dynamo, "features"));
});

it("what is left open is fixed: a head that takes any number of frames", async () => {
  const { graph, opsetImport } = await readOnnx(committedSource("models/incident/anchor-head-dynamic.onnx"));
  const head = upgradeOpset("head.onnx", graph, opsetImport);
  const canonical = await canonicalOf(head, { features: [1, 1500, 128] });
  expect(canonical.shapes.get("logits")).toEqual({ dtype: "float32", shape: [1, 375, 66] });
  expect(operatorsOf(canonical.graph)).not.toHaveProperty("Shape");
  expect(await errorOf(head, canonical)).toBeLessThan(1e-5);
  const { message } = await refusal(() => canonicalOf(head), "LAYOUT_CONTRADICTED");
  expect(message).toContain('"features"');
  expect(message).toContain("[1, frames, 128]");
});

describe.each(["anchor-mini", "pilot-mini"] as const)("the encoder of %s", (name) => {
  it("has its weights under their names, to be read when they are wanted", async () => {
    const graph = await demoEncoder(name);
    const sealed = graph.initializers.map((tensor) =>
      elementCount(tensor.shape) > 16 && /float/.test(tensor.dtype)
        ? { ...tensor, read: () => Promise.reject(new Error(`${tensor.name} was read`)) }
        : tensor,
    );
    const canonical = await canonicalOf({ ...graph, initializers: sealed });
    const sites = (each: OnnxGraph) => findWeights(each).map(({ tensor, rows, cols, transposed }) => [tensor.name, rows, cols, transposed]);
    expect(sites(canonical.graph)).toEqual(sites(graph));
  });

  it("computes the same when its rotations are folded first", async () => {
    const { graph } = await foldRotations(await demoEncoder(name));
    expect(await errorOf(graph, await canonicalOf(graph))).toBeLessThan(1e-5);
  });

  it("is as it was when it is brought to the form again", async () => {
    const once = await canonicalOf(await demoEncoder(name));
    expect((await canonicalOf(once.graph)).graph.nodes).toEqual(once.graph.nodes);
  });

  it("is typed in every value, and in nothing else", async () => {
    const { graph, shapes } = await canonicalOf(await demoEncoder(name));
    const values = [...graph.inputs, ...graph.initializers]
      .map((value) => value.name)
      .concat(graph.nodes.flatMap(({ outputs }) => outputs));
    expect([...shapes.keys()]).toEqual(values);
    expect(shapes.get("mel")).toEqual({ dtype: "float32", shape: [1, 80, 3000] });
  });
});

it("the measure of all this sees a scale that is off by a thousandth", async () => {
  const graph = await demoEncoder("anchor-mini");
  const canonical = await canonicalOf(graph);
  const initializers = canonical.graph.initializers.map((tensor) =>
    tensor.name.endsWith(".scale") ? float32Tensor(tensor.name, [], Float32Array.of(0.177)) : tensor,
  );
  expect(await errorOf(graph, { ...canonical, graph: { ...canonical.graph, initializers } })).toBeGreaterThan(1e-5);
});

describe("is refused, naming the node and what could be done", () => {
  it("a model that was quantized to int8 while it runs", async () => {
    const { path } = emittable.find((model) => model.name === "moonshine encoder")!;
    const { graph, opsetImport } = await readOnnx(bytesSource("moonshine", await bytesAt(path)));
    const { message } = await refusal(
      () => canonicalOf(upgradeOpset("moonshine", graph, opsetImport), { input_values: [1, 16_000] }),
      "OPERATOR_UNSUPPORTED",
    );
    expect(message).toContain('"DynamicQuantizeLinear"');
    expect(message).toContain("/layers.0/input_layernorm/Mul_output_0_quantized");
    expect(message).toContain("Pack the float model");
  });

  it.each([
    ["an operator of another domain", { domain: "com.microsoft", opType: "FusedMatMul" }, '"com.microsoft.FusedMatMul"'],
    ["an operator without a form", { domain: "", opType: "Einsum" }, '"Einsum"'],
  ])("%s", async (_what, change, found) => {
    const node = { ...makeNode("here", "Relu", ["x"], ["y"]), ...change };
    const { message } = await refusal(() => canonicalOf(graphOf([2], [2], { nodes: [node], initializers: [] })), "OPERATOR_UNSUPPORTED");
    expect(message).toContain(found);
    expect(message).toContain('"here"');
  });

  it("an input of another shape than the layout gives it", async () => {
    const encoder80 = await demoEncoder("anchor-mini");
    const { message } = await refusal(() => canonicalOf(encoder80, { mel: [1, 128, 3000] }), "LAYOUT_CONTRADICTED");
    expect(message).toContain("[1, 128, 3000]");
  });
});

describe("heads of every kind of layer", () => {
  it.each(fixtureNames)("%s", async (name) => {
    const { graph } = (await fixtureHead(name)).head;
    expect(await errorOf(graph, await canonicalOf(graph))).toBeLessThan(1e-5);
  });
});
