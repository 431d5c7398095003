import { describe, expect, it } from "vitest";
import { parseRecipe } from "../../src/recipe/recipe.ts";
import { recipeText } from "../support/recipe.ts";
import { refusal } from "../support/refusal.ts";

const refusedIn = async (text: string, ...settings: string[]) =>
  (await refusal(() => parseRecipe(text, "r.yaml", settings), "RECIPE_INVALID")).facts;

describe("rowsPerScale where it does not belong", () => {
  it.each([
    ["quantization.default.rowsPerScale=8", "quantization.default.rowsPerScale"],
    ["quantization.rules.0.rowsPerScale=8", "quantization.rules.0.rowsPerScale"],
    ["quantization.onnx={rules: [{match: head/*, rowsPerScale: 8}]}", "quantization.onnx.rules.0.rowsPerScale"],
  ])("says where it does: %s", async (setting, subject) => {
    expect(await refusedIn(recipeText, setting)).toMatchObject({
      subject,
      expected: expect.stringContaining("quantization.mlpackage.default.rowsPerScale"),
      place: { file: "set on the command line" },
    });
  });
});

describe("what is said of packages that are not written", () => {
  const ignored = `${recipeText}coreml: {target: ios18}\n`;

  it("is refused, with its place", async () => {
    const { length } = ignored.trimEnd().split("\n");
    expect(await refusedIn(ignored)).toMatchObject({ subject: "coreml", found: "[onnx]", place: { line: length, column: 1 } });
    expect(await refusedIn(recipeText, "quantization.mlpackage.default.bits=6")).toMatchObject({ subject: "quantization.mlpackage" });
  });

  it("goes without a word where the command line names the targets", () => {
    const both = ignored.replace("targets: [onnx]", "targets: [onnx, mlpackage]");
    for (const [text, targets] of [
      [both, "targets=[onnx]"],
      [ignored, "targets=[onnx]"],
      [ignored, "targets=[onnx, mlpackage]"],
    ] as const)
      expect(() => parseRecipe(text, "r.yaml", [targets])).not.toThrow();
  });
});
