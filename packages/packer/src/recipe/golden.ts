import { requiredValues, type YamlFile } from "./yaml.ts";

/** Takes golden clips that are still `!required` out of a document: what only asks whether parts fit does not need them. */
export function leaveOutGolden({ document }: YamlFile, path: readonly string[]): void {
  if (document.hasIn(path) && requiredValues(document.getIn(path, true)).length > 0) document.deleteIn(path);
}
