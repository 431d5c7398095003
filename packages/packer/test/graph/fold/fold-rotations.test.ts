import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldRotations } from "../../../src/graph/fold/fold-rotations.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { findWeights } from "../../../src/quantize/sites.ts";
import { floatValue } from "../../support/run-graph.ts";
import { demoEncoder, differences, foldChanged, transformerHead } from "./fold-case.ts";

const stream = (block: number) => ({ kind: "regular-hadamard", block, seed: 1 });
const values = (block: number) => ({ kind: "hadamard", block, seed: 1 });
const operators = ({ nodes }: OnnxGraph, opType: string): number => nodes.filter((node) => node.opType === opType).length;

describe.each(["anchor-mini", "pilot-mini"] as const)("the encoder of %s", (name) => {
  it("computes the same with everything folded that reads the stream or values", async () => {
    const graph = await demoEncoder(name);
    const folding = await foldRotations(graph);
    const { rms, max } = await differences(graph, folding.graph);
    expect(rms).toBeLessThan(2e-6);
    expect(max).toBeLessThan(5e-5);
    const expected = [0, 1].flatMap((block) => [
      ...["attn.query", "attn.key", "attn.value", "mlp.0"].map(
        (layer) => [`encoder.blocks.${block}.${layer}.weight.T`, stream(64)] as const,
      ),
      [`encoder.blocks.${block}.attn.out.weight.T`, values(32)] as const,
    ]);
    expect(folding.rotated).toEqual(new Map(expected));
    expect(folding.unfolded).toEqual([]);
  });

  it("has the same weights to quantize, under their names, and two products more", async () => {
    const graph = await demoEncoder(name);
    const folded = (await foldRotations(graph)).graph;
    const sites = (each: OnnxGraph) => findWeights(each).map(({ tensor, transposed }) => [tensor.name, tensor.shape, transposed]);
    expect(sites(folded)).toEqual(sites(graph));
    expect(operators(folded, "Gemm") - operators(graph, "Gemm")).toBe(2);
    expect(operators(folded, "LayerNormalization")).toBe(operators(graph, "LayerNormalization"));
  });

  it("reads no weight until it is asked for one", async () => {
    const graph = await demoEncoder(name);
    const sealed = graph.initializers.map((tensor) =>
      tensor.dtype === "int64" ? tensor : { ...tensor, read: () => Promise.reject(new Error(`${tensor.name} was read`)) },
    );
    const { rotated } = await foldRotations({ ...graph, initializers: sealed });
    expect(rotated.size).toBe(10);
  });
});

describe("heads", () => {
  it("pre-norm: the stream ends in the classifier, which takes the last norm's gain", async () => {
    const after = [{ layernorm: { weights: "ln", eps: 1e-5 } }, { linear: { weights: "out" } }];
    const graph = transformerHead({ norm: "pre", dim: 64, heads: 2, depth: 2, after });
    const { graph: folded, rotated } = await foldRotations(graph);
    expect((await differences(graph, folded)).rms).toBeLessThan(2e-6);
    expect(rotated.get("out.weight")).toEqual(stream(64));
    expect(rotated.get("enc.1.self_attn.in_proj_weight")).toEqual(stream(64));
    expect(rotated.get("enc.1.self_attn.out_proj.weight")).toEqual(values(32));
    expect(rotated.has("enc.1.linear2.weight")).toBe(false);
    expect(operators(folded, "Gemm")).toBe(1);
  });

  it("post-norm: only values, as the gain of a norm that is added to does not commute", async () => {
    const graph = transformerHead({ norm: "post", dim: 48, heads: 2, depth: 2 });
    const { graph: folded, rotated, unfolded } = await foldRotations(graph);
    expect((await differences(graph, folded)).rms).toBeLessThan(2e-6);
    expect(rotated).toEqual(new Map([0, 1].map((index) => [`enc.${index}.self_attn.out_proj.weight`, values(24)] as const)));
    expect(unfolded).toEqual([]);
    expect(operators(folded, "Gemm")).toBe(0);
  });

  it("compute the same, whatever their sizes are", async () => {
    const sizes = fc.record({
      norm: fc.constantFrom("pre" as const, "post" as const),
      headWidth: fc.constantFrom(3, 4, 8, 20, 64),
      heads: fc.constantFrom(1, 2, 3, 4),
      depth: fc.integer({ min: 1, max: 2 }),
      inner: fc.integer({ min: 1, max: 20 }),
      frames: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ headWidth, heads, ...rest }) => {
        const graph = transformerHead({ ...rest, dim: headWidth * heads, heads });
        const { graph: folded, rotated } = await foldRotations(graph);
        expect((await differences(graph, folded)).rms).toBeLessThan(2e-6);
        const streams = rest.norm === "pre" && (headWidth * heads) % 16 === 0;
        expect(rotated.has("enc.0.linear1.weight")).toBe(streams);
        expect(rotated.has("enc.0.self_attn.out_proj.weight")).toBe(headWidth % 2 === 0);
      }),
      { numRuns: 20 },
    );
  });
});

