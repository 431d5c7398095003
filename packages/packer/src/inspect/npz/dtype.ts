import { BalafonError } from "@balafon/manifest-schema";
import { quoted } from "../quoted.ts";
import type { DType } from "../tensor.ts";

const kinds: ReadonlyMap<string, DType> = new Map([
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["b1", "bool"],
]);

export interface NpyType {
  readonly dtype: DType;
  readonly bigEndian: boolean;
}

/**
 * Reads NumPy's type string (the array interface protocol's `typestr`): a byte order, a kind and a size in bytes.
 *
 * @throws BalafonError FORMAT_UNSUPPORTED for objects (which are pickles), text, dates and complex numbers.
 *
 * @example npyType("a.npy", ">f4") // { dtype: "float32", bigEndian: true }
 */
export function npyType(name: string, descr: string): NpyType {
  const dtype = kinds.get(descr.slice(1));
  const order = descr.slice(0, 1);
  // `|` means that order does not apply, which is so for single bytes only.
  const ordered = descr.endsWith("1") ? /^[|<>]$/ : /^[<>]$/;
  if (dtype !== undefined && ordered.test(order)) return { dtype, bigEndian: order === ">" };
  throw new BalafonError("FORMAT_UNSUPPORTED", {
    subject: name,
    problem: descr.slice(1, 2) === "O" ? "the array holds objects, which are pickles" : "the array's dtype is not supported",
    expected: `one of ${[...kinds.keys()].join(", ")}, little or big endian`,
    found: quoted(descr),
    hint: "Save an array of numbers, for example array.astype('float32').",
  });
}
