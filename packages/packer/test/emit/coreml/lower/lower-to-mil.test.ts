import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { graphFrom } from "../../../graph/canonical/passes/pass-case.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { demoEncoder } from "../../../graph/fold/fold-case.ts";
import { fixtureHead, fixtureNames } from "../../../graph/layers/fixture-heads.ts";
import { errorOf, lowered, operationsOf } from "./lowered-case.ts";

describe.each(["plain", "ane"] as const)("the layout %s", (layout) => {
  it.each(["anchor-mini", "pilot-mini"] as const)("of the encoder %s computes the same", async (name) => {
    const result = await lowered(await demoEncoder(name), { layout });
    expect(await errorOf(result)).toBeLessThan(1e-5);
    expect(await errorOf(result, { rounded: true })).toBeLessThan(1.5e-3);
  });

  it.each(fixtureNames)("of the head %s computes the same", async (name) => {
    const result = await lowered((await fixtureHead(name)).head.graph, { layout });
    expect(await errorOf(result)).toBeLessThan(1e-5);
    expect(await errorOf(result, { rounded: true })).toBeLessThan(1.5e-3);
  });
});

describe("operations", () => {
  it("of the plain layout are those of the graph, biases in the products", async () => {
    const { model } = await lowered(await demoEncoder("anchor-mini"));
    expect(operationsOf(model)).toEqual({
      add: 5,
      conv: 2,
      gelu: 4,
      layer_norm: 5,
      linear: 12,
      matmul: 4,
      mul: 2,
      reshape: 8,
      softmax: 2,
      transpose: 9,
    });
  });

  it("of the ANE layout are convolutions, and only the border has transpositions", async () => {
    const { model } = await lowered(await demoEncoder("anchor-mini"), { layout: "ane" });
    const border = { expand_dims: 1, squeeze: 1, transpose: 1 };
    expect(operationsOf(model)).toEqual({ add: 5, conv: 14, gelu: 4, layer_norm: 5, matmul: 4, mul: 2, reshape: 8, softmax: 2, ...border });
  });
});

describe("targets", () => {
  it.each([
    ["ios16", 7, "CoreML6"],
    ["ios17", 8, "CoreML7"],
    ["ios18", 9, "CoreML8"],
  ] as const)("%s", async (target, specificationVersion, opset) => {
    const result = await lowered((await fixtureHead("lstm-stacked-bidirectional")).head.graph, { target });
    expect(result.model.specificationVersion).toBe(specificationVersion);
    expect(result.model.functions.get("main")!.opset).toBe(opset);
    expect(await errorOf(result)).toBeLessThan(1e-5);
  });

  it("describe what the function has, and what the package says of itself", async () => {
    const userDefined = new Map([["balafon.role", "head"]]);
    const { model } = await lowered((await fixtureHead("linear")).head.graph, { userDefined });
    const main = model.functions.get("main")!;
    expect(model.userDefined).toBe(userDefined);
    expect(model.inputs).toEqual(main.inputs);
    expect(model.inputs.map(({ name, type }) => [name, type.dtype])).toEqual([["features", "fp16"]]);
    expect(model.outputs.map(({ name, type }) => [name, type.dtype])).toEqual([["logits", "fp16"]]);
    expect(main.outputs).toEqual(["logits"]);
  });

  it("get the same bytes every time", async () => {
    const digests = async () => {
      const { files } = await lowered(await demoEncoder("pilot-mini"), { layout: "ane" });
      return [...files].map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")]);
    };
    expect(await digests()).toEqual(await digests());
  });
});

describe("outputs", () => {
  it.each<[string, OnnxGraph, Record<string, number>]>([
    ["an input", graphFrom({ x: [2, 4] }, [makeNode("y", "Identity", ["x"], ["y"])]), { identity: 1 }],
    [
      "another output",
      graphFrom({ x: [2, 4] }, [makeNode("q", "Abs", ["x"], ["q"]), makeNode("y", "Identity", ["q"], ["y"])], [], ["q", "y"]),
      { abs: 1, identity: 1 },
    ],
    ["a constant", graphFrom({ x: [2, 4] }, [makeNode("y", "Identity", ["c"], ["y"])], [noiseTensor("c", [2, 4], 1)]), { identity: 1 }],
  ])("that are %s", async (_what, graph, operations) => {
    for (const layout of ["plain", "ane"] as const) {
      const result = await lowered(graph, { layout });
      expect(operationsOf(result.model)).toEqual(operations);
      expect(await errorOf(result)).toBeLessThan(1e-5);
    }
  });
});
