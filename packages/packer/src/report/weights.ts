import { partRoles, type PartRole, type QuantizationRow, type RowFeedback } from "@balafon/manifest-schema";
import { plain } from "./text.ts";

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

/** Structures that look as if a rotation could be folded into them, and why it was not, by part. */
export type Unfolded = Readonly<Record<PartRole, readonly string[]>>;

/**
 * How the codes of weights were chosen, where the rotations of those for ONNX Runtime went, and what is not stored there as the recipe asks, a row each; []
 * where there is nothing to say. Feedback is told of each target where there are two.
 */
export function codeRows(rows: readonly QuantizationRow[]): string[][] {
  const coded = rows.filter(({ form }) => form !== undefined);
  const palettes = rows.filter(({ target, nominalBitsPerWeight }) => target === "mlpackage" && nominalBitsPerWeight <= 8);
  const two = rows.some(({ target }) => target === "mlpackage");
  const rotated = countsOf(coded, ({ rotation }) => rotation?.where, places);
  return [
    [two ? "feedback, onnx" : "feedback", coded.length === 0 ? "" : feedbackOf(coded)],
    ["feedback, mlpackage", palettes.length === 0 ? "" : feedbackOf(palettes)],
    ["rotations", rotated],
    ["unfit", insteadOf(rows.filter(({ target }) => target === "onnx"))],
  ].filter(([, text]) => text !== "");
}

/** A row for each part that has any. */
export function unfoldedRows(unfolded: Unfolded): string[][] {
  return partRoles.flatMap((part) => {
    const [first, ...others] = unfolded[part];
    if (first === undefined) return [];
    return [["not folded", `${part}, ${plain(first)}${others.length === 0 ? "" : `; and ${others.length} more`}`]];
  });
}

const places = {
  folded: "folded into the layers before",
  activations: "made as the part runs",
  weights: "undone as it loads",
} as const;

const omissions = {
  width: "too wide for it",
  operator: "with inputs that are not followed",
  scheme: "of a scheme without it",
} as const satisfies Record<NonNullable<RowFeedback["omitted"]>, string>;

function feedbackOf(coded: readonly QuantizationRow[]): string {
  if (coded.every(({ feedback }) => feedback === undefined)) return "none: the recipe names no calibration clips";
  const omitted = countsOf(coded, ({ feedback }) => feedback?.omitted, omissions);
  const without = omitted === "" ? "" : `; without: ${omitted}`;
  const ratios = coded.flatMap(({ feedback }) => feedback?.lossRatio ?? []).sort((a, b) => a - b);
  const tensors = `in ${ratios.length} of ${coded.length} tensors`;
  if (ratios.length === 0) return `${tensors}${without}`;
  const [median, most] = [ratios[Math.floor((ratios.length - 1) / 2)]!, ratios.at(-1)!].map((ratio) => Number(ratio.toPrecision(2)));
  return `${tensors}: squared output error ${median} x (median), at most ${most} x${without}`;
}

/** How many there are of each kind, those of none left out. */
function countsOf<Item, Kind extends string>(
  items: readonly Item[],
  kindOf: (item: Item) => Kind | undefined,
  words: Readonly<Record<Kind, string>>,
): string {
  const counts = (Object.entries(words) as [Kind, string][]).map(([kind, text]) => [
    items.filter((item) => kindOf(item) === kind).length,
    text,
  ]);
  return counts
    .filter(([count]) => count !== 0)
    .map(([count, text]) => `${count} ${text}`)
    .join(", ");
}

/** How many weights are stored otherwise than the recipe asks, by how. */
function insteadOf(rows: readonly QuantizationRow[]): string {
  const others = rows.flatMap(({ scheme, insteadOf: wanted }) => (wanted === undefined ? [] : `${scheme} instead of ${wanted}`));
  return countsOf(others, (words) => words, Object.fromEntries(others.map((words) => [words, words])));
}

/**
 * What is said of a Core ML package's weights: the mean bits of those in codes, codebooks and scales included, and which have no place for the codes that
 * the recipe asks for. That `none` is float16 there goes without saying.
 */
export function describePalettes(rows: readonly QuantizationRow[], part: PartRole): string {
  const own = rows.filter((row) => row.target === "mlpackage" && row.part === part);
  const instead = insteadOf(own.filter((row) => row.insteadOf !== "none"));
  return [describeCodes(own.filter(({ nominalBitsPerWeight }) => nominalBitsPerWeight <= 8)), instead]
    .filter((words) => words !== "")
    .join("; ");
}

function describeCodes(coded: readonly QuantizationRow[]): string {
  if (coded.length === 0) return "float16";
  const weights = coded.reduce((sum, { shape }) => sum + shape.reduce((product, dim) => product * dim, 1), 0);
  const bits = coded.reduce((sum, { bytes }) => sum + bytes * 8, 0) / weights;
  return `${bits.toFixed(2)} bits each in ${coded.length} tensors`;
}
