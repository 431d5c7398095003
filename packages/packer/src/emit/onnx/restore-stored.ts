import type { Tensor } from "../../inspect/tensor.ts";
import { asDense, type PlannedWeight } from "../../quantize/plan.ts";
import { lowerWeight } from "./decode.ts";
import type { RestoreWeight } from "./error-graph.ts";

/**
 * Weights of an ONNX part from its codes and scales, with the operators that restore them there or, where a part multiplies by the codes, would.
 *
 * @param stored the initializers of the part as they were written, by name
 */
export const restoreStored =
  (stored: ReadonlyMap<string, Tensor>): RestoreWeight<PlannedWeight> =>
  (weight, name, shared) =>
    lowerWeight(renamed(weight, name, stored), shared);

/** The weight under another name, so that both can be in one graph, and of its form only what is stored. */
function renamed({ site, coded, ...rest }: PlannedWeight, name: string, stored: ReadonlyMap<string, Tensor>): PlannedWeight {
  const tensor = { ...site.tensor, name };
  if (coded === undefined) return { ...rest, site: { ...site, tensor } };
  const written = (own: Tensor): Tensor => ({ ...own, read: stored.get(own.name)!.read });
  const { codes, scales, zeroPoints, codebook, ...dense } = asDense(coded, site);
  return {
    ...rest,
    site: { ...site, tensor },
    coded: {
      ...dense,
      codes: written(codes),
      ...(scales === undefined ? {} : { scales: written(scales) }),
      ...(zeroPoints === undefined ? {} : { zeroPoints: written(zeroPoints) }),
      codebook: codebook instanceof Float32Array ? codebook : written(codebook),
    },
  };
}
