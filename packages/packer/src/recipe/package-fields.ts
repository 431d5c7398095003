import { BalafonError, type Recipe } from "@balafon/manifest-schema";
import { isSeq } from "yaml";
import { placeOf, type YamlFile } from "./yaml.ts";

/**
 * `rowsPerScale` where it does not belong. The schema refuses it there as well, but cannot say where it does.
 *
 * @throws BalafonError RECIPE_INVALID
 */
export function checkRowsPerScale(yaml: YamlFile): void {
  for (const own of [["quantization"], ["quantization", "onnx"]]) {
    const rules = yaml.document.getIn([...own, "rules"], true);
    const each = isSeq(rules) ? rules.items.map((_, index) => [...own, "rules", index]) : [];
    const path = [[...own, "default"], ...each].map((holder) => [...holder, "rowsPerScale"]).find((field) => yaml.document.hasIn(field));
    if (path === undefined) continue;
    throw new BalafonError("RECIPE_INVALID", {
      subject: path.join("."),
      problem: "only packages have rows that share a scale",
      expected: "quantization.mlpackage.default.rowsPerScale, or a rule under quantization.mlpackage.rules",
      hint: "Move it there. What share a scale in the other target are the weights of a group.",
      place: placeOf(yaml, path, true),
    });
  }
}

/**
 * What is said of packages that the recipe does not write. Nothing is said where the command line chose the targets: a recipe of both is then packed for one.
 *
 * @throws BalafonError RECIPE_INVALID
 */
export function checkUsed(yaml: YamlFile, { targets }: Recipe): void {
  if (targets.includes("mlpackage") || [...yaml.elsewhere.keys()].some((path) => /^targets\b/.test(path))) return;
  const path = [["coreml"], ["quantization", "mlpackage"]].find((field) => yaml.document.hasIn(field));
  if (path === undefined) return;
  throw new BalafonError("RECIPE_INVALID", {
    subject: path.join("."),
    problem: "is for Core ML packages, and the recipe writes none",
    expected: "targets: [onnx, mlpackage]",
    found: `[${targets.join(", ")}]`,
    hint: "Add the target, or remove the field. --target onnx leaves the packages out once.",
    place: placeOf(yaml, path, true),
  });
}
