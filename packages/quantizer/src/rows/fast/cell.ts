const { fround } = Math;

/**
 * Adding it rounds a double to an integer, ties to even, as the kernel's 1.5 * 2^23 does a float32: 1.5 * 2^52. Its low 32 bits are zero, so
 * that `| 0`, which is modulo 2^32, takes it away.
 */
const magic = 6_755_399_441_055_744;

/** A value in quarters of cells, to the nearest. `factor` is 4 * cells per unit. */
export function quartersOf(value: number, factor: number): number {
  return (fround(value * factor) + magic) | 0;
}

/**
 * The index, 0..255, of a value's cell, one of 128 above zero (from index 128) and 128 below (from index 127 down). Values beyond the last
 * cell are taken for it.
 */
export function cellIndex(quarters: number): number {
  const index = (quarters >> 2) + 128;
  return index < 0 ? 0 : index > 255 ? 255 : index;
}

/** The cell of the magnitude, 0..127, at an index. */
export function magnitudeOf(index: number): number {
  return index < 128 ? 127 - index : index - 128;
}
