import { BalafonError, recipeSchema, type Recipe } from "@balafon/manifest-schema";
import { applySettings } from "./settings.ts";
import { parseYaml, placeOf, validated, type YamlCodes, type YamlFile } from "./yaml.ts";

const codes: YamlCodes = { syntax: "RECIPE_SYNTAX", invalid: "RECIPE_INVALID" };

/**
 * Parses the text of a recipe.
 *
 * @param name what messages call the file
 * @param settings `KEY=VALUE` overrides of its fields
 * @throws BalafonError RECIPE_SYNTAX or RECIPE_INVALID, with line and column; USAGE for a malformed setting.
 */
export function parseRecipe(text: string, name: string, settings: readonly string[] = []): { recipe: Recipe; yaml: YamlFile } {
  const yaml = parseYaml(text, name, codes);
  applySettings(yaml, settings);
  const recipe = validated<Recipe>(yaml, recipeSchema, codes);
  const { alphabet, file } = recipe.head.vocabulary;
  if ((alphabet === undefined) === (file === undefined)) {
    throw new BalafonError("RECIPE_INVALID", {
      subject: "head.vocabulary",
      problem: "exactly one of alphabet and file is needed",
      found: alphabet === undefined ? "neither" : "both",
      hint: "Write {alphabet: nko, blank: last} or {file: vocabulary.json, blank: last}.",
      place: placeOf(yaml, ["head", "vocabulary"]),
    });
  }
  return { recipe, yaml };
}
