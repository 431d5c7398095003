import { describe, expect, it } from "vitest";
import { parseRecipe } from "../../src/recipe/recipe.ts";
import { applySettings } from "../../src/recipe/settings.ts";
import { parseYaml } from "../../src/recipe/yaml.ts";
import { recipeText } from "../support/recipe.ts";
import { refusal } from "../support/refusal.ts";

const set = (...settings: string[]) => parseRecipe(recipeText, "anchor.yaml", settings).recipe;

describe("applySettings", () => {
  it("replaces a field, nested or not, by a YAML value", () => {
    expect(set("name=other", "sequence=9", "proof.gates.maxCer=0.1")).toMatchObject({
      name: "other",
      sequence: 9,
      proof: { gates: { maxCer: 0.1 } },
    });
    expect(set("quantization.default={scheme: rtn, bits: 8}").quantization.default).toEqual({
      scheme: "rtn",
      bits: 8,
      group: 128,
      form: "packed",
    });
  });

  it("reaches into lists, and adds to their end", () => {
    expect(set("head.layers.1.conv1d.stride=1").head.layers![1]!.conv1d!.stride).toBe(1);
    expect(set("quantization.rules.1={match: encoder/*, scheme: none}").quantization.rules).toHaveLength(2);
    expect(set("head.layers.6.layernorm.weights=extra").head.layers![6]).toEqual({ layernorm: { weights: "extra", eps: 1e-5 } });
  });

  it("makes what is missing on the way", () => {
    const yaml = parseYaml("a: 1", "a.yaml", { syntax: "RECIPE_SYNTAX", invalid: "RECIPE_INVALID" });
    applySettings(yaml, ["b.c.0.d=x=y", "b.c.1="]);
    expect(yaml.document.toJS()).toEqual({ a: 1, b: { c: [{ d: "x=y" }, null] } });
  });

  it("applies the last of two", () => {
    expect(set("sequence=4", "sequence=5").sequence).toBe(5);
  });

  it.each([
    "name",
    "=a",
    "na me=a",
    "name.first=a",
    "head.layers.linear=a",
    "head.layers.9.linear.weights=a",
    "head.layers.999999999.linear.weights=a",
    "targets.4294967296=onnx",
    "new.1=a",
    "__proto__.polluted=true",
    "head.__proto__.polluted=true",
    "name=!required a name",
    "signing={key: !required a key}",
  ])("refuses %s, which leads nowhere", async (setting) => {
    const error = await refusal(() => set(setting), "USAGE");
    expect(error.facts).toMatchObject({ subject: `--set ${setting}`, problem: "cannot be applied" });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each([
    "head={__proto__: {a: 1}}",
    "name=[",
    "name=!!js/function x",
    "name=*x",
    "name={a: 1, a: 2}",
    `name=${"[".repeat(5000)}`,
    "name=a\n---\nb",
  ])("refuses the value of %.30j, as a recipe would", async (setting) => {
    const { facts } = await refusal(() => set(setting), "USAGE");
    expect(facts.place?.file).toMatch(/^--set (head|name)$/);
  });

  it("what it sets is checked as if it had been written", async () => {
    const error = await refusal(() => set("proof.gates.maxCer=2"), "RECIPE_INVALID");
    expect(error.facts).toMatchObject({ subject: "proof.gates.maxCer", found: "2" });
    expect((await refusal(() => set("constructor.x=1"), "RECIPE_INVALID")).facts.subject).toBe("constructor");
  });
});
