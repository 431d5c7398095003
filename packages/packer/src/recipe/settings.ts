import { BalafonError } from "@balafon/manifest-schema";
import { isMap, isSeq } from "yaml";
import { parseYaml, requiredValues, type YamlFile } from "./yaml.ts";

/**
 * Overrides fields of a recipe before it is checked: `proof.gates.maxCer=0.2`, `targets.0=onnx`. The value is YAML. Lists grow by one at a time.
 *
 * @throws BalafonError USAGE for a setting that is not KEY=VALUE, that leads through a value without fields, or whose value is no YAML.
 */
export function applySettings(yaml: YamlFile, settings: readonly string[]): void {
  for (const setting of settings) {
    const [, key, value] = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(setting) ?? [];
    if (key === undefined || value === undefined || key.split(".").includes("__proto__")) throw malformed(setting);
    const path = key.split(".").map((step) => (/^\d{1,4}$/.test(step) ? Number(step) : step));
    if (!path.every((_, index) => canHold(yaml, path.slice(0, index), path[index]!))) throw malformed(setting);
    const { document } = parseYaml(value, `--set ${key}`, { syntax: "USAGE", invalid: "USAGE" });
    // A value that says it is needed is none.
    if (requiredValues(document.contents).length > 0) throw malformed(setting);
    yaml.document.setIn(path, yaml.document.createNode(document.toJS()));
    yaml.elsewhere.set(path.join("."), "set on the command line");
  }
}

/** Whether the value at `path`, if there is one, is a map, or a list that has the index `step` or ends before it. */
function canHold({ document }: YamlFile, path: readonly (string | number)[], step: string | number): boolean {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isSeq(parent)) return typeof step === "number" && step <= parent.items.length;
  return parent === undefined ? step === 0 || typeof step === "string" : isMap(parent);
}

function malformed(setting: string): BalafonError {
  return new BalafonError("USAGE", {
    subject: `--set ${setting}`,
    problem: "cannot be applied",
    expected: "KEY=VALUE, where KEY is a field of the recipe, such as proof.gates.maxCer=0.2",
    hint: "Quote the setting if its value holds spaces.",
  });
}
