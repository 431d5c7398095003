import protobuf from "protobufjs/light.js";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { tooMuch } from "./errors.ts";
import { isPayload, knownField, wireTypeOf } from "./field.ts";
import { maxDepth, maxFields } from "./limits.ts";
import { referenceBytes, toReference } from "./payload.ts";
import { modelType } from "./schema.ts";
import { append, closeMessage, openMessage, skeletonWriter, type SkeletonWriter } from "./skeleton-writer.ts";
import { cursorAt, hasHeader, outOf, readLength, readVarint, refill, type Cursor } from "./wire.ts";

const pieceBytes = 1 << 20;

interface Frame {
  readonly type: protobuf.Type;
  /** Where the message ends in the source. */
  readonly end: number;
  /** Where its content starts in the skeleton; 0 for the model itself. */
  readonly start: number;
}

interface Walk {
  readonly cursor: Cursor;
  readonly writer: SkeletonWriter;
  readonly frames: Frame[];
  fields: number;
}

/**
 * Walks a model's wire format and returns it without tensor data: in every TensorProto, raw_data and the typed data hold references (payload.ts)
 * to where the data lies. Reads small windows and jumps over the data, so a file of any size costs what its graph costs.
 *
 * Every length is checked against its enclosing message, every field against the schema: what protobufjs then decodes is well-formed and bounded.
 *
 * @throws BalafonError FORMAT_TRUNCATED, FORMAT_INVALID, FORMAT_UNSUPPORTED for fields the schema does not know, LIMIT_EXCEEDED
 */
export async function readSkeleton(source: ByteSource): Promise<Uint8Array> {
  const walk: Walk = { cursor: cursorAt(source), writer: skeletonWriter(source.name), frames: [], fields: 0 };
  walk.frames.push({ type: modelType, end: source.size, start: 0 });
  for (let frame = walk.frames.at(-1); frame !== undefined; frame = walk.frames.at(-1)) {
    if (walk.cursor.position === frame.end) leave(walk, frame);
    else await readField(walk, frame);
  }
  return walk.writer.bytes.subarray(0, walk.writer.length);
}

function leave({ writer, frames }: Walk, frame: Frame): void {
  frames.pop();
  if (frames.length > 0) closeMessage(writer, frame.start);
}

async function readField(walk: Walk, frame: Frame): Promise<void> {
  const { cursor, writer } = walk;
  if (!hasHeader(cursor)) await refill(cursor);
  const start = cursor.position;
  const tag = readVarint(cursor, frame.end);
  const wireType = tag % 8;
  const field = knownField(cursor, frame.type, Math.floor(tag / 8), wireType);
  count(walk, 1);
  if (isPayload(field)) return cutPayload(walk, frame, field.id);
  append(writer, cursor.window.subarray(start - cursor.windowStart, cursor.position - cursor.windowStart));
  if (field.resolvedType instanceof protobuf.Type) return enter(walk, frame, field.resolvedType);
  // A packed field costs an element for each of at most as many bytes.
  const valueStart = cursor.position;
  const length = skipValue(cursor, frame.end, wireType);
  if (wireType === 2 && field.repeated && wireTypeOf(field) !== 2) count(walk, length);
  await copy(walk, valueStart, cursor.position);
}

function enter({ cursor, writer, frames }: Walk, frame: Frame, type: protobuf.Type): void {
  if (frames.length >= maxDepth)
    throw tooMuch(cursor.source.name, "messages are nested too deeply", maxDepth, "No real model nests this far.");
  const length = readLength(cursor, frame.end);
  frames.push({ type, end: cursor.position + length, start: openMessage(writer) });
}

/** Moves over a value, and returns the length of its content. */
function skipValue(cursor: Cursor, end: number, wireType: number): number {
  const start = cursor.position;
  if (wireType === 0) {
    readVarint(cursor, end);
    return cursor.position - start;
  }
  const length = wireType === 2 ? readLength(cursor, end) : wireType === 1 ? 8 : 4;
  if (length > end - cursor.position) throw outOf(cursor, end, `a field of ${length} bytes`);
  cursor.position += length;
  return length;
}

/** Writes a reference in place of the data that the cursor moves over. */
function cutPayload({ cursor, writer }: Walk, frame: Frame, id: number): void {
  const length = readLength(cursor, frame.end);
  append(writer, Uint8Array.of(id * 8 + 2, referenceBytes));
  append(writer, toReference({ offset: cursor.position, length }));
  cursor.position += length;
}

/** Copies a value as it stands: from the window, or from the source where it is longer than the window. */
async function copy({ cursor, writer }: Walk, start: number, end: number): Promise<void> {
  const at = start - cursor.windowStart;
  const inWindow = end <= cursor.windowStart + cursor.window.length;
  if (inWindow) return append(writer, cursor.window.subarray(at, at + end - start));
  for (let offset = start; offset < end; offset += pieceBytes)
    append(writer, await cursor.source.read(offset, Math.min(pieceBytes, end - offset)));
}

function count(walk: Walk, fields: number): void {
  walk.fields += fields;
  if (walk.fields > maxFields) {
    throw tooMuch(
      walk.cursor.source.name,
      "the model has too many fields",
      maxFields,
      "Keep tables of numbers in initializers, not in attributes.",
    );
  }
}
