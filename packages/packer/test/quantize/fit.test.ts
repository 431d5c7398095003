import type { TensorScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { describeWeight } from "../../src/quantize/describe.ts";
import { fitScheme } from "../../src/quantize/fit.ts";
import { codedSites, planQuantization } from "../../src/quantize/plan.ts";
import type { WeightSite } from "../../src/quantize/sites.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

const wanted = (scheme: TensorScheme["scheme"], more: Partial<TensorScheme> = {}): TensorScheme => ({
  scheme,
  bits: 4,
  group: 128,
  form: "dense",
  ...more,
});
const fitted = (cols: number, asked: TensorScheme): TensorScheme["scheme"] => fitScheme({ cols } as WeightSite, asked).scheme;

describe("fitScheme", () => {
  it.each(["turboquant", "rtn", "nf4", "trellis"] as const)("stores %s of a width that nothing divides as float16", (scheme) => {
    for (const cols of [1, 131, 521]) expect(fitted(cols, wanted(scheme, { form: "packed" }))).toBe("fp16");
  });

  it("leaves what has a scale for several weights, or none", () => {
    for (const cols of [2, 66, 127, 128, 262, 384]) expect(fitted(cols, wanted("turboquant"))).toBe("turboquant");
    expect(fitted(131, wanted("turboquant", { group: "row" }))).toBe("turboquant");
    expect(fitted(131, wanted("kmeans"))).toBe("kmeans");
    expect(fitted(131, wanted("none"))).toBe("none");
    expect(fitted(384, wanted("trellis", { bits: 2 }))).toBe("trellis");
    expect(fitted(66, wanted("trellis", { bits: 2, states: 12 }))).toBe("turboquant");
  });
});

describe("a weight of 131 inputs in a plan", () => {
  const nodes = [makeNode("y", "MatMul", ["x", "w"], ["y"])];
  const graph = graphOf([2, 131], [2, 8], { nodes, initializers: [noiseTensor("w", [131, 8], 1)] });
  const policy = { default: wanted("turboquant", { form: "packed" }), rules: [] };

  it("takes two bytes a number, and its row says what was asked for", async () => {
    const row = await describeWeight("head", planQuantization("head", graph, policy)[0]!);
    expect(row).toMatchObject({ scheme: "fp16", insteadOf: "turboquant", storedBitsPerWeight: 16, bytes: 2 * 131 * 8 });
    expect(row).not.toHaveProperty("form");
    expect(row.relativeMse).toBeLessThan(1e-7);
  });

  it("is not calibrated for", () => {
    expect(codedSites("head", graph, policy)).toEqual([]);
  });
});
