import type { QuantizationPolicy } from "@balafon/manifest-schema";
import { beforeAll, describe, expect, it } from "vitest";
import { openTrials, type Trials } from "../../src/allocate/trials.ts";
import { makeNode } from "../../src/graph/builder.ts";
import type { OnnxGraph } from "../../src/inspect/onnx/model.ts";
import { planQuantization } from "../../src/quantize/plan.ts";
import { graphOf } from "../support/run-graph.ts";
import { noise, noiseTensor } from "../support/tensors.ts";

const linear = (seed: number, outputs: number): OnnxGraph =>
  graphOf([1, 4, 64], [1, 4, outputs], {
    nodes: [makeNode("y", "MatMul", ["x", "w"], ["y"])],
    initializers: [noiseTensor("w", [64, outputs], seed)],
  });
const graphs = { encoder: linear(1, 64), head: linear(2, 6) };

const at = (part: "encoder" | "head", bits: QuantizationPolicy["default"]["bits"]) =>
  planQuantization(part, graphs[part], { default: { scheme: "turboquant", bits, group: 64, form: "dense" }, rules: [] });

describe("openTrials", () => {
  let trials: Trials;
  beforeAll(async () => {
    const port = { input: { name: "x", shape: [1, 4, 64] }, output: { name: "y" } };
    const parts = { encoder: { graph: graphs.encoder, ...port }, head: { graph: graphs.head, ...port } };
    trials = await openTrials({ parts, inputs: [noise(256, 3), noise(256, 4)], framesOut: 4, classes: 6 });
  });

  it("finds nothing where nothing is replaced", async () => {
    expect(await trials.logitKl("encoder", [])).toBe(0);
    expect(await trials.logitKl("head", [])).toBe(0);
  });

  it.each(["encoder", "head"] as const)("finds that the %s loses less with more bits", async (part) => {
    const losses: number[] = [];
    for (const bits of [2, 4, 6] as const) losses.push(await trials.logitKl(part, at(part, bits)));
    expect(losses[0]).toBeGreaterThan(2 * losses[1]!);
    expect(losses[1]).toBeGreaterThan(2 * losses[2]!);
    expect(losses[2]).toBeGreaterThan(0);
  });

  it("gives the same number again", async () => {
    expect(await trials.logitKl("encoder", at("encoder", 3))).toBe(await trials.logitKl("encoder", at("encoder", 3)));
  });
});
