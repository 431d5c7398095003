import type { PaletteScheme, PartRole, QuantizationPolicy } from "@balafon/manifest-schema";
import { policyFor, schemeOf } from "./policy.ts";

/** The scheme of one tensor on the target mlpackage. What the recipe says of it was checked to be one that a package has. */
export function paletteSchemeOf(policy: QuantizationPolicy, part: PartRole, tensor: string): PaletteScheme {
  const { scheme, bits, rowsPerScale } = schemeOf(policyFor(policy, "mlpackage"), part, tensor);
  return { scheme, bits, ...(rowsPerScale === undefined ? {} : { rowsPerScale }) } as PaletteScheme;
}
