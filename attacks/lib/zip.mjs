import { crc32, deflateRawSync } from "node:zlib";
import { join, u16, u32 } from "./bytes.mjs";

/**
 * A zip archive, byte by byte (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16), so that it can lie.
 *
 * @param items `{name, data, deflate}` each; `size`, `crc`, `flags`, `method`, `at` (the place in the central directory) and `central` (another name
 *   there) say something else than the truth.
 */
export function zipOf(items, { comment = "", count = items.length } = {}) {
  let at = 0;
  const placed = items.map((item) => {
    const entry = place(item, at);
    at += entry.local.length;
    return entry;
  });
  const central = join(placed.map(({ directory }) => directory));
  const end = join(u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(central.length), u32(at), u16(comment.length), comment);
  return join(
    placed.map(({ local }) => local),
    central,
    end,
  );
}

function place(item, at) {
  const data = Buffer.from(item.data);
  const body = item.deflate ? deflateRawSync(data) : data;
  const name = Buffer.from(item.name);
  const listed = Buffer.from(item.central ?? item.name);
  const method = item.method ?? (item.deflate ? 8 : 0);
  const sizes = [u32(item.crc ?? crc32(data)), u32(body.length), u32(item.size ?? data.length)];
  const fields = join(u16(20), u16(item.flags ?? 0), u16(method), u32(0), sizes);
  const zeros = join(u16(0), u16(0), u16(0), u16(0), u32(0));
  return {
    local: join(u32(0x04034b50), fields, u16(name.length), u16(0), name, body),
    directory: join(u32(0x02014b50), u16(20), fields, u16(listed.length), zeros, u32(item.at ?? at), listed),
  };
}
