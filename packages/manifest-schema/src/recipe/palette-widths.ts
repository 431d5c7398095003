/** Bits of a code that Core ML has, ascending; 3 from iOS 18 on. */
export const paletteWidths = [1, 2, 3, 4, 6, 8] as const;
