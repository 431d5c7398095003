import type { TensorScheme } from "@balafon/manifest-schema";
import { groupOf } from "@balafon/quantizer";
import { schemeFor } from "./quantize-weight.ts";
import type { WeightSite } from "./sites.ts";
import { fitTrellis } from "./trellis.ts";

export const isCoded = ({ scheme }: TensorScheme): boolean => scheme !== "fp16" && scheme !== "none";

/**
 * What a weight can be stored as: a trellis where its circles fit, and codes where more than one of them can share a scale. A width such as 131, which nothing up
 * to the group divides, would get a scale for every weight and take more than float16.
 */
export function fitScheme(site: WeightSite, wanted: TensorScheme): TensorScheme {
  const fitted = fitTrellis(site.cols, wanted);
  return isCoded(fitted) && groupOf(schemeFor(site, fitted, "dense")) === 1 ? { ...fitted, scheme: "fp16" } : fitted;
}
