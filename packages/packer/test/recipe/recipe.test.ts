import { describe, expect, it } from "vitest";
import { parseRecipe } from "../../src/recipe/recipe.ts";
import { research } from "../support/layouts.ts";
import { placeIn, recipeText } from "../support/recipe.ts";
import { refusal } from "../support/refusal.ts";

const edited = (from: string, to: string) => {
  placeIn(recipeText, from);
  return recipeText.replace(from, to);
};

/** The refusal of the recipe with one edit, and where it should point: at `needle` in the edited text. */
async function refusedAt(from: string, to: string, needle: string) {
  const text = edited(from, to);
  const error = await refusal(() => parseRecipe(text, "anchor.yaml"), "RECIPE_INVALID");
  expect(error.facts.place).toEqual({ file: "anchor.yaml", ...placeIn(text, needle) });
  return error;
}

describe("parseRecipe", () => {
  it("reads a recipe, and fills in what was left out", () => {
    const { recipe } = parseRecipe(recipeText, "anchor.yaml");
    expect(recipe).toMatchObject({
      balafon: 1,
      name: "anchor",
      version: "1.0.0",
      sequence: 3,
      targets: ["onnx"],
      proof: { gates: { maxCer: 0.25 } },
    });
    expect(recipe.head.layers![1]).toEqual({
      conv1d: { weights: "temporal_ds.0", stride: 4, padding: 2, dilation: 1, groups: 1, activation: "gelu" },
    });
    expect(recipe.head.vocabulary).toEqual({ alphabet: "nko", blank: "last" });
    expect(recipe.quantization).toEqual({
      default: { scheme: "turboquant", bits: 4, group: 128, form: "packed" },
      rules: [{ match: "head/output_proj", bits: 8 }],
    });
  });

  it("reads a budget of bits and the clips that it is planned on", () => {
    const rules = "  rules:\n    - {match: head/output_proj, bits: 8}\n";
    const budget = "  budget: {bitsPerWeight: 3.2}\n  calibration: {clips: [a.wav, b.wav]}\n";
    expect(parseRecipe(edited(rules, budget), "r").recipe.quantization).toMatchObject({
      budget: { bitsPerWeight: 3.2 },
      calibration: { clips: ["a.wav", "b.wav"] },
    });
  });

  it("reads gates, and takes none where none are written", () => {
    expect(parseRecipe(edited("{maxCer: 0.25}", "{maxCer: 0.1, maxCerIncrease: 0, maxLogitKl: 2.5}"), "r").recipe.proof.gates).toEqual({
      maxCer: 0.1,
      maxCerIncrease: 0,
      maxLogitKl: 2.5,
    });
    expect(parseRecipe(edited("proof:\n  gates: {maxCer: 0.25}\n", ""), "r").recipe.proof).toEqual({ gates: {} });
  });

  it("reads the text that a person pasted from Windows", () => {
    const { recipe } = parseRecipe(recipeText.replaceAll("\n", "\r\n"), "anchor.yaml");
    expect(recipe).toEqual(parseRecipe(recipeText, "anchor.yaml").recipe);
  });
});

