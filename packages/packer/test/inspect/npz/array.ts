/** The bytes of an npy file, header padded to 64 bytes as NumPy does. */
export function npyOf(header: string, data: Uint8Array, version = 1): Uint8Array {
  const field = version === 1 ? 2 : 4;
  const padding = 63 - ((8 + field + header.length) % 64);
  const text = Buffer.from(`${header}${" ".repeat(padding)}\n`, "latin1");
  const length = Buffer.alloc(field);
  length.writeUIntLE(text.length, 0, field);
  return Uint8Array.from(Buffer.concat([Buffer.from(`\x93NUMPY${String.fromCharCode(version, 0)}`, "latin1"), length, text, data]));
}

/** A header as NumPy writes it. */
export function headerOf(descr: string, shape: readonly (number | bigint)[], fortranOrder = false): string {
  const dims = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  return `{'descr': '${descr}', 'fortran_order': ${fortranOrder ? "True" : "False"}, 'shape': (${dims}), }`;
}
