import { describe, expect, it } from "vitest";
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

describe("heads of every kind of layer", () => {
  it.each(fixtureNames)("%s", async (name) => {
    const { graph } = (await fixtureHead(name)).head;
    expect(await errorOf(graph, await canonicalOf(graph))).toBeLessThan(1e-5);
  });
});
