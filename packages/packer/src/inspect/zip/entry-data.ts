import { crc32, inflateRaw } from "node:zlib";
import { BalafonError } from "@balafon/manifest-schema";
import { bytesSource, checkRange, type ByteSource } from "../../resolve/byte-source.ts";
import { quoted } from "../quoted.ts";

/** Where an entry's bytes lie and what the archive declares about them. */
export interface EntryData {
  readonly name: string;
  readonly start: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
}

/** A lazy view onto a stored entry: reads go to the archive. */
export function storedSource(archive: ByteSource, { name, start, size }: EntryData): ByteSource {
  const label = `${archive.name}: ${quoted(name)}`;
  return {
    name: label,
    size,
    read: (offset, length) => {
      checkRange(label, size, offset, length);
      return archive.read(start + offset, length);
    },
  };
}

/**
 * Inflates a deflated entry into memory, never beyond its declared size (which was checked when the archive was listed), and checks its CRC-32.
 *
 * @throws BalafonError FORMAT_INVALID where the bytes are not what the archive declares.
 */
export async function inflatedSource(archive: ByteSource, entry: EntryData): Promise<ByteSource> {
  const label = `${archive.name}: ${quoted(entry.name)}`;
  const bytes = await inflate(label, await archive.read(entry.start, entry.compressedSize), entry.size);
  if (crc32(bytes) === entry.crc32) return bytesSource(label, bytes);
  throw damaged(label, "CRC-32 differs", hex(entry.crc32), hex(crc32(bytes)));
}

async function inflate(label: string, deflated: Uint8Array, size: number): Promise<Uint8Array> {
  const { bytes, used } = await inflateWithin(deflated, size).catch((cause: Error) => {
    throw damaged(label, `cannot be inflated (${cause.message})`, `a deflate stream of ${size} bytes`, undefined, cause);
  });
  if (bytes.length !== size) throw damaged(label, "inflates to another size", `${size} bytes`, `${bytes.length} bytes`);
  if (used !== deflated.length) throw damaged(label, "bytes follow the deflate stream", `${deflated.length} bytes used`, `${used}`);
  return bytes;
}

// `info` makes zlib return how much input it used, which @types/node does not describe.
type Inflated = { buffer: Uint8Array; engine: { bytesWritten: number } };

function inflateWithin(deflated: Uint8Array, size: number): Promise<{ bytes: Uint8Array; used: number }> {
  return new Promise((resolve, reject) => {
    // maxOutputLength must be at least 1, also for an empty entry.
    inflateRaw(deflated, { maxOutputLength: Math.max(size, 1), info: true }, (error, result) => {
      if (error !== null) return reject(error);
      const { buffer, engine } = result as unknown as Inflated;
      // Not a Buffer, whose slice() shares memory where a Uint8Array's copies.
      resolve({ bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length), used: engine.bytesWritten });
    });
  });
}

function damaged(subject: string, problem: string, expected: string, found?: string, cause?: Error): BalafonError {
  const facts = { subject, problem, expected, hint: "The archive is damaged; copy or download it again." };
  return new BalafonError("FORMAT_INVALID", {
    ...facts,
    ...(found === undefined ? {} : { found }),
    ...(cause === undefined ? {} : { cause }),
  });
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
