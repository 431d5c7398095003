/** One field of a protobuf message, as it lies there. */
export interface WireField {
  readonly field: number;
  /** The type of its value on the wire: 0 varint, 1 and 5 fixed width, 2 length-delimited. */
  readonly wire: number;
  /** The value of a varint; beyond 2^53 it is rounded, and never to 0. */
  readonly value: number;
  /** A view of the content of a length-delimited field. */
  readonly bytes: Uint8Array;
}

/** The wire type of text, bytes, messages and packed numbers. */
export const lengthDelimited = 2;
const fixedWidths: Readonly<Record<number, number>> = { 1: 8, 5: 4 };
const none = new Uint8Array();
/** A varint of 64 bits takes at most so many bytes, and a tag, of 32 bits, so many. */
const [varintBytes, tagBytes] = [10, 5];

/** What is wrong with a message, and whether it is only that bytes are missing at its end. */
export type OnBroken = (found: string, missing: boolean) => void;

/**
 * The fields of a message, one by one: a hostile message could hold a billion empty ones. Nothing is copied.
 *
 * Reading stops at the first byte that is not protobuf. Groups count as such: nothing that is read here has any.
 *
 * @param onBroken told why reading stopped early, and may throw
 */
export function* fieldsOf(message: Uint8Array, onBroken: OnBroken = () => {}): Generator<WireField> {
  let at = 0;
  const varint = (maxBytes: number): number => {
    let value = 0;
    for (let index = 0; index < maxBytes; index++) {
      if (at >= message.length) return Number.NaN;
      const byte = message[at++]!;
      value += (byte & 127) * 2 ** (7 * index);
      if (byte < 128) return value;
    }
    return Infinity;
  };
  while (at < message.length) {
    const tag = varint(tagBytes);
    // Other parsers keep 32 bits of a tag, so that a larger one would be another field to them.
    if (Number.isNaN(tag)) return onBroken("a tag that is cut off", true);
    if (tag >= 2 ** 32 || tag < 8) return onBroken("a tag that is none", false);
    const [field, wire] = [Math.floor(tag / 8), tag % 8];
    if (wire === 0) {
      const value = varint(varintBytes);
      if (!Number.isFinite(value)) return onBroken("a varint without an end", Number.isNaN(value));
      yield { field, wire, value, bytes: none };
      continue;
    }
    const length = wire === lengthDelimited ? varint(varintBytes) : fixedWidths[wire];
    if (length === undefined) return onBroken(`a field of wire type ${wire}`, false);
    if (!(length <= message.length - at)) return onBroken(`field ${field} of ${length} bytes where ${message.length - at} are left`, true);
    const bytes = wire === lengthDelimited ? message.subarray(at, at + length) : none;
    at += length;
    yield { field, wire, value: 0, bytes };
  }
}