describe("errors have a line and a column", () => {
  it.each([
    ["bits: 8}", "scheme: nf4, bits: 7}", "7}", { expected: "4: NF4 is a table of 16 levels", found: "7" }],
    ["bits: 8}", "scheme: rtn, bits: 1}", "1}", { expected: "2 to 8, or symmetric: false", found: "1" }],
  ])("a width that a scheme does not have, at its value: %s -> %s", async (from, to, needle, facts) => {
    const error = await refusedAt(`output_proj, ${from}`, `output_proj, ${to}`, needle);
    expect(error.facts).toMatchObject({ subject: "quantization.rules.0.bits", ...facts });
  });

  it("takes the widths that they have", () => {
    for (const rule of [
      "scheme: nf4, bits: 4",
      "scheme: trellis, bits: 2, states: 12",
      "scheme: rtn, bits: 1, symmetric: false",
      "scheme: kmeans, bits: 1",
      "bits: 1, group: row",
    ])
      expect(() => parseRecipe(edited("output_proj, bits: 8", `output_proj, ${rule}`), "r")).not.toThrow();
  });

  it("an unknown field, at its key", async () => {
    const error = await refusedAt("stride: 4", "strides: 4", "strides");
    expect(error.message).toMatchInlineSnapshot(`
      "anchor.yaml:18:40: head.layers.1.conv1d.strides: "strides" is not a field here
        expected: weights, stride, padding, dilation, groups, activation
        Did you mean "stride"?"
    `);
  });

  it("a required field that is misspelt, at its key, and not as missing as well", async () => {
    const error = await refusedAt("heads: 4", "head: 4", "head: 4");
    expect(error.facts).toMatchObject({ hint: 'Did you mean "heads"?', details: [] });
  });

  it("a missing field, at the map that lacks it", async () => {
    const error = await refusedAt("heads: 4, ", "", "{weights: encoder.layers");
    expect(error.facts).toMatchObject({ subject: "head.layers.3.transformer", problem: '"heads" is missing', hint: "Add heads." });
  });

  it("a missing field of the recipe itself, at its beginning", async () => {
    await refusedAt("sequence: 3\n", "", "balafon: 1");
  });

  it("a budget that nothing says how to spend, at the budget", async () => {
    const error = await refusedAt("rules:\n    - {match: head/output_proj, bits: 8}", "budget: {megabytes: 1}", "{megabytes: 1}");
    expect(error.facts).toMatchObject({ subject: "quantization.budget", expected: "quantization.calibration" });
  });

  it("a value that is not known, at the value", async () => {
    const error = await refusedAt("scheme: turboquant", "scheme: turboqant", "turboqant");
    expect(error.facts).toMatchObject({
      expected: "turboquant, rtn, nf4, kmeans, trellis, fp16, none",
      found: '"turboqant"',
      hint: 'Did you mean "turboquant"?',
    });
  });

  it("a value of another type", async () => {
    expect((await refusedAt("stride: 4", "stride: four", "four")).facts).toMatchObject({ expected: "integer", found: '"four"' });
  });

  it.each(["deadbeef", "A".repeat(64), "a".repeat(65), '""'])("the digest %s", async (digest) => {
    const error = await refusedAt("b".repeat(64), digest, digest);
    expect(error.facts.subject).toBe("head.sha256");
  });

  it("a digest of digits alone, which YAML reads as a number", async () => {
    const error = await refusedAt("b".repeat(64), "1".repeat(64), "1".repeat(64));
    expect(error.facts).toMatchObject({ subject: "head.sha256", expected: "string" });
  });

  it("a gate that is no ratio", async () => {
    expect((await refusedAt("maxCer: 0.25", "maxCer: 42", "42")).facts).toMatchObject({
      subject: "proof.gates.maxCer",
      expected: "<= 1",
      found: "42",
    });
    await refusedAt("maxCer: 0.25", "maxCer: .nan", ".nan");
  });

  it("a kind of layer that does not exist", async () => {
    expect((await refusedAt("layernorm:", "layer_norm:", "layer_norm")).facts.hint).toBe('Did you mean "layernorm"?');
  });

  it("several problems, in the order of the file, however the schema is walked", async () => {
    const text = recipeText
      .replace("balafon: 1", "balafon: 2")
      .replace("name: anchor\n", "name: Anchor\n")
      .replace("bits: 8", "bits: 9")
      .replace("signing:", "sining:");
    const error = await refusal(() => parseRecipe(text, "anchor.yaml"), "RECIPE_INVALID");
    expect(error.message).toMatchInlineSnapshot(`
      "anchor.yaml:2:10: balafon: another value than the only one allowed
        expected: 1
        found:    2
        also line 3, column 7: name: does not have the form that is needed
        also line 27, column 39: quantization.rules.0.bits: not one of the values that are known here
        also line 31, column 1: sining: "sining" is not a field here"
    `);
  });

  it("of many problems, the first and twenty more", async () => {
    const rules = Array.from({ length: 50 }, (_, index) => `    - {match: wrong${index}}`).join("\n");
    const error = await refusal(() => parseRecipe(edited("    - {match: head/output_proj, bits: 8}", rules), "r"), "RECIPE_INVALID");
    expect(error.facts.subject).toBe("quantization.rules.0.match");
    expect(error.facts.details).toHaveLength(20);
  });

  it("an empty document", async () => {
    const error = await refusal(() => parseRecipe("# nothing\n", "r.yaml"), "RECIPE_INVALID");
    expect(error.facts).toMatchObject({ subject: "the document", expected: "object", found: "null", place: { line: 1, column: 1 } });
  });
});

