import type { QuantizationPolicy } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { choicesOf } from "../../src/allocate/choices.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { planQuantization } from "../../src/quantize/plan.ts";
import { graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

const graph = graphOf([1, 128], [1, 2], {
  nodes: ["a", "b", "c"].map((name) => makeNode(name, "Gemm", ["x", name], [`${name}.y`], { transB: 1 })),
  initializers: ["a", "b", "c"].map((name, seed) => noiseTensor(name, [2, 128], seed)),
});

function widthsUnder(policy: Partial<QuantizationPolicy>): Record<string, (number | undefined)[]> {
  const whole: QuantizationPolicy = { default: { scheme: "turboquant", bits: 4, group: 128, form: "dense" }, rules: [], ...policy };
  const choices = choicesOf((bits) => ({
    encoder: [],
    head: planQuantization("head", graph, whole, { allocated: () => bits }),
  }));
  return Object.fromEntries(choices.map(({ part, name, options }) => [`${part}/${name}`, options.map(({ coded }) => coded?.bits)]));
}

describe("choicesOf", () => {
  it("offers 2 to 8 bits where the recipe leaves the width open, whatever its default", () => {
    const all = [2, 3, 4, 5, 6, 7, 8];
    expect(widthsUnder({})).toEqual({ "head/a": all, "head/b": all, "head/c": all });
  });

  it("offers nothing where a rule gives the width or there are no codes", () => {
    const rules = [
      { match: "head/a", bits: 8 },
      { match: "head/b", scheme: "none" },
      { match: "head/c", group: 32 },
    ] as const;
    expect(widthsUnder({ rules })).toEqual({ "head/a": [8], "head/b": [undefined], "head/c": [2, 3, 4, 5, 6, 7, 8] });
  });

  it("offers the widths that the runtime multiplies by where codes stay packed", () => {
    const packed = { scheme: "turboquant", bits: 4, group: 128, form: "packed" } as const;
    expect(widthsUnder({ default: packed, rules: [{ match: "head/c", form: "dense" }] })).toMatchObject({
      "head/a": [2, 4, 8],
      "head/c": [2, 3, 4, 5, 6, 7, 8],
    });
  });
});
