import { expect, it } from "vitest";
import { checkRules } from "../../src/check/rules.ts";
import { refusal } from "../support/refusal.ts";

const check = (idle: readonly string[], names: readonly string[]) =>
  checkRules(idle, names, "quantization.onnx.rules", (pattern) => ({ file: `where ${pattern} is` }));

it("passes where every rule matches a weight", () => {
  expect(() => check([], ["head/output_proj.weight"])).not.toThrow();
});

it("names the rules that match none, and the weights that there are", async () => {
  const { facts } = await refusal(() => check(["head/out_proj"], ["head/output_proj.weight"]), "RECIPE_INVALID");
  expect(facts).toMatchObject({ subject: "quantization.onnx.rules", problem: 'no weight matches "head/out_proj"' });
  expect(facts.expected).toContain('"head/output_proj.weight"');
});

it("names the weights of the rule's own part first", async () => {
  const names = [...Array.from({ length: 20 }, (_, index) => `encoder/w${index}`), "head/output_proj.weight"];
  const { facts } = await refusal(() => check(["head/out_proj"], names), "RECIPE_INVALID");
  expect(facts.expected).toMatch(/: "head\/output_proj.weight", "encoder\/w0"/);
});

it("says where the first of them is", async () => {
  const { facts } = await refusal(() => check(["head/a", "head/b"], ["head/output_proj.weight"]), "RECIPE_INVALID");
  expect(facts).toMatchObject({ problem: 'no weight matches "head/a", "head/b"', place: { file: "where head/a is" } });
});
