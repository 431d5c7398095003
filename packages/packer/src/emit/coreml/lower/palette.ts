import { widened } from "../../../graph/lift/widen.ts";
import { elementCount } from "../../../inspect/tensor.ts";
import type { MilBinding, MilBlob, MilDType, MilValue } from "../../../inspect/coreml/program.ts";
import type { PalettizedWeight } from "../../../quantize/coded-palette.ts";
import { plainAxes } from "./held.ts";
import type { Program } from "./program.ts";

/**
 * A weight in codes as a constant of the program, which the compiler of Core ML may keep in codes.
 *
 * @param shape as the operation that reads it wants it; the same elements in the same order as the codes
 */
export function paletteOf(
  program: Program,
  weight: PalettizedWeight,
  shape: readonly number[],
  { suffix = "", dtype = "fp16" }: PaletteForm = {},
): string {
  const base = suffix === "" ? weight.site.tensor.name : `${weight.site.tensor.name}_${suffix}`;
  const lut: MilBlob = dtype === "fp16" ? weight.lut : widened(weight.lut);
  return program.once(["codes", weight.site.tensor.name, suffix, dtype, shape], () => {
    const parts = program.target === "ios18" ? fullParts(weight, lut, dtype, shape) : flatParts(weight, lut, dtype, shape);
    const name = program.builder.compressed("constexpr_lut_to_dense", base, parts, { dtype, shape });
    return { name, dtype, shape, axes: plainAxes(shape.length) };
  }).name;
}

interface PaletteForm {
  /** Tells parts of a weight from each other. */
  readonly suffix?: string;
  /** Of the weight that the codes give: float32 for an lstm before iOS 17. */
  readonly dtype?: "fp16" | "fp32";
}

/** The form of iOS 16: packed bytes and one table. */
function flatParts(
  { site, bits, lut: { shape: table }, indices }: PalettizedWeight,
  lut: MilBlob,
  dtype: MilDType,
  shape: readonly number[],
) {
  if (bits === 3 || table.length !== 1)
    throw new RangeError(
      `paletteOf ${site.tensor.name}: expected a form that iOS 16 has, found ${bits} bits, tables [${table.join(", ")}]`,
    );
  const attributes = new Map<string, MilValue>([
    ["indices", { type: { dtype: "uint8", shape: [indices.byteLength] }, blob: indices }],
    ["lut", { type: { dtype, shape: table }, blob: lut }],
    ["shape", { type: { dtype: "uint32", shape: [shape.length] }, immediate: shape }],
  ]);
  return { inputs: new Map(), attributes };
}

/** The form of iOS 18: codes of their own width, and a table for each group of rows. */
function fullParts({ bits, lut: { shape: given }, indices }: PalettizedWeight, lut: MilBlob, dtype: MilDType, shape: readonly number[]) {
  const groups = given.length === 1 ? 1 : given[0]!;
  const table = [groups, ...shape.slice(1).map(() => 1), elementCount(given) / groups, 1];
  const inputs = new Map<string, readonly MilBinding[]>([
    ["indices", [{ value: { type: { dtype: `uint${bits}` satisfies MilDType, shape }, blob: indices } }]],
    ["lut", [{ value: { type: { dtype, shape: table }, blob: lut } }]],
  ]);
  return { inputs, attributes: new Map<string, MilValue>() };
}
