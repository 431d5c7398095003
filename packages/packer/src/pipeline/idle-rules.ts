import { checkRules } from "../check/rules.ts";
import { idleRules } from "../quantize/policy.ts";
import type { Inputs } from "./inputs.ts";

/**
 * Every rule of a list matches some weight.
 *
 * @param path of the list in the recipe
 * @param weights as PART/TENSOR
 * @throws BalafonError RECIPE_INVALID, with the place of the first that matches none
 */
export function checkIdleRules(
  { rulePlace }: Pick<Inputs, "rulePlace">,
  path: string,
  rules: readonly { readonly match: string }[] | undefined,
  weights: readonly string[],
): void {
  const own = rules ?? [];
  const placeOf = (pattern: string) =>
    rulePlace(
      path,
      own.findIndex(({ match }) => match === pattern),
    );
  checkRules(idleRules({ rules: own }, weights), weights, path, placeOf);
}
