import { dtypes, elementCount, type Tensor } from "../../tensor.ts";
import { codesAt } from "../codes.ts";
import { invalid, tooMuch, unsupported } from "../errors.ts";
import { maxTableBytes } from "../limits.ts";
import { milTypes, type MilDType, type MilOperation, type MilValue } from "../program.ts";
import { describeType, sameType } from "../type.ts";
import { elementsTensor } from "./elements.ts";
import { groupRuns } from "./groups.ts";
import { optionalParameter, outputOf, parameterOf, subjectOf, type Constants } from "./parameters.ts";
import { plainTensor } from "./plain.ts";

interface Palette {
  readonly indices: MilValue;
  /** What the bits of the indices are. */
  readonly codes: MilDType;
  readonly lut: MilValue;
  readonly shape: readonly number[];
  /** Into how many blocks with a table of their own each dimension is cut. */
  readonly groups: readonly number[];
}

/**
 * `constexpr_lut_to_dense` of iOS 16 and of iOS 18: every element is what its table holds for its code. Codes are read and looked up by ranges.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED for tables of vectors, LIMIT_EXCEEDED
 */
export function lutTensor(operation: MilOperation, constants: Constants): Tensor {
  const palette = operation.attributes.has("indices") ? packedPalette(operation, constants) : typedPalette(operation, constants);
  const { indices, codes, lut, shape, groups } = palette;
  const { name } = outputOf(operation, { dtype: lut.type.dtype, shape });
  const tables = plainTensor(lut, name);
  if (tables.byteLength > maxTableBytes) {
    throw tooMuch(subjectOf(operation), `its tables take ${tables.byteLength} bytes`, maxTableBytes, "Share tables between more rows.");
  }
  const entriesOf = entryArrays[dtypes[tables.dtype]]!;
  let stored: Promise<Entries> | undefined;
  return elementsTensor(name, tables.dtype, shape, async (start, count) => {
    // A copy: what was read may lie anywhere, and arrays of 2 or 4 bytes are aligned.
    const entries = await (stored ??= tables.read(0, tables.byteLength).then((bytes) => new entriesOf(Uint8Array.from(bytes).buffer)));
    const found = await codesAt(indices, codes, start, count);
    const made = new entriesOf(count);
    for (const { at, count: length, group } of groupRuns(shape, groups, start, count)) {
      const table = group * 2 ** milTypes[codes];
      for (let index = at; index < at + length; index++) made[index] = entries[table + found[index]!]!;
    }
    return new Uint8Array(made.buffer);
  });
}

type Entries = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Arrays whose elements are moved whole, by the bits of an entry. */
const entryArrays: Readonly<Record<number, new (source: ArrayBuffer | number) => Entries>> = {
  8: Uint8Array,
  16: Uint16Array,
  32: Uint32Array,
};

const widths: Readonly<Record<number, MilDType>> = { 2: "uint1", 4: "uint2", 8: "uint3", 16: "uint4", 64: "uint6", 256: "uint8" };

/** iOS 16: packed codes in bytes, one table, the shape beside them. There are no 3 bits. */
function packedPalette(operation: MilOperation, constants: Constants): Palette {
  const subject = subjectOf(operation);
  const [indices, lut, shape] = ["indices", "lut", "shape"].map((key) => parameterOf(operation, key, constants)) as [
    MilValue,
    MilValue,
    MilValue,
  ];
  const codes = lut.type.shape.length === 1 ? widths[lut.type.shape[0]!] : undefined;
  if (codes === undefined || codes === "uint3") {
    throw invalid(subject, "its table does not have 2, 4, 16, 64 or 256 entries", { found: describeType(lut.type) });
  }
  if (!("immediate" in shape) || shape.type.dtype !== "uint32") throw invalid(subject, "its shape is not a list of sizes");
  const sizes = shape.immediate as readonly number[];
  const expected = { dtype: "uint8" as const, shape: [Math.ceil((elementCount(sizes) * milTypes[codes]) / 8)] };
  if (sameType(indices.type, expected)) return { indices, codes, lut, shape: sizes, groups: sizes.map(() => 1) };
  const facts = { expected: describeType(expected), found: describeType(indices.type) };
  throw invalid(subject, "its codes are not as many as its shape says", facts);
}

/** iOS 18: codes of their own type and shape, a table for each block. */
function typedPalette(operation: MilOperation, constants: Constants): Palette {
  const subject = subjectOf(operation);
  const [indices, lut] = ["indices", "lut"].map((key) => parameterOf(operation, key, constants)) as [MilValue, MilValue];
  const { dtype, shape } = indices.type;
  const [entries, vector] = lut.type.shape.slice(-2);
  const groups = lut.type.shape.slice(0, -2);
  if (vector !== 1 || optionalParameter(operation, "vector_axis", constants) !== undefined) {
    throw unsupported(subject, "its tables hold vectors", "Palettize with cluster_dim 1.");
  }
  if (divides(groups, shape) && widths[entries!] === dtype) return { indices, codes: dtype, lut, shape, groups };
  const facts = { expected: `[parts of ${shape.join(", ")}, a table for ${dtype}, 1]`, found: describeType(lut.type) };
  throw invalid(subject, "its tables do not fit its codes", facts);
}

/** Whether the dimensions of `shape` can be cut into so many blocks. */
export const divides = (groups: readonly number[], shape: readonly number[]): boolean =>
  groups.length === shape.length && groups.every((parts, axis) => parts > 0 && shape[axis]! % parts === 0);
