import { join, u16, u8 } from "./bytes.mjs";

/** An npy file, version 1.0 (numpy.lib.format), with whatever its header says. */
export function npyOf(header, data, { version = 1, length } = {}) {
  const text =
    typeof header === "string" ? header : `{'descr': '${header.descr ?? "<f4"}', 'fortran_order': False, 'shape': ${header.shape}, }\n`;
  return join(u8(0x93), "NUMPY", u8(version), u8(0), u16(length ?? text.length), text, data);
}