describe("the head is layers or a graph", () => {
  const layers = /^ {2}layers:[^]*?(?=^ {2}vocabulary)/m;
  const graph = `  graph: {source: head.onnx, sha256: ${"c".repeat(64)}}\n`;

  it("takes either", () => {
    expect(parseRecipe(recipeText.replace(layers, graph), "r").recipe.head).toMatchObject({ graph: { source: "head.onnx" } });
  });

  it.each([
    ["neither", recipeText.replace(layers, "")],
    ["both", recipeText.replace(layers, (text) => text + graph)],
  ])("refuses %s", async (found, text) => {
    const error = await refusal(() => parseRecipe(text, "r"), "RECIPE_INVALID");
    expect(error.facts).toMatchObject({ subject: "head", problem: "exactly one of layers and graph is needed", found });
  });
});

describe("a layout and a contract may stand in the recipe itself", () => {
  const layout = JSON.stringify(research);
  const clip = '{audio: a.wav, features: "g.npz#f", logits: "g.npz#l", text: ""}';
  const inline = (golden: string): string =>
    edited("  provides: ../models/anchor-mini/encoder.layout.yaml", `  provides: ${layout}`).replace(
      "  expects: ../models/anchor-mini/head.contract.yaml",
      `  expects: {layout: ${layout}${golden}}`,
    );

  it("reads both", () => {
    const { recipe } = parseRecipe(inline(`, golden: [${clip}, ${clip}]`), "r");
    expect(recipe.encoder.provides).toEqual(research);
    expect(recipe.head.expects).toMatchObject({ layout: research, golden: [{ audio: "a.wav" }, {}] });
  });

  it("checks them as in their own files, and settings reach into them", async () => {
    const text = inline(`, golden: [${clip}, ${clip}]`);
    const set = (setting: string) => parseRecipe(text, "r", [setting]).recipe;
    expect(set("encoder.provides.reduction={factor: 4, method: subsample}").encoder.provides).toMatchObject({ reduction: { factor: 4 } });
    const wrong = await refusal(() => set("head.expects.layout.reduction.method=average"), "RECIPE_INVALID");
    expect(wrong.facts).toMatchObject({ subject: "head.expects.layout.reduction.method", found: '"average"' });
    expect((await refusal(() => set("encoder.provides=7"), "RECIPE_INVALID")).facts.found).toBe("7");
  });

  it("without golden clips nothing is packed, but a check may look", async () => {
    const error = await refusal(() => parseRecipe(inline(""), "r"), "RECIPE_INVALID");
    expect(error.facts.subject).toBe("head.expects.golden");
    expect(parseRecipe(inline(""), "r", [], "check").recipe.head.expects).toEqual({ layout: research });
    expect(parseRecipe(inline(", golden: !required x"), "r", [], "check").recipe.head.expects).toEqual({ layout: research });
  });
});

describe("!required stands for what the author does not know", () => {
  const text = edited(`sha256: ${"b".repeat(64)}`, 'sha256: !required "the digest; whoever trained it"').replace(
    "stride: 4",
    "stride: !required how far",
  );

  it("is refused with all that is needed, each with its --set", async () => {
    const error = await refusal(() => parseRecipe(text, "r.yaml"), "RECIPE_INVALID");
    expect(error.message).toMatchInlineSnapshot(`
      "r.yaml:12:21: head.sha256: 2 values are needed that the file does not say
        --set head.sha256=...  the digest; whoever trained it
        --set head.layers.1.conv1d.stride=...  how far
        Ask whoever knows, then give each with --set KEY=VALUE, or write it in place of !required."
    `);
    expect(error.facts.place).toEqual({ file: "r.yaml", ...placeIn(text, '"the digest') });
  });

  it("goes where a setting says the value, or puts something else in its place", () => {
    const settings = [`head.sha256=${"c".repeat(64)}`, "head.layers.1.conv1d={weights: a, stride: 2}"];
    const { recipe } = parseRecipe(text, "r.yaml", settings);
    expect(recipe.head.sha256).toBe("c".repeat(64));
    expect(recipe.head.layers![1]!.conv1d!.stride).toBe(2);
  });

  it("is a scalar of one place: no map, and no other tag", async () => {
    await refusal(() => parseRecipe("balafon: !required {a: 1}", "r"), "RECIPE_SYNTAX");
    await refusal(() => parseRecipe("balafon: !requird x", "r"), "RECIPE_SYNTAX");
  });
});

describe("the vocabulary is one of two", () => {
  it.each([
    ["{alphabet: nko, file: v.json}", "both"],
    ["{blank: 0}", "neither"],
  ])("%s", async (vocabulary, found) => {
    const error = await refusedAt("{alphabet: nko, blank: last}", vocabulary, vocabulary);
    expect(error.facts).toMatchObject({ subject: "head.vocabulary", found });
  });
});
