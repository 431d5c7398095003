import { describe, expect, it } from "vitest";
import { parseRecipe } from "../../src/recipe/recipe.ts";
import { recipeText } from "../support/recipe.ts";
import { refusal } from "../support/refusal.ts";

const both = recipeText.replace("targets: [onnx]", "targets: [onnx, mlpackage]");
const withRule = (rule: string): string => both.replace("output_proj, bits: 8", `output_proj, ${rule}`);
const withOwn = (own: string): string => both.replace("quantization:\n", `quantization:\n  mlpackage: ${own}\n`);
const forSystem = (text: string, target: string): string => `${text}coreml: {target: ${target}}\n`;
const refusedIn = async (text: string) => (await refusal(() => parseRecipe(text, "r.yaml"), "RECIPE_INVALID")).facts;

describe("the target mlpackage", () => {
  it("is for iOS 17 in the plain layout where nothing is said", () => {
    expect(parseRecipe(both, "r.yaml").recipe).toMatchObject({
      targets: ["onnx", "mlpackage"],
      coreml: { target: "ios17", layout: "plain" },
    });
  });

  it("is not written alone", async () => {
    expect(await refusedIn(both.replace("[onnx, mlpackage]", "[mlpackage]"))).toMatchObject({
      subject: "targets",
      problem: "onnx is missing",
    });
  });

  it.each([
    ["bits: 5", "ios17", "6, the nearest of 1, 2, 4, 6, 8"],
    ["bits: 7", "ios18", "8, the nearest of 1, 2, 3, 4, 6, 8"],
    ["bits: 3", "ios16", "4, the nearest of 1, 2, 4, 6, 8, or coreml.target: ios18"],
  ])("has no codes of %s for %s, and names the nearest: %s", async (rule, target, expected) => {
    const facts = await refusedIn(forSystem(withRule(rule), target));
    expect(facts).toMatchObject({ subject: "quantization.rules.0.bits", expected });
    expect(facts.place).toMatchObject({ line: 27 });
  });

  it.each([
    ["{default: {bits: 5}}", "ios17", "default.bits", "6, the nearest of 1, 2, 4, 6, 8"],
    ["{rules: [{match: head/*, bits: 2}, {match: encoder/*, bits: 7}]}", "ios18", "rules.1.bits", "8, the nearest of 1, 2, 3, 4, 6, 8"],
    ["{default: {bits: 12}}", "ios16", "default.bits", "8, the nearest of 1, 2, 4, 6, 8"],
  ])("names the nearest to what no system has, %s for %s", async (own, target, field, expected) => {
    const facts = await refusedIn(forSystem(withOwn(own), target));
    expect(facts).toMatchObject({ subject: `quantization.mlpackage.${field}`, expected });
    expect(facts.place!.line).toBe(withOwn(own).split("\n").indexOf(`  mlpackage: ${own}`) + 1);
  });

  it.each(["rtn", "nf4, bits: 4", "trellis, bits: 3"])("has no place for %s", async (scheme) => {
    expect(await refusedIn(withRule(`scheme: ${scheme}`))).toMatchObject({ subject: "quantization.rules.0.scheme" });
  });

  it("takes a width of its own where the other target has one that it lacks", () => {
    const elsewhere = both.replace(
      "quantization:\n",
      "quantization:\n  onnx: {default: {bits: 5}, rules: [{match: head/ln, scheme: nf4, bits: 4}]}\n",
    );
    expect(() => parseRecipe(elsewhere, "r.yaml")).not.toThrow();
    expect(() => parseRecipe(withOwn("{default: {scheme: kmeans, bits: 6}}"), "r.yaml")).not.toThrow();
  });

  it("shares scales among rows from iOS 18 on", async () => {
    const own = withOwn("{default: {rowsPerScale: 8}}");
    expect(await refusedIn(own)).toMatchObject({
      subject: "quantization.mlpackage.default.rowsPerScale",
      expected: "coreml.target: ios18",
    });
    expect(() => parseRecipe(forSystem(own, "ios18"), "r.yaml")).not.toThrow();
  });

  it("says nothing of widths where it is not written", () => {
    expect(() => parseRecipe(withRule("bits: 5").replace("[onnx, mlpackage]", "[onnx]"), "r.yaml")).not.toThrow();
  });
});
