import { describe, expect, it } from "vitest";
import { refusal } from "../../support/refusal.ts";
import { largestDifference } from "../../support/tensors.ts";
import { build, rowsIn, runHead, stateOf } from "../head-case.ts";
import { layerNorm } from "../reference.ts";

const input = { frames: 4, dim: 8 };

describe("layernorm", () => {
  it.each([1e-5, 0.5])("with the biased variance and eps %d", async (eps) => {
    const state = stateOf({ "ln.weight": [8], "ln.bias": [8] });
    const { features, logits, head } = await runHead(state, [{ layernorm: { weights: "ln", eps } }], input);
    const [weight] = await rowsIn(state, "ln.weight");
    const [bias] = await rowsIn(state, "ln.bias");
    expect(largestDifference(logits, layerNorm(features, weight!, bias, eps).flat())).toBeLessThan(1e-5);
    expect(head.layers).toEqual([{ kind: "layernorm", weights: "ln", frames: 4, dim: 8 }]);
  });

  it("without a bias", async () => {
    const state = stateOf({ "ln.weight": [8] });
    const { features, logits } = await runHead(state, [{ layernorm: { weights: "ln", eps: 1e-5 } }], input);
    const [weight] = await rowsIn(state, "ln.weight");
    expect(largestDifference(logits, layerNorm(features, weight!, undefined, 1e-5).flat())).toBeLessThan(1e-5);
  });

  it("refuses another width", async () => {
    const { facts } = await refusal(
      () => build(stateOf({ "ln.weight": [7] }), [{ layernorm: { weights: "ln", eps: 1e-5 } }], input),
      "CHECKPOINT_MISMATCH",
    );
    expect(facts).toMatchObject({ subject: "ln.weight", expected: "[8] (the width of a frame)", found: "[7]" });
  });
});
