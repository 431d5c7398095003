/** The two halves of `FILE.npz#ARRAY`; the schema made sure of the form. */
export function splitReference(reference: string): { readonly file: string; readonly array: string } {
  const at = reference.lastIndexOf("#");
  return { file: reference.slice(0, at), array: reference.slice(at + 1) };
}
