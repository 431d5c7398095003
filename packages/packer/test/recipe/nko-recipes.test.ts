import type { ContractDraft, FeatureLayout } from "@balafon/manifest-schema";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRecipe } from "../../src/recipe/recipe.ts";
import { refusal } from "../support/refusal.ts";

const digest = "a".repeat(64);
const common = {
  "encoder.source": "encoder.onnx",
  "encoder.sha256": digest,
  "encoder.provides.extractor.revision": `sha256:${digest}`,
  "encoder.provides.extractor.layer": "ln_post",
  "head.source": "head.pt",
  "head.sha256": digest,
  "head.expects.layout.extractor.revision": `sha256:${digest}`,
  "head.expects.layout.extractor.layer": "ln_post",
};
const onDevice = {
  "encoder.provides.reduction.method": "subsample",
  "head.expects.layout.reduction.method": "subsample",
  "head.layers.0.linear.weights": "input_proj",
  "head.layers.1.lstm.weights": "lstm",
  "head.layers.2.linear.weights": "output_proj",
};

describe.each([
  ["transformer-large-v3", 1500, common],
  ["bilstm-large-v3", 375, { ...common, ...onDevice }],
])("recipes/nko/%s.yaml", (name, frames, values) => {
  const text = readFileSync(new URL(`../../../../recipes/nko/${name}.yaml`, import.meta.url), "utf8");
  const settings = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  const needed = async (given: readonly string[], purpose: "pack" | "check"): Promise<string[]> => {
    const { facts } = await refusal(() => parseRecipe(text, name, given, purpose), "RECIPE_INVALID");
    return facts.details!.map((line) => /^--set ([^=]+)=/.exec(line)![1]!).sort();
  };

  it("asks for what nobody here knows, and guesses none of it", async () => {
    expect(await needed([], "check")).toEqual(Object.keys(values).sort());
    expect(await needed([], "pack")).toEqual([...Object.keys(values), "head.expects.golden"].sort());
    for (const setting of settings)
      expect(
        await needed(
          settings.filter((other) => other !== setting),
          "check",
        ),
      ).toEqual([setting.split("=")[0]]);
  });

  it("with all of it says one layout on both sides, of 1280 dimensions from 128 mel bins", () => {
    const { encoder, head } = parseRecipe(text, name, settings, "check").recipe;
    const provides = encoder.provides as FeatureLayout;
    expect((head.expects as ContractDraft).layout).toEqual(provides);
    expect(provides).toMatchObject({
      frontEnd: { melBins: 128 },
      window: { samples: 480_000, frames },
      output: { dim: 1280 },
      reduction: { factor: 1500 / frames },
    });
  });
});