describe("what is not recognised stays as it is", () => {
  const graph = transformerHead({ norm: "pre", dim: 32, heads: 2, depth: 2 });
  const inner = graph.nodes.filter(({ opType, name }) => opType === "Add" && /^enc\.\d\/Add/.test(name)).map(({ outputs }) => outputs[0]!);

  it("a width that no regular Hadamard matrix divides", async () => {
    const odd = transformerHead({ norm: "pre", dim: 24, heads: 8, depth: 1 });
    const { graph: same, rotated, unfolded } = await foldRotations(odd);
    expect(unfolded).toEqual(['the stream from "pos/Add": its width 24 is not a multiple of 16']);
    expect(rotated.size).toBe(0);
    expect(same).toBe(odd);
  });

  it("a stream that is an output of the graph", async () => {
    const { rotated, unfolded } = await foldRotations({ ...graph, outputs: [...graph.outputs, floatValue(inner[0]!, [1, 6, 32])] });
    expect(unfolded[0]).toContain(`its value "${inner[0]}" is an output of the graph`);
    expect([...rotated.values()]).toEqual([values(16), values(16)]);
  });

  it("a stream that is read at two places, such as by a weighted sum of its layers", async () => {
    const extra = [makeNode("a", "Relu", [inner[0]!], ["a"]), makeNode("b", "Relu", [inner[1]!], ["b"])];
    const { unfolded } = await foldRotations({ ...graph, nodes: [...graph.nodes, ...extra] });
    expect(unfolded[0]).toMatch(/3 of its values are read outside of its norms, from "enc\.0\/Add" on$/);
  });

  it("nothing at all", async () => {
    const empty = { ...graph, nodes: [], initializers: [] };
    expect(await foldRotations(empty)).toEqual({ graph: empty, rotated: new Map(), unfolded: [] });
  });

  it("a gain that is computed leaves its layer to the way out", async () => {
    const gain = graph.nodes.find(({ opType }) => opType === "LayerNormalization")!.inputs[1]!;
    const computed = makeNode("gain", "Relu", [gain], ["gain"]);
    const changed = { ...graph, nodes: [computed, ...graph.nodes] };
    const { rotated, graph: folded } = await foldChanged(changed, (node) =>
      node === computed ? node : { ...node, inputs: node.inputs.map((input) => (input === gain ? "gain" : input)) },
    );
    expect(rotated.has("enc.0.self_attn.in_proj_weight")).toBe(false);
    expect(rotated.has("enc.0.linear1.weight")).toBe(true);
    const whole = {
      ...changed,
      nodes: changed.nodes.map((node) =>
        node === computed ? node : { ...node, inputs: node.inputs.map((input) => (input === gain ? "gain" : input)) },
      ),
    };
    expect((await differences(whole, folded)).rms).toBeLessThan(2e-6);
  });

  it("a weight that two layers share", async () => {
    const [, second] = graph.nodes.filter(({ opType, inputs }) => opType === "Transpose" && inputs[0]!.endsWith("linear1.weight"));
    const { rotated, graph: folded } = await foldChanged(graph, (node) =>
      node === second ? { ...node, inputs: ["enc.0.linear1.weight"] } : node,
    );
    expect(rotated.has("enc.0.linear1.weight")).toBe(false);
    expect(folded.initializers.find(({ name }) => name === "enc.0.linear1.weight")).toBe(
      graph.initializers.find(({ name }) => name === "enc.0.linear1.weight"),
    );
  });

  it("a stream one of whose readers is not to be rotated, and values whose reader is not", async () => {
    const all = findWeights(graph).map(({ tensor }) => tensor.name);
    const but = (...names: string[]) => foldRotations(graph, new Set(all.filter((name) => !names.includes(name))));
    const one = await but("enc.1.linear1.weight", "enc.0.self_attn.out_proj.weight");
    expect(one.rotated).toEqual(new Map([["enc.1.self_attn.out_proj.weight", values(16)]]));
    expect(one.unfolded).toEqual(['the stream from "pos/Add": the inputs of "enc.1.linear1.weight" are not to be rotated']);
    expect((await but("enc.0.linear2.weight")).rotated).toEqual((await foldRotations(graph)).rotated);
  });
});
