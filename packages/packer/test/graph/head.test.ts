import type { LayerEntry } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { buildHead } from "../../src/graph/head.ts";
import { readFloats } from "../../src/inspect/floats.ts";
import { readNpz } from "../../src/inspect/npz/read.ts";
import { readTorch } from "../../src/inspect/torch/read.ts";
import { stateDict } from "../../src/inspect/torch/state-dict.ts";
import { committedSource } from "../inspect/fixtures.ts";
import { refusal } from "../support/refusal.ts";
import { emitted, runModel } from "../support/run-graph.ts";
import { largestDifference } from "../support/tensors.ts";
import { build, stateOf } from "./head-case.ts";

function demoLayers(stride: number): LayerEntry[] {
  return [
    { linear: { weights: "input_proj.0", activation: "gelu" } },
    { conv1d: { weights: "temporal_ds.0", stride, padding: 2, dilation: 1, groups: 1, activation: "gelu" } },
    { positions: { weights: "pos_enc" } },
    { transformer: { weights: "encoder.layers", heads: 4, norm: "post", activation: "gelu", eps: 1e-5 } },
    { layernorm: { weights: "ln", eps: 1e-5 } },
    { linear: { weights: "output_proj" } },
  ];
}

async function demoHead(model: string, stride: number, frames: number) {
  const checkpoint = await readTorch(committedSource(`models/${model}/head.pt`));
  const { tensors } = stateDict(checkpoint, { select: "head_state" }, "head.pt");
  return buildHead("head.pt", tensors, demoLayers(stride), { frames, dim: 128 });
}

describe.each([
  ["anchor-mini", 4, 1500],
  ["pilot-mini", 1, 375],
])("%s: torch's golden logits from torch's golden features", (model, stride, frames) => {
  it.each(["dense", "sparse", "silence"])("%s", async (clip) => {
    const arrays = await readNpz(committedSource(`models/${model}/golden.npz`));
    const golden = async (name: string) => readFloats(arrays.get(`${clip}_${name}`)!);
    const { graph, framesOut } = await demoHead(model, stride, frames);
    const { logits } = await runModel(await emitted(graph), { features: { data: await golden("features"), shape: [1, frames, 128] } });
    expect(framesOut).toBe(375);
    expect(logits!.shape).toEqual([1, 375, 66]);
    expect(largestDifference(logits!.data, await golden("logits"))).toBeLessThan(1e-4);
  });
});

describe("buildHead", () => {
  it("the incident: the anchor's head on 375 frames builds, and gives 94", async () => {
    expect((await demoHead("anchor-mini", 4, 375)).framesOut).toBe(94);
  });

  it("records the chain of frames and widths that the manifest shows", async () => {
    const { layers } = await demoHead("anchor-mini", 4, 1500);
    expect(layers.map(({ kind, frames, dim }) => `${kind} ${frames} x ${dim}`)).toMatchInlineSnapshot(`
      [
        "linear 1500 x 128",
        "conv1d 375 x 128",
        "positions 375 x 128",
        "transformer 375 x 128",
        "layernorm 375 x 128",
        "linear 375 x 66",
      ]
    `);
    expect(layers.filter(({ convolution }) => convolution !== undefined).map(({ kind }) => kind)).toEqual(["conv1d"]);
  });

  it("gives the same bytes from the same checkpoint", async () => {
    const [first, second] = [await demoHead("pilot-mini", 1, 375), await demoHead("pilot-mini", 1, 375)];
    expect(Buffer.compare(await emitted(first.graph), await emitted(second.graph))).toBe(0);
  });

  it("refuses keys that no layer takes, and layers that no key serves", async () => {
    const state = stateOf({ "a.weight": [4, 3], "b.weight": [2, 4] });
    const extra = await refusal(() => build(state, [{ linear: { weights: "a" } }], { frames: 2, dim: 3 }), "CHECKPOINT_MISMATCH");
    expect(extra.facts.details).toEqual(['unexpected: "b.weight"']);
    const layers = ["a", "b", "c"].map((weights) => ({ linear: { weights } }));
    const lacking = await refusal(() => build(state, layers, { frames: 2, dim: 3 }), "CHECKPOINT_MISMATCH");
    expect(lacking.facts.details).toEqual(['missing:    "c.weight"']);
  });

  it("refuses layers in another order, at the first that does not fit", async () => {
    const state = stateOf({ "a.weight": [4, 3], "b.weight": [2, 4] });
    const layers = ["b", "a"].map((weights) => ({ linear: { weights } }));
    const { facts } = await refusal(() => build(state, layers, { frames: 2, dim: 3 }), "CHECKPOINT_MISMATCH");
    expect(facts).toMatchObject({ subject: "b.weight", expected: "[any, 3] (outputs, inputs)", found: "[2, 4]" });
  });

  it.each(["features", "logits"])("refuses a key called %s, which would take that port's place", async (weights) => {
    const { facts } = await refusal(
      () => build(stateOf({ [weights]: [1, 2, 3] }), [{ positions: { weights } }], { frames: 2, dim: 3 }),
      "CHECKPOINT_MISMATCH",
    );
    expect(facts.subject).toBe(`"${weights}"`);
  });
});
