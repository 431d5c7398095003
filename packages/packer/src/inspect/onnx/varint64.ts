/** Low and high half of a 64-bit integer: millions are read, so reading one must not allocate. */
export type Pair = Uint32Array;

/**
 * Reads a varint of `bytes` into `pair`, before `end`.
 *
 * @returns the position after it, or -1 where it is cut off or longer than 10 bytes
 */
export function readVarint64(bytes: Uint8Array, position: number, end: number, pair: Pair): number {
  pair.fill(0);
  for (let index = 0; index < 10 && position + index < end; index++) {
    const byte = bytes[position + index]!;
    const bits = byte & 0x7f;
    if (index < 5) pair[0]! |= bits << (7 * index);
    if (index === 4) pair[1]! |= bits >> 4;
    if (index > 4) pair[1]! |= bits << (7 * index - 32);
    if (byte < 0x80) return position + index + 1;
  }
  return -1;
}
