import { expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import { spellBatchNorm } from "../../../../src/graph/canonical/passes/spell-batch-norm.ts";
import { noise, noiseTensor, tensorOf } from "../../../support/tensors.ts";
import { graphFrom, operators, same } from "./pass-case.ts";

it.each([[[2, 4]], [[2, 4, 5]], [[2, 4, 3, 5]]])(
  "is a scale and an offset for each channel of %j, and nothing of the statistics is left",
  async (shape) => {
    const [gain, bias, mean] = ["gain", "bias", "mean"].map((name, at) => noiseTensor(name, [4], at + 1));
    const variance = tensorOf("variance", [4], noise(4, 9).map(Math.abs));
    const node = makeNode("n", "BatchNormalization", ["x", "gain", "bias", "mean", "variance"], ["y"], { epsilon: { float: 0.125 } });
    const after = await same(spellBatchNorm, graphFrom({ x: shape }, [node], [gain!, bias!, mean!, variance]));
    expect(operators(after)).toEqual(["Mul", "Add"]);
    expect(after.nodes.flatMap(({ inputs }) => inputs)).not.toContain("mean");
  },
);
