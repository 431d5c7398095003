import type { LayerEntry } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { transformerDepth, transformerKeys } from "../../../src/graph/layers/transformer.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { refusal } from "../../support/refusal.ts";
import { largestDifference } from "../../support/tensors.ts";
import { build, rowsIn, runHead, stateOf } from "../head-case.ts";
import { add, apply, attend, layerNorm, linear, type Frames } from "../reference.ts";

const input = { frames: 7, dim: 8 };
const inner = 12;
type Fields = NonNullable<LayerEntry["transformer"]>;
const plain: Fields = { weights: "enc", heads: 2, norm: "post", activation: "gelu", eps: 1e-5 };

function layerShapes(index: number): Record<string, number[]> {
  const { dim } = input;
  const at = `enc.${index}`;
  return {
    [`${at}.self_attn.in_proj_weight`]: [3 * dim, dim],
    [`${at}.self_attn.in_proj_bias`]: [3 * dim],
    [`${at}.self_attn.out_proj.weight`]: [dim, dim],
    [`${at}.self_attn.out_proj.bias`]: [dim],
    [`${at}.linear1.weight`]: [inner, dim],
    [`${at}.linear1.bias`]: [inner],
    [`${at}.linear2.weight`]: [dim, inner],
    [`${at}.linear2.bias`]: [dim],
    [`${at}.norm1.weight`]: [dim],
    [`${at}.norm1.bias`]: [dim],
    [`${at}.norm2.weight`]: [dim],
    [`${at}.norm2.bias`]: [dim],
  };
}

/** One layer as torch's documentation describes it. */
async function referenceLayer(
  x: Frames,
  state: ReadonlyMap<string, Tensor>,
  index: number,
  { heads, norm, activation, eps }: Fields,
): Promise<Frames> {
  const rows = (key: string) => rowsIn(state, `enc.${index}.${key}`);
  const vector = async (key: string) => (await rows(key))[0]!;
  const dense = async (frames: Frames, name: string) => linear(frames, await rows(`${name}.weight`), await vector(`${name}.bias`));
  const normalize = async (frames: Frames, name: string) =>
    layerNorm(frames, await vector(`${name}.weight`), await vector(`${name}.bias`), eps);
  const selfAttention = async (frames: Frames): Promise<Frames> => {
    const projected = linear(frames, await rows("self_attn.in_proj_weight"), await vector("self_attn.in_proj_bias"));
    const part = (which: number) => projected.map((frame) => frame.slice(which * input.dim, (which + 1) * input.dim));
    return dense(attend(part(0), part(1), part(2), heads), "self_attn.out_proj");
  };
  const feedForward = async (frames: Frames) => dense(apply(await dense(frames, "linear1"), activation), "linear2");
  if (norm === "pre") {
    const attended = add(x, await selfAttention(await normalize(x, "norm1")));
    return add(attended, await feedForward(await normalize(attended, "norm2")));
  }
  const attended = await normalize(add(x, await selfAttention(x)), "norm1");
  return normalize(add(attended, await feedForward(attended)), "norm2");
}

describe("transformer", () => {
  it.each<Partial<Fields>>([
    {},
    { norm: "pre" },
    { activation: "relu", heads: 4 },
    { activation: "silu", norm: "pre", heads: 1 },
    { activation: "gelu-tanh", heads: 8 },
    { activation: "tanh", eps: 0.1 },
  ])("two layers with %j", async (change) => {
    const fields = { ...plain, ...change };
    const state = stateOf({ ...layerShapes(0), ...layerShapes(1) });
    const { head, features, logits } = await runHead(state, [{ transformer: fields }], input);
    const expected = await referenceLayer(await referenceLayer(features, state, 0, fields), state, 1, fields);
    expect(largestDifference(logits, expected.flat())).toBeLessThan(1e-4);
    expect(head).toMatchObject({ keysUsed: 24, framesOut: 7, classes: 8 });
  });

  it("refuses heads that do not divide the width", async () => {
    const { facts } = await refusal(
      () => build(stateOf(layerShapes(0)), [{ transformer: { ...plain, heads: 3 } }], input),
      "CHECKPOINT_MISMATCH",
    );
    expect(facts).toMatchObject({ subject: "enc", expected: "a divisor of 8", found: "heads: 3" });
  });

  it.each([
    ["enc.0.self_attn.in_proj_weight", [16, 8]],
    ["enc.0.self_attn.in_proj_bias", [8]],
    ["enc.0.self_attn.out_proj.weight", [8, 16]],
    ["enc.0.linear1.weight", [12, 9]],
    ["enc.0.linear1.bias", [8]],
    ["enc.0.linear2.weight", [8, 11]],
    ["enc.0.norm2.bias", [12]],
  ])("refuses %s of another shape", async (key, shape) => {
    const state = stateOf({ ...layerShapes(0), [key]: shape });
    const { facts } = await refusal(() => build(state, [{ transformer: plain }], input), "CHECKPOINT_MISMATCH");
    expect(facts).toMatchObject({ subject: key, found: `[${shape.join(", ")}]` });
  });

  it("a layer that lies between others and is not there is missing", async () => {
    const state = stateOf({ ...layerShapes(0), ...layerShapes(2) });
    const { facts } = await refusal(() => build(state, [{ transformer: plain }], input), "CHECKPOINT_MISMATCH");
    expect(facts.details![0]).toMatch(/^missing: {4}"enc\.1\.self_attn\.in_proj_weight"/);
  });

  it("wrong weights are told by the keys that are missing", async () => {
    const { facts } = await refusal(
      () => build(stateOf(layerShapes(0)), [{ transformer: { ...plain, weights: "encoder" } }], input),
      "CHECKPOINT_MISMATCH",
    );
    expect(facts.problem).toContain("(12 missing, 12 unexpected, 0 used twice)");
  });
});

describe("transformerKeys and transformerDepth", () => {
  it("name torch's twelve tensors of a layer", () => {
    expect(transformerKeys("enc", 3).sort()).toEqual(
      Object.keys(layerShapes(0))
        .map((key) => key.replace("enc.0", "enc.3"))
        .sort(),
    );
  });

  it("count up to the highest index", () => {
    expect(transformerDepth("enc", ["enc.0.a", "enc.11.b", "enc.x.y", "encoder.99.a", "enc", "enc.7"])).toBe(12);
    expect(transformerDepth("enc", [])).toBe(0);
  });

  it("bear any number of keys, and indexes that no head has", () => {
    const keys = Array.from({ length: 200_000 }, (_, index) => `enc.${index}.a`);
    expect(transformerDepth("enc", keys)).toBe(10_000);
    expect(transformerDepth("enc", ["enc.999999999999.a"])).toBe(0);
  });
});
