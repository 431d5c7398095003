import { tooMuch } from "./errors.ts";
import { maxSkeletonBytes } from "./limits.ts";

/** A growing buffer of protobuf bytes in which a message's length is written after its content. */
export interface SkeletonWriter {
  readonly subject: string;
  bytes: Uint8Array;
  length: number;
}

/** Room for a length: 4 bytes of 7 bits reach 256 MiB, past the limit. Padded varints are valid protobuf. */
const lengthBytes = 4;

export function skeletonWriter(subject: string): SkeletonWriter {
  return { subject, bytes: new Uint8Array(64 << 10), length: 0 };
}

/** @throws BalafonError LIMIT_EXCEEDED before the buffer grows past the limit. */
export function append(writer: SkeletonWriter, bytes: Uint8Array): void {
  const length = writer.length + bytes.length;
  if (length > maxSkeletonBytes) {
    const hint = "Store tensors as initializers with raw data; everything else of a model is small.";
    throw tooMuch(writer.subject, "the model without its tensors is too large", maxSkeletonBytes, hint);
  }
  if (length > writer.bytes.length) writer.bytes = grown(writer.bytes, length);
  writer.bytes.set(bytes, writer.length);
  writer.length = length;
}

/** Leaves room for the length of a message and returns where its content starts. */
export function openMessage(writer: SkeletonWriter): number {
  append(writer, new Uint8Array(lengthBytes));
  return writer.length;
}

/** Writes the length of the message whose content started at `start` and ends here. */
export function closeMessage(writer: SkeletonWriter, start: number): void {
  const length = writer.length - start;
  for (let index = 0; index < lengthBytes; index++) {
    const more = index < lengthBytes - 1 ? 0x80 : 0;
    writer.bytes[start - lengthBytes + index] = ((length >>> (7 * index)) & 0x7f) | more;
  }
}

function grown(bytes: Uint8Array, atLeast: number): Uint8Array {
  const larger = new Uint8Array(Math.max(atLeast, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
