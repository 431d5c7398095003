import type { GoldenClip } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { checkGolden } from "../../src/check/golden.ts";
import { memoryTensor } from "../../src/graph/builder.ts";
import type { DType } from "../../src/inspect/tensor.ts";
import { byteLengthOf } from "../../src/inspect/tensor.ts";
import { research } from "../support/layouts.ts";
import { refusal } from "../support/refusal.ts";

const zeros = (dtype: DType, shape: readonly number[]) => memoryTensor("array", dtype, shape, new Uint8Array(byteLengthOf(dtype, shape)));
const clip = (text: string): GoldenClip => ({ audio: "a.wav", features: "golden.npz#features", logits: "golden.npz#logits", text });
const features = zeros("float16", [1500, 128]);
const logits = zeros("float32", [375, 66]);
const speech = { clip: clip("\u07ca"), features, logits };
const silence = { clip: clip(""), features, logits };

const check = (...golden: (typeof speech)[]) => checkGolden("head.contract.yaml", golden, research, 375, 66);

describe("checkGolden", () => {
  it("takes speech and silence of the shapes that the layout and the layers give", () => {
    expect(() => check(speech, silence)).not.toThrow();
  });

  it.each([
    ["frames of another layout", zeros("float16", [375, 128])],
    ["another width", zeros("float16", [1500, 1280])],
  ])("refuses features of %s, both sides quoted", async (_what, array) => {
    const { facts } = await refusal(() => check(speech, { ...silence, features: array }), "LAYOUT_CONTRADICTED");
    expect(facts).toMatchObject({
      subject: "head.contract.yaml: golden.npz#features",
      expected: "float16 or float32 [1500, 128] (window.frames, output.dim)",
      found: `${array.dtype} [${array.shape.join(", ")}]`,
    });
  });

  it("refuses logits of a stride that the head was not trained with", async () => {
    const { facts } = await refusal(() => check(speech, { ...silence, logits: zeros("float32", [94, 66]) }), "LAYOUT_CONTRADICTED");
    expect(facts).toMatchObject({
      subject: "head.contract.yaml: golden.npz#logits",
      expected: expect.stringContaining("[375, 66]") as string,
      found: "float32 [94, 66]",
    });
  });

  it.each([
    ["a batch axis", zeros("float16", [1, 1500, 128]), "golden arrays have two axes, and this one has 3", "array[0]"],
    ["frames joined to one vector", zeros("float16", [192_000]), "golden arrays have two axes, and this one has 1", "one array of frames"],
    ["another type", zeros("float64", [1500, 128]), "golden arrays are float16 or float32, and this one is float64", "astype"],
    ["integers", zeros("int64", [1500, 128]), "golden arrays are float16 or float32, and this one is int64", "astype"],
  ])("refuses %s as what a contract may not hold, whatever the layers are", async (_what, array, problem, hint) => {
    const { facts } = await refusal(() => check(speech, { ...silence, features: array }), "CONTRACT_INVALID");
    expect(facts).toMatchObject({
      subject: "head.contract.yaml: golden.npz#features",
      problem,
      found: `${array.dtype} [${array.shape.join(", ")}]`,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it("says which of the layout and the layers a shape speaks against, or that axes are swapped", async () => {
    const hintOf = async (changes: Partial<typeof speech>) =>
      (await refusal(() => check(speech, { ...silence, ...changes }), "LAYOUT_CONTRADICTED")).facts.hint;
    expect(await hintOf({ features: zeros("float16", [375, 128]) })).toContain("features of another extractor or reduction");
    expect(await hintOf({ logits: zeros("float32", [94, 66]) })).toContain("stride or padding in head.layers");
    expect(await hintOf({ logits: zeros("float32", [66, 375]) })).toContain("axes are swapped");
  });

  it("refuses clips without silence, without speech, and no clips", async () => {
    expect((await refusal(() => check(speech, speech), "CONTRACT_INVALID")).facts.problem).toBe("no golden clip is silence");
    expect((await refusal(() => check(silence, silence), "CONTRACT_INVALID")).facts.problem).toBe("no golden clip holds speech");
    await refusal(() => check(), "CONTRACT_INVALID");
  });
});
