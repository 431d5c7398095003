import type { ByteSource } from "../../resolve/byte-source.ts";
import { isPlainPath } from "../plain-path.ts";
import { invalid, quote, unsupported } from "./errors.ts";
import type { EntryMessage } from "./messages.ts";
import type { Payload } from "./payload.ts";

/** Opens a file of external data by its location, a relative path beside the model. */
export type OpenExternal = (location: string) => Promise<ByteSource>;

/** Characters of a path beside the model. */
const longestLocation = 1000;
/** The keys that ONNX defines; offset and length are optional, the checksum is SHA-1 and says nothing that a recipe's digest does not. */
const known = new Set(["location", "offset", "length", "checksum", "basepath"]);

/**
 * Where a tensor's external data lies.
 *
 * @param entries TensorProto.external_data
 * @param byteLength what the tensor's shape takes
 * @throws BalafonError FORMAT_INVALID for a path that leaves the model's folder, a length that is not the shape's, or an entry given twice.
 */
export function externalDataOf(
  entries: readonly EntryMessage[],
  byteLength: number,
  subject: string,
): Payload & { readonly location: string } {
  const values = new Map<string, string>();
  for (const { key, value } of entries) {
    if (values.has(key)) throw invalid(subject, `its external data gives ${quote(key)} twice`);
    if (!known.has(key)) throw unsupported(subject, `its external data has an entry ${quote(key)}`, "Save the model again with onnx.save.");
    values.set(key, value);
  }
  const location = checkedLocation(values.get("location") ?? "", subject);
  const length = wholeNumber(values.get("length"), byteLength, "length", subject);
  if (length !== byteLength) {
    throw invalid(subject, "its external data is not as long as its shape says", {
      expected: `${byteLength} bytes`,
      found: `${length} bytes`,
    });
  }
  return { location, offset: wholeNumber(values.get("offset"), 0, "offset", subject), length };
}

/** A path that stays beside the model on every system. */
function checkedLocation(location: string, subject: string): string {
  if (isPlainPath(location) && location.length <= longestLocation) return location;
  throw invalid(subject, "its external data does not lie beside the model", {
    expected: "a relative path of plain segments",
    found: quote(location),
  });
}

function wholeNumber(text: string | undefined, fallback: number, key: string, subject: string): number {
  if (text === undefined) return fallback;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value)) return value;
  throw invalid(subject, `the ${key} of its external data is not a size`, { found: quote(text) });
}
