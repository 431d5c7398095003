import { identifier } from "../../../inspect/coreml/type.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { fault } from "./fault.ts";

/** Words of MIL's text form, in which Core ML's compiler writes programs down; coremltools does not look for them. A name must not be one. */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    "any bool const dict false fp16 fp32 fp64 func i4 i8 i16 i32 i64 int4 int8 int16 int32 int64 list main program state string tensor true tuple " +
    "u8 u16 u32 u64 uint1 uint2 uint3 uint4 uint6 uint8 uint16 uint32 uint64"
  ).split(" "),
);

/** @throws BalafonError INTERNAL */
export function checkName(name: string, subject: string): void {
  if (!identifier.test(name)) throw fault(subject, "a name is not one that Core ML takes", String(identifier), quoted(name));
  if (reservedWords.has(name)) throw fault(subject, "a name is a word of MIL", "any other name", quoted(name));
}
