import { BalafonError, recipeSchema, type Recipe } from "@balafon/manifest-schema";
import { leaveOutGolden } from "./golden.ts";
import { applySettings } from "./settings.ts";
import { parseYaml, placeOf, validated, type YamlCodes, type YamlFile } from "./yaml.ts";

const codes: YamlCodes = { syntax: "RECIPE_SYNTAX", invalid: "RECIPE_INVALID" };

/** What a recipe is read for: to pack, which needs golden clips, or only to see whether its parts fit. */
export type Purpose = "pack" | "check";

/**
 * Parses the text of a recipe.
 *
 * @param name what messages call the file
 * @param settings `KEY=VALUE` overrides of its fields
 * @throws BalafonError RECIPE_SYNTAX or RECIPE_INVALID, with line and column; USAGE for a malformed setting.
 */
export function parseRecipe(
  text: string,
  name: string,
  settings: readonly string[] = [],
  purpose: Purpose = "pack",
): { recipe: Recipe; yaml: YamlFile } {
  const yaml = parseYaml(text, name, codes);
  applySettings(yaml, settings);
  if (purpose === "check") leaveOutGolden(yaml, ["head", "expects", "golden"]);
  const recipe = validated<Recipe>(yaml, recipeSchema, codes);
  const { vocabulary, layers, graph, expects } = recipe.head;
  const { alphabet, file } = vocabulary;
  checkOneOf(
    yaml,
    ["head", "vocabulary"],
    { alphabet, file },
    "Write {alphabet: nko, blank: last} or {file: vocabulary.json, blank: last}.",
  );
  checkOneOf(
    yaml,
    ["head"],
    { layers, graph },
    "Describe the layers of the checkpoint, or name an ONNX graph of them: {source: head.onnx, sha256: ...}.",
  );
  if (purpose === "pack" && typeof expects === "object" && expects.golden === undefined) throw goldenMissing(yaml);
  return { recipe, yaml };
}

/** Two ways to say one thing: exactly one of them is there. */
function checkOneOf(yaml: YamlFile, path: readonly string[], choices: Readonly<Record<string, unknown>>, hint: string): void {
  const given = Object.values(choices).filter((choice) => choice !== undefined).length;
  if (given === 1) return;
  throw new BalafonError("RECIPE_INVALID", {
    subject: path.join("."),
    problem: `exactly one of ${Object.keys(choices).join(" and ")} is needed`,
    found: given === 0 ? "neither" : "both",
    hint,
    place: placeOf(yaml, path),
  });
}

function goldenMissing(yaml: YamlFile): BalafonError {
  return new BalafonError("RECIPE_INVALID", {
    subject: "head.expects.golden",
    problem: "there are no golden clips, so nothing could be proved",
    hint: "Whoever trained the head makes them (docs/format.md, Contract). pack-model RECIPE --check says without them whether the parts fit.",
    place: placeOf(yaml, ["head", "expects"]),
  });
}
