import { BalafonError } from "@balafon/manifest-schema";
import { isCollection, parse } from "yaml";
import type { YamlFile } from "./yaml.ts";

/**
 * Overrides fields of a recipe before it is checked: `proof.gates.maxCer=0.2`, `quantization.default.bits=8`. The value is YAML.
 *
 * @throws BalafonError USAGE for a setting that is not KEY=VALUE.
 */
export function applySettings(yaml: YamlFile, settings: readonly string[]): void {
  for (const setting of settings) {
    const [, key, value] = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(setting) ?? [];
    if (key === undefined || value === undefined || key.split(".").includes("__proto__")) throw malformed(setting);
    const path = key.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const blocked = path.findIndex((_, index) => index > 0 && yaml.document.hasIn(path.slice(0, index)) && !isCollection(yaml.document.getIn(path.slice(0, index), true)));
    if (blocked !== -1) throw malformed(setting);
    yaml.document.setIn(path, yaml.document.createNode(parseValue(setting, value)));
  }
}

function parseValue(setting: string, value: string): unknown {
  try {
    return parse(value, { version: "1.2", maxAliasCount: 0 });
  } catch {
    throw malformed(setting);
  }
}

function malformed(setting: string): BalafonError {
  return new BalafonError("USAGE", {
    subject: `--set ${setting}`,
    problem: "cannot be applied",
    expected: "KEY=VALUE, where KEY is a field of the recipe, such as proof.gates.maxCer=0.2",
    hint: "Quote the setting if its value holds spaces.",
  });
}
