import { BalafonError } from "@balafon/manifest-schema";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { invalid } from "./errors.ts";

const windowBytes = 64 << 10;

/** Bytes of a tag and a length together, each at most 10. */
const headerBytes = 20;

/** A place in a source and the window of bytes around it. Only the window is in memory. */
export interface Cursor {
  readonly source: ByteSource;
  position: number;
  window: Uint8Array;
  windowStart: number;
}

export function cursorAt(source: ByteSource): Cursor {
  return { source, position: 0, window: new Uint8Array(0), windowStart: 0 };
}

/** Whether a field's header lies in the window; a check before `refill`, because an await per field would double the time of a walk. */
export function hasHeader({ source, position, window, windowStart }: Cursor): boolean {
  const end = Math.min(position + headerBytes, source.size);
  return position >= windowStart && end <= windowStart + window.length;
}

/** Moves the window to the position. */
export async function refill(cursor: Cursor): Promise<void> {
  cursor.window = await cursor.source.read(cursor.position, Math.min(windowBytes, cursor.source.size - cursor.position));
  cursor.windowStart = cursor.position;
}

/**
 * Reads a varint before `end`, which lies in the window or at most one header away. Values above 2^53 come out rounded: they only need to be
 * recognised as too large.
 *
 * @throws BalafonError FORMAT_TRUNCATED, FORMAT_INVALID
 */
export function readVarint(cursor: Cursor, end: number): number {
  let value = 0;
  for (let index = 0; index < 10; index++) {
    if (cursor.position >= end) throw outOf(cursor, end, "a varint");
    const byte = cursor.window[cursor.position - cursor.windowStart]!;
    cursor.position += 1;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return value;
  }
  throw notOnnx(cursor, "a varint of more than 10 bytes");
}

/** Reads the length of a length-delimited field, which must end before `end`. */
export function readLength(cursor: Cursor, end: number): number {
  const length = readVarint(cursor, end);
  if (length > end - cursor.position) throw outOf(cursor, end, `a field of ${length} bytes`);
  return length;
}

/** What runs past the file is truncated; what runs past the enclosing message is a lie. */
export function outOf(cursor: Cursor, end: number, what: string): BalafonError {
  if (end < cursor.source.size) return notOnnx(cursor, `${what} that leaves its message, which ends at byte ${end}`);
  return new BalafonError("FORMAT_TRUNCATED", {
    subject: cursor.source.name,
    problem: "the model ends too early",
    expected: `${what} at byte ${cursor.position}`,
    found: `a file of ${cursor.source.size} bytes`,
    hint: "The file is cut short, or not an ONNX model; copy or download it again.",
  });
}

/** FORMAT_INVALID for bytes that no ONNX writer writes. */
export function notOnnx({ source, position }: Cursor, found: string): BalafonError {
  return invalid(source.name, "not an ONNX model, or a damaged one", {
    expected: "a protobuf message onnx.ModelProto",
    found: `${found} (near byte ${position})`,
  });
}
