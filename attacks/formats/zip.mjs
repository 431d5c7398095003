import { join, u32 } from "../lib/bytes.mjs";
import { checkpointItems, dict, pickle, str, tensor } from "../lib/pickle.mjs";
import { zipOf } from "../lib/zip.mjs";

const items = checkpointItems(pickle(dict([str("w"), tensor()])));
const withItem = (item) => zipOf([...items, item]);
const named = (name) => withItem({ name, data: "x" });
const whole = zipOf(items);

/** Two entries whose data is the same bytes: how a zip bomb multiplies. */
const overlapping = () => {
  const inner = { name: "m/data/1", data: Buffer.alloc(4096) };
  return zipOf([...items, inner, { ...inner, name: "m/data/2", at: sizeOf(items) }]);
};
const sizeOf = (list) => list.reduce((sum, { name, data }) => sum + 30 + name.length + Buffer.from(data).length, 0);

const inspect = (name, code, says, bytes, more = {}) => ({ name, code, says, file: `zip-${name}.pt`, bytes, ...more });

export const zip = [
  inspect("good", "OK", "", whole),
  inspect("overlap", "FORMAT_INVALID", "overlap", overlapping()),
  inspect("same-name-twice", "FORMAT_INVALID", "occurs twice", withItem(items[0])),
  inspect("parent-folder", "FORMAT_INVALID", "'..' segment", named("m/../../etc/passwd")),
  inspect("absolute", "FORMAT_INVALID", "absolute", named("/etc/passwd")),
  inspect("drive-letter", "FORMAT_INVALID", "absolute", named("C:/windows")),
  inspect("backslash", "FORMAT_INVALID", "backslash", named("m\\..\\x")),
  inspect("nul-in-name", "FORMAT_INVALID", "NUL", named("m/data.pkl\0.txt")),
  inspect("empty-name", "FORMAT_INVALID", "is empty", named("")),
  inspect("long-name", "LIMIT_EXCEEDED", "too long", named(`m/${"x".repeat(60_000)}`)),
  inspect("name-not-utf8", "FORMAT_INVALID", "not UTF-8", named(Buffer.from([0x6d, 0x2f, 0xff]))),
  inspect("two-names-for-one", "FORMAT_INVALID", "says other than", withItem({ name: "m/a", central: "m/b", data: "x" })),
  inspect("encrypted", "FORMAT_UNSUPPORTED", "encrypted", withItem({ name: "m/x", data: "x".repeat(13), size: 1, flags: 1 })),
  inspect("bzip2", "FORMAT_UNSUPPORTED", "compression", withItem({ name: "m/x", data: "x", method: 12 })),
  inspect(
    "claims-a-terabyte",
    "LIMIT_EXCEEDED",
    "claims to be too large",
    withItem({ name: "m/x", data: Buffer.alloc(999), deflate: true, size: 2 ** 32 - 2 }),
  ),
  inspect(
    "inflates-to-more",
    "FORMAT_INVALID",
    "",
    zipOf([{ ...items[0], data: Buffer.alloc(1 << 20), deflate: true, size: 1200 }, ...items.slice(1)]),
    { heavy: true },
  ),
  inspect(
    "bomb",
    "LIMIT_EXCEEDED",
    "too large",
    zipOf([{ ...items[0], data: Buffer.alloc(512 << 20), deflate: true }, ...items.slice(1)]),
    { heavy: true },
  ),
  inspect("crc", "FORMAT_INVALID", "CRC-32 differs", zipOf([{ ...items[0], deflate: true, crc: 1 }, ...items.slice(1)])),
  inspect("count-lies", "FORMAT_INVALID", "", zipOf(items, { count: 2 })),
  inspect("hidden-bytes", "FORMAT_INVALID", "belong to neither", hiddenBytes()),
  inspect("trailing-bytes", "FORMAT_INVALID", "extra bytes", join(whole, "trailing")),
  inspect("65535-entries-claimed", "FORMAT_TRUNCATED", "", zipOf(items, { count: 65_535 })),
  inspect("cut", "FORMAT_TRUNCATED", "", whole.subarray(0, whole.length - 30)),
];

/** An entry that only a reader of local headers sees: the central directory leaves it out. */
function hiddenBytes() {
  const more = zipOf([...items, { name: "m/hidden", data: "x" }]);
  const end = more.lastIndexOf(u32(0x06054b50));
  const directory = more.readUInt32LE(end + 16);
  const hidden = more.lastIndexOf(u32(0x02014b50));
  const tail = Buffer.from(more.subarray(end));
  for (const at of [8, 10]) tail.writeUInt16LE(items.length, at);
  tail.writeUInt32LE(hidden - directory, 12);
  return join(more.subarray(0, hidden), tail);
}
