import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a handmade archive. The fields from `flags` on let the archive lie. */
export interface Item {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly deflate?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  /** What the central directory says of the entry's place. */
  readonly at?: number;
}

interface Placed {
  readonly name: Buffer;
  readonly body: Buffer;
  readonly fields: Buffer;
  readonly at: number;
}

/** Writes a zip archive byte by byte (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16), so that hostile ones can be written too. */
export function archiveOf(items: readonly Item[]): Uint8Array {
  const placed: Placed[] = [];
  let at = 0;
  for (const item of items) {
    const entry = place(item, at);
    placed.push(entry);
    at += 30 + entry.name.length + entry.body.length;
  }
  const locals = placed.flatMap(({ name, body, fields }) => [u32(0x04034b50), fields, u16(name.length), u16(0), name, body]);
  const central = Buffer.concat(placed.flatMap((entry, index) => centralOf(entry, items[index]!.at ?? entry.at)));
  const end = [u32(0x06054b50), u16(0), u16(0), u16(items.length), u16(items.length), u32(central.length), u32(at), u16(0)];
  return Uint8Array.from(Buffer.concat([...locals, central, ...end]));
}

function place(item: Item, at: number): Placed {
  const data = Buffer.from(item.data as string);
  const body = item.deflate === true ? deflateRawSync(data) : data;
  const sizes = [u32(item.crc ?? crc32(data)), u32(body.length), u32(item.size ?? data.length)];
  const fields = Buffer.concat([u16(20), u16(item.flags ?? 0), u16(item.method ?? (item.deflate === true ? 8 : 0)), u32(0), ...sizes]);
  return { name: Buffer.from(item.name as string), body, fields, at };
}

function centralOf({ name, fields }: Placed, at: number): Buffer[] {
  return [u32(0x02014b50), u16(20), fields, u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(at), name];
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
