import { partRoles, type PartRole, type TensorScheme } from "@balafon/manifest-schema";
import { elementCount } from "../inspect/tensor.ts";
import type { PlannedWeight } from "../quantize/plan.ts";

/** How both parts' weights would be stored. */
export type BothPlans = Readonly<Record<PartRole, readonly PlannedWeight[]>>;

/** A weight, and the widths that it may have: ascending, at least one. */
export interface WeightChoices {
  readonly part: PartRole;
  readonly name: string;
  readonly weights: number;
  readonly options: readonly PlannedWeight[];
}

const widths: readonly TensorScheme["bits"][] = [2, 3, 4, 5, 6, 7, 8];

/**
 * What every weight may be, the encoder's first. A weight whose width the recipe names, or that is not stored in codes, has one option. One that runs in packed codes
 * at some width has only those widths: bits are chosen here, not forms.
 *
 * @param planAt how weights are stored where the recipe leaves their width open
 */
export function choicesOf(planAt: (bits: TensorScheme["bits"]) => BothPlans): WeightChoices[] {
  const plans = widths.map(planAt);
  return partRoles.flatMap((part) =>
    plans[0]![part].map(({ site }, index) => ({
      part,
      name: site.tensor.name,
      weights: elementCount(site.tensor.shape),
      options: optionsOf(plans.map((plan) => plan[part][index]!)),
    })),
  );
}

function optionsOf(planned: readonly PlannedWeight[]): PlannedWeight[] {
  const different = planned.filter(({ coded }, index) => planned.findIndex((other) => other.coded?.bits === coded?.bits) === index);
  const packed = different.filter(({ coded }) => coded?.form === "packed");
  return packed.length === 0 ? different : packed;
}
