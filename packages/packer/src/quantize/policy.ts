import type { PaletteScheme, PartRole, QuantizationPolicy, Target, TensorScheme } from "@balafon/manifest-schema";

/** The policy for one target: what the recipe says of it comes before what it says of all. */
export function policyFor(policy: QuantizationPolicy, target: Target): ResolvedPolicy {
  const { default: common, rules } = policy;
  const own: { readonly default?: Partial<WantedScheme>; readonly rules?: readonly WantedRule[] } = policy[target] ?? {};
  return { default: { ...common, ...own.default }, rules: [...(own.rules ?? []), ...rules] };
}

/** What a recipe may say of a tensor, whatever the target. */
export type WantedScheme = TensorScheme & Pick<PaletteScheme, "rowsPerScale">;
type WantedRule = Partial<WantedScheme> & { readonly match: string };

/** A policy with nothing of another target. */
export interface ResolvedPolicy {
  readonly default: WantedScheme;
  readonly rules: readonly WantedRule[];
}

/** The width of a tensor that no rule gives one. */
export type BitsOf = (part: PartRole, tensor: string) => TensorScheme["bits"];

/**
 * The scheme of one tensor: the first rule that matches, what it leaves out filled in from the default.
 *
 * A rule matches `PART/TENSOR` when its pattern is that name, the dotted beginning of it, or a pattern of either with `*` for any run of characters.
 *
 * @param bitsOf where the recipe has a budget: takes the place of the default's width
 * @example schemeOf({default, rules: [{match: "head/output_proj", bits: 8}]}, "head", "output_proj.weight").bits // 8
 */
export function schemeOf(policy: ResolvedPolicy, part: PartRole, tensor: string, bitsOf?: BitsOf): WantedScheme {
  const common = bitsOf === undefined ? policy.default : { ...policy.default, bits: bitsOf(part, tensor) };
  const rule = policy.rules.find(({ match }) => matches(match, `${part}/${tensor}`));
  if (rule === undefined) return common;
  const { match: _match, ...exceptions } = rule;
  return { ...common, ...exceptions };
}

/** The rules that match no tensor at all: most often a misspelled name. */
export function idleRules(policy: Pick<ResolvedPolicy, "rules">, names: readonly string[]): string[] {
  return policy.rules.map(({ match }) => match).filter((match) => !names.some((name) => matches(match, name)));
}

function matches(pattern: string, name: string): boolean {
  return glob(pattern, name) || glob(`${pattern}.*`, name);
}

/** Greedy matching with one backtracking point: linear in practice, where a regular expression built from `*` could take exponential time. */
function glob(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    if (pattern[p] === "*") {
      star = p++;
      resume = n;
    } else if (pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star !== -1) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
