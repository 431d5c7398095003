import { paletteWidths, BalafonError, type CoreMlOptions, type Place, type Recipe, type TensorScheme } from "@balafon/manifest-schema";
import { isSeq } from "yaml";
import { placeOf, type YamlFile } from "./yaml.ts";

/** A default or a rule as the target mlpackage takes it, and where the recipe says it. */
interface Wanted {
  readonly path: readonly (string | number)[];
  readonly scheme: TensorScheme["scheme"];
  readonly bits: number;
  readonly rowsPerScale?: number;
}

/** Rules of all targets are read by this one too, whatever rule of its own comes before them. */
const elsewhere =
  "What only ONNX Runtime is to have belongs under quantization.onnx, and what only a package is to have under quantization.mlpackage.";

const schemes = new Set<string>(["turboquant", "kmeans", "fp16", "none"]);

/**
 * What a Core ML package cannot hold, once a rule's gaps are filled from the default: no schema can say that, since most of it is said of all targets.
 *
 * @throws BalafonError RECIPE_INVALID, which names the nearest width and how another target keeps its own.
 */
export function checkPalettes(yaml: YamlFile, { quantization, coreml }: Recipe): void {
  const { default: common, rules, mlpackage: own = {} } = quantization;
  const fallback = { ...common, ...own.default };
  // What another rule leaves to the default is the target's own default, and said there.
  const wanted: Wanted[] = [
    { path: ["mlpackage", "default"], ...fallback },
    ...(own.rules ?? []).map((rule, index) => ({ path: ["mlpackage", "rules", index], ...fallback, ...rule })),
    ...rules.map((rule, index) => ({ path: ["rules", index], ...fallback, ...rule })),
  ];
  for (const each of wanted) checkPalette(yaml, each, coreml);
}

/** Widths that some system has. */
const anyWidth: readonly number[] = paletteWidths;
const widthsOf = (target: unknown): readonly number[] => (target === "ios18" ? anyWidth : anyWidth.filter((bits) => bits !== 3));

/**
 * Widths that no system has, where only this target is spoken of: the schema refuses them too, but cannot name the nearest that this recipe could have.
 *
 * @throws BalafonError RECIPE_INVALID, which names it
 */
export function checkOwnWidths(yaml: YamlFile): void {
  const { document } = yaml;
  const own = ["quantization", "mlpackage"];
  const rules = document.getIn([...own, "rules"], true);
  const paths = isSeq(rules) ? rules.items.map((_, index) => [...own, "rules", index, "bits"]) : [];
  for (const path of [[...own, "default", "bits"], ...paths]) {
    const bits = document.getIn(path);
    if (typeof bits !== "number" || anyWidth.includes(bits)) continue;
    const target = String(document.getIn(["coreml", "target"]) ?? "ios17");
    throw widthError(yaml, path, bits, target);
  }
}

function widthError(yaml: YamlFile, path: readonly (string | number)[], bits: number, target: string): BalafonError {
  const widths = widthsOf(target);
  const later = bits === 3 ? ", or coreml.target: ios18" : "";
  return new BalafonError("RECIPE_INVALID", {
    subject: path.join("."),
    problem: `Core ML has no codes of this width (${target})`,
    expected: `${nearest(widths, bits)}, the nearest of ${widths.join(", ")}${later}`,
    found: `${bits}`,
    hint: elsewhere,
    place: statedAt(yaml, path),
  });
}

function checkPalette(yaml: YamlFile, { path, scheme, bits, rowsPerScale }: Wanted, { target }: CoreMlOptions): void {
  const refuse = (field: string, facts: { problem: string; expected: string; found: string; hint: string }): BalafonError => {
    const at = ["quantization", ...path, field];
    return new BalafonError("RECIPE_INVALID", { subject: at.join("."), ...facts, place: statedAt(yaml, at) });
  };
  if (!schemes.has(scheme)) {
    throw refuse("scheme", {
      problem: `a Core ML package has no place for ${scheme}: its codes stand for one codebook of a tensor`,
      expected: "turboquant, kmeans or fp16",
      found: scheme,
      hint: elsewhere,
    });
  }
  if (scheme === "fp16" || scheme === "none") return;
  if (!widthsOf(target).includes(bits)) throw widthError(yaml, ["quantization", ...path, "bits"], bits, target);
  if (rowsPerScale !== undefined && target !== "ios18") {
    throw refuse("rowsPerScale", {
      problem: `codebooks of some rows came with iOS 18, and the packages are for ${target}`,
      expected: "coreml.target: ios18",
      found: `${rowsPerScale}`,
      hint: "Leave it out: each row then has a scale of its own.",
    });
  }
}

/** Where a field has its value from: from the target's own default, or from that of all, where it is not said there. */
function statedAt(yaml: YamlFile, path: readonly (string | number)[]): Place {
  const field = path.at(-1)!;
  const places = [path, ["quantization", "mlpackage", "default", field], ["quantization", "default", field]];
  return placeOf(yaml, places.find((place) => yaml.document.hasIn(place)) ?? path);
}

/** The wider one of two that are as near. */
function nearest(widths: readonly number[], bits: number): number {
  return widths.reduce((best, width) => (Math.abs(width - bits) <= Math.abs(best - bits) ? width : best));
}
