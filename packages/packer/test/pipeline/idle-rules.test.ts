import { expect, it } from "vitest";
import { checkIdleRules } from "../../src/pipeline/idle-rules.ts";
import { refusal } from "../support/refusal.ts";

const inputs = { rulePlace: (rules: string, index: number) => ({ file: `${rules}.${index}` }) };
const check = (...patterns: string[]) =>
  checkIdleRules(
    inputs,
    "quantization.onnx.rules",
    patterns.map((match) => ({ match })),
    ["head/a.weight"],
  );

it("lets pass what matches, and no rules", () => {
  expect(() => check("head/a", "*/*.weight")).not.toThrow();
  expect(() => checkIdleRules(inputs, "quantization.rules", undefined, ["head/a.weight"])).not.toThrow();
});

it("names the list, and the place of the first that matches nothing", async () => {
  expect((await refusal(() => check("head/a", "head/b", "head/c"), "RECIPE_INVALID")).facts).toMatchObject({
    subject: "quantization.onnx.rules",
    problem: 'no weight matches "head/b", "head/c"',
    place: { file: "quantization.onnx.rules.1" },
  });
});
