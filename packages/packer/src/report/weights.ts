import type { QuantizationRow } from "@balafon/manifest-schema";

/** What is said of the weights that are stored in codes. */
export interface CodedWeights {
  /** Mean bits of a weight, scales included. */
  readonly bits: string;
  /** How many tensors there are, by form. */
  readonly tensors: string;
}

/** undefined where no weight is in codes. */
export function describeCoded(rows: readonly QuantizationRow[]): CodedWeights | undefined {
  const coded = rows.filter(({ form }) => form !== undefined);
  if (coded.length === 0) return undefined;
  const weights = coded.reduce((sum, { shape }) => sum + shape.reduce((product, dim) => product * dim, 1), 0);
  const bits = coded.reduce((sum, { bytes }) => sum + bytes * 8, 0) / weights;
  const counts = (["packed", "lut", "dense"] as const).map((form) => [coded.filter((row) => row.form === form).length, form] as const);
  const forms = counts.filter(([count]) => count > 0).map(([count, form]) => `${count} ${form}`);
  return { bits: `${bits.toFixed(2)} bits`, tensors: `in ${coded.length} tensors: ${forms.join(", ")}` };
}
