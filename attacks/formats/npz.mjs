import { floats, u16 } from "../lib/bytes.mjs";
import { npyOf } from "../lib/npy.mjs";
import { zipOf } from "../lib/zip.mjs";

const data = floats(1, 2);
const inspect = (name, code, says, npy, more = {}) => ({
  name,
  code,
  says,
  file: `npz-${name}.npz`,
  bytes: zipOf([{ name: "a.npy", data: npy, ...more }]),
});
const of = (name, code, says, shape, descr, bytes = data) => inspect(name, code, says, npyOf({ shape, descr }, bytes));
const header = (name, code, says, text) => inspect(name, code, says, npyOf(text, data));

export const npz = [
  of("good", "OK", "", "(2,)"),
  of("pickled-objects", "FORMAT_UNSUPPORTED", "pickles", "(2,)", "|O"),
  of("unicode", "FORMAT_UNSUPPORTED", "dtype", "(2,)", "<U8"),
  of("overflow", "FORMAT_TRUNCATED", "", "(9007199254740991, 9007199254740991)"),
  of("overflow-times-zero", "FORMAT_INVALID", "", "(9007199254740991, 9007199254740991, 0)", "<f4", Buffer.alloc(0)),
  of("negative", "FORMAT_INVALID", "header does not parse", "(-2,)"),
  of("huge-digits", "FORMAT_INVALID", "header does not parse", `(${"9".repeat(400)},)`),
  of("dimensions", "FORMAT_INVALID", "64 dimensions", `(${"1, ".repeat(100)}2)`),
  of("shorter-than-its-shape", "FORMAT_TRUNCATED", "not as long", "(3,)"),
  of("trailing-bytes", "FORMAT_INVALID", "not as long", "(1,)"),
  header(
    "expression",
    "FORMAT_INVALID",
    "header does not parse",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (__import__('os').system('x'),), }\n",
  ),
  header(
    "key-twice",
    "FORMAT_INVALID",
    "header does not parse",
    "{'descr': '<f4', 'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n",
  ),
  header("prototype-key", "FORMAT_INVALID", "header does not parse", "{'__proto__': '<f4', 'fortran_order': False, 'shape': (2,), }\n"),
  header("structured", "FORMAT_UNSUPPORTED", "structured", "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }\n"),
  header("slow-regular-expression", "FORMAT_INVALID", "header does not parse", `{${"'a': ".repeat(10_000)}${" ".repeat(10_000)}}\n`),
  header("spaces", "FORMAT_INVALID", "header does not parse", `{${" ".repeat(60_000)}`),
  inspect(
    "long-header",
    "LIMIT_EXCEEDED",
    "too long",
    Buffer.concat([Buffer.from("\u0093NUMPY\u0002\0", "latin1"), Buffer.from([0, 0, 0, 0x40]), data]),
  ),
  inspect("header-past-the-end", "FORMAT_TRUNCATED", "", npyOf({ shape: "(2,)" }, data, { length: 65_535 })),
  inspect("version", "FORMAT_INVALID", "not an npy", npyOf({ shape: "(2,)" }, data, { version: 9 })),
  inspect("empty", "FORMAT_TRUNCATED", "", u16(0)),
];
