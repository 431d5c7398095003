import { freshNames, type FreshName } from "../../../inspect/onnx/fresh-names.ts";

/** Words of MIL's text form, which a name must not be. */
const reserved = new Set(
  "any bool const false fp16 fp32 fp64 func i8 i16 i32 i64 int8 int16 int32 int64 list main program state string tensor true tuple u8 u16 u32 uint8 uint16 uint32".split(
    " ",
  ),
);

/** The longest name that is kept whole; a program may hold millions. */
const longest = 120;

/**
 * A name that MIL allows, `[A-Za-z_][A-Za-z0-9_]*`, and that still reads like the ONNX name.
 *
 * @example legalName("/encoder/blocks.0/attn") // "_encoder_blocks_0_attn"
 */
export function legalName(name: string): string {
  const plain = name.slice(0, longest).replace(/[^A-Za-z0-9_]/g, "_");
  return /^[A-Za-z_]/.test(plain) && !reserved.has(plain) ? plain : `_${plain}`;
}

/** A source of legal names that nothing else has. The same calls give the same names. */
export function milNames(): FreshName {
  const fresh = freshNames(reserved);
  return (base) => fresh(legalName(base));
}
