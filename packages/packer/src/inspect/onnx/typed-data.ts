import { dtypes, type DType } from "../tensor.ts";
import { invalid } from "./errors.ts";
import type { TensorMessage } from "./messages.ts";
import { readVarint64, type Pair } from "./varint64.ts";

/** The number last read. */
const pair: Pair = new Uint32Array(2);

/** TensorProto's fields of packed numbers. */
export type TypedField = "floatData" | "doubleData" | "int64Data" | "uint64Data" | "int32Data";

export const typedFields: readonly TypedField[] = ["floatData", "doubleData", "int64Data", "uint64Data", "int32Data"];

/** The field in which a dtype is kept when it is not raw, as onnx.proto says; 16-bit floats are their bits, 4-bit types two a number. */
export function typedFieldOf(dtype: DType): TypedField {
  if (dtype === "float32") return "floatData";
  if (dtype === "float64") return "doubleData";
  if (dtype === "int64") return "int64Data";
  return dtype === "uint32" || dtype === "uint64" ? "uint64Data" : "int32Data";
}

/** Whether a tensor has numbers in this field. */
export function hasTypedData(tensor: TensorMessage, field: TypedField): boolean {
  return tensor[field].length > 0;
}

/**
 * Turns packed numbers, the content of one field, into a tensor's own little-endian bytes.
 *
 * @throws BalafonError FORMAT_INVALID where numbers are too few, too many or out of the dtype's range
 */
export function unpackTypedData(packed: Uint8Array, dtype: DType, byteLength: number, subject: string): Uint8Array {
  const fixed = dtype === "float32" || dtype === "float64";
  const bytes = fixed ? packed : unpackVarints(packed, dtype, byteLength, subject);
  if (bytes.length !== byteLength) throw wrongCount(subject, byteLength, `${bytes.length} bytes`);
  return bytes;
}

function unpackVarints(packed: Uint8Array, dtype: DType, byteLength: number, subject: string): Uint8Array {
  const width = Math.max(8, dtypes[dtype]) / 8;
  const out = new DataView(new ArrayBuffer(byteLength));
  let at = 0;
  for (let position = 0; position < packed.length; at += width) {
    if (at >= byteLength) throw wrongCount(subject, byteLength, "more");
    position = readVarint64(packed, position, packed.length, pair);
    if (position < 0) throw invalid(subject, "its numbers are not packed varints");
    if (!fits(dtype, width)) throw invalid(subject, `a number does not fit ${dtype}`, { found: `${pair[1]! | 0} * 2^32 + ${pair[0]!}` });
    if (width === 8) out.setUint32(at + 4, pair[1]!, true);
    if (width >= 4) out.setUint32(at, pair[0]!, true);
    else if (width === 2) out.setUint16(at, pair[0]!, true);
    else out.setUint8(at, pair[0]!);
  }
  return new Uint8Array(out.buffer, 0, at);
}

/** Whether the pair is a value of the dtype: the sign of int32_data is in the low half, whatever the writer did with the high one. */
function fits(dtype: DType, width: number): boolean {
  if (width === 8) return true;
  if (dtype === "int32") return true;
  if (dtype === "uint32") return pair[1] === 0;
  const value = pair[0]! | 0;
  if (dtype === "bool") return value === 0 || value === 1;
  const span = 2 ** (8 * width);
  return dtype === "int8" || dtype === "int16" ? value >= -span / 2 && value < span / 2 : value >= 0 && value < span;
}

function wrongCount(subject: string, byteLength: number, found: string): Error {
  return invalid(subject, "its numbers are not as many as its shape says", { expected: `${byteLength} bytes of numbers`, found });
}
