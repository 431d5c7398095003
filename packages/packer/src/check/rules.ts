import { BalafonError, type Place } from "@balafon/manifest-schema";
import { quotedList } from "../inspect/quoted.ts";

/**
 * Every quantization rule matches some weight.
 *
 * @param subject where the recipe has the rules
 * @param placeOf where it has a pattern, for messages
 * @throws BalafonError RECIPE_INVALID for a rule that matches none: most often a misspelled name.
 */
export function checkRules(idle: readonly string[], names: readonly string[], subject: string, placeOf: (pattern: string) => Place): void {
  const [first] = idle;
  if (first === undefined) return;
  const part = first.slice(0, first.indexOf("/") + 1);
  const nearby = [...names.filter((name) => name.startsWith(part)), ...names.filter((name) => !name.startsWith(part))];
  throw new BalafonError("RECIPE_INVALID", {
    subject,
    problem: `no weight matches ${quotedList(idle)}`,
    expected: `the name of a weight or the beginning of one: ${quotedList(nearby)}`,
    place: placeOf(first),
    hint: "pack-model inspect FILE lists the names.",
  });
}
