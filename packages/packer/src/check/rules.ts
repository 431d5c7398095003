import { BalafonError, type Place } from "@balafon/manifest-schema";
import { quotedList } from "../inspect/quoted.ts";
import { idleRules } from "../quantize/policy.ts";

/**
 * Every quantization rule matches some weight.
 *
 * @param subject where the recipe has the rules
 * @param placeOf where it has the pattern of one, for messages
 * @throws BalafonError RECIPE_INVALID for a rule that matches none: most often a misspelled name.
 */
export function checkRules(
  rules: readonly { readonly match: string }[],
  names: readonly string[],
  subject: string,
  placeOf: (index: number) => Place,
): void {
  const idle = idleRules({ rules }, names);
  const [first] = idle;
  if (first === undefined) return;
  const part = first.slice(0, first.indexOf("/") + 1);
  const nearby = [...names.filter((name) => name.startsWith(part)), ...names.filter((name) => !name.startsWith(part))];
  throw new BalafonError("RECIPE_INVALID", {
    subject,
    problem: `no weight matches ${quotedList(idle)}`,
    expected: `the name of a weight or the beginning of one: ${quotedList(nearby)}`,
    place: placeOf(rules.findIndex(({ match }) => match === first)),
    hint: "pack-model inspect FILE lists the names.",
  });
}
