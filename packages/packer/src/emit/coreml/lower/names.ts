import { freshNames, type FreshName } from "../../../inspect/onnx/fresh-names.ts";
import { reservedWords } from "../validate/names.ts";

/** The longest name that is kept whole; a program may hold millions. */
const longest = 120;

/**
 * A name that MIL allows, `[A-Za-z_][A-Za-z0-9_]*`, and that still reads like the ONNX name.
 *
 * @example legalName("/encoder/blocks.0/attn") // "_encoder_blocks_0_attn"
 */
export function legalName(name: string): string {
  const plain = name.slice(0, longest).replace(/[^A-Za-z0-9_]/g, "_");
  return /^[A-Za-z_]/.test(plain) && !reservedWords.has(plain) ? plain : `_${plain}`;
}

/** A source of legal names that nothing else has. The same calls give the same names. */
export function milNames(): FreshName {
  const fresh = freshNames(reservedWords);
  return (base) => fresh(legalName(base));
}
