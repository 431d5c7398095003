import type { PartRole, QuantizationRow } from "@balafon/manifest-schema";
import { elementCount } from "../inspect/tensor.ts";
import { errorOf, sevenDigits } from "./describe.ts";
import { float16Error } from "./float16.ts";
import type { PlannedPalette } from "./palette.ts";

/** What the manifest says of one weight in a Core ML package, measured. Its codebook is its own, so it is among its bytes. */
export async function describePalette(part: PartRole, planned: PlannedPalette): Promise<QuantizationRow> {
  const { site, scheme, insteadOf, sourceBytes, coded } = planned;
  const { tensor, cols } = site;
  const weights = elementCount(tensor.shape);
  const instead = insteadOf === undefined ? {} : { insteadOf };
  const common = { target: "mlpackage", part, tensor: tensor.name, shape: tensor.shape, scheme, ...instead, sourceBytes } as const;
  if (coded === undefined) {
    const bytes = weights * 2;
    return { ...common, nominalBitsPerWeight: 16, storedBitsPerWeight: 16, ...errorOf(await float16Error(tensor)), bytes };
  }
  const { weight, rowsPerScale, turned } = coded;
  const { bits, lut, indices, rowScales } = weight;
  const bytes = indices.byteLength + lut.byteLength + (rowScales?.byteLength ?? 0);
  const feedback = await coded.feedback();
  return {
    ...common,
    ...(scheme === "turboquant" ? { group: cols } : {}),
    ...(rowsPerScale === 1 ? {} : { rowsPerScale }),
    ...(turned === undefined ? {} : { rotation: { ...turned, where: "activations" } }),
    nominalBitsPerWeight: bits,
    storedBitsPerWeight: sevenDigits((bytes * 8) / weights),
    ...errorOf(await coded.relativeMse()),
    ...(feedback === undefined ? {} : { feedback }),
    bytes,
  };
}
