/** The least run of whole bytes that holds whole codes: 3-bit codes come in eights, of 3 bytes. */
export interface CodeUnit {
  readonly bytes: number;
  readonly codes: number;
}

/** @param bits of a code, 1 to 8 */
export function codeUnit(bits: number): CodeUnit {
  let codes = 1;
  while ((codes * bits) % 8 !== 0) codes *= 2;
  return { bytes: (codes * bits) / 8, codes };
}
