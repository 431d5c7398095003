import { BalafonError, recipeValidator, type Recipe, type TensorScheme } from "@balafon/manifest-schema";
import { leaveOutGolden } from "./golden.ts";
import { checkRowsPerScale, checkUsed } from "./package-fields.ts";
import { checkOwnWidths, checkPalettes } from "./palettes.ts";
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
  checkOwnWidths(yaml);
  checkRowsPerScale(yaml);
  const recipe = validated<Recipe>(yaml, recipeValidator, codes);
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
  checkTargets(yaml, recipe.targets);
  checkSchemes(yaml, recipe.quantization);
  checkUsed(yaml, recipe);
  if (recipe.targets.includes("mlpackage")) checkPalettes(yaml, recipe);
  const { budget, calibration } = recipe.quantization;
  if (budget !== undefined && calibration === undefined) throw calibrationMissing(yaml);
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

/** The loader runs the parts for ONNX Runtime, and they are what a package is compared with. */
function checkTargets(yaml: YamlFile, targets: Recipe["targets"]): void {
  if (targets.includes("onnx")) return;
  throw new BalafonError("RECIPE_INVALID", {
    subject: "targets",
    problem: "onnx is missing",
    expected: "[onnx] or [onnx, mlpackage]",
    found: `[${targets.join(", ")}]`,
    hint: "The parts for ONNX Runtime are what a Core ML package is proved against.",
    place: placeOf(yaml, ["targets"]),
  });
}

/** Widths that a scheme does not have, once a rule's gaps are filled from the default: no schema can say that. */
function checkSchemes(yaml: YamlFile, { default: common, rules, onnx = {} }: Recipe["quantization"]): void {
  const own = { ...common, ...onnx.default };
  checkWidth(yaml, ["default"], common);
  checkWidth(yaml, ["onnx", "default"], own);
  for (const [index, rule] of (onnx.rules ?? []).entries()) checkWidth(yaml, ["onnx", "rules", index], { ...own, ...rule });
  for (const [index, rule] of rules.entries()) checkWidth(yaml, ["rules", index], { ...own, ...rule });
}

function checkWidth(yaml: YamlFile, path: readonly (string | number)[], wanted: TensorScheme): void {
  const expected = widthsBeside(wanted);
  if (expected === undefined) return;
  const field = ["quantization", ...path, "bits"];
  throw new BalafonError("RECIPE_INVALID", {
    subject: field.join("."),
    problem: `${wanted.scheme} has no codes of this width`,
    expected,
    found: `${wanted.bits}`,
    hint: "A rule takes what it leaves out from the default.",
    place: placeOf(yaml, field),
  });
}

/** What would be valid; undefined where the width is. */
function widthsBeside({ scheme, bits, symmetric = true }: TensorScheme): string | undefined {
  if (scheme === "nf4" && bits !== 4) return "4: NF4 is a table of 16 levels";
  if (scheme === "trellis" && (bits < 2 || bits > 4)) return "2 to 4; with more, turboquant loses next to nothing";
  return scheme === "rtn" && symmetric && bits === 1 ? "2 to 8, or symmetric: false" : undefined;
}

function goldenMissing(yaml: YamlFile): BalafonError {
  return new BalafonError("RECIPE_INVALID", {
    subject: "head.expects.golden",
    problem: "there are no golden clips, so nothing could be proved",
    hint: "Whoever trained the head makes them (docs/format.md, Contract). pack-model RECIPE --check says without them whether the parts fit.",
    place: placeOf(yaml, ["head", "expects"]),
  });
}

function calibrationMissing(yaml: YamlFile): BalafonError {
  return new BalafonError("RECIPE_INVALID", {
    subject: "quantization.budget",
    problem: "there are no calibration clips, so nothing says what a bit of a weight is worth",
    expected: "quantization.calibration",
    found: "a budget alone",
    hint: "Name some clips of speech that are not golden: calibration: {clips: [speech-1.wav, ...]}.",
    place: placeOf(yaml, ["quantization", "budget"]),
  });
}
