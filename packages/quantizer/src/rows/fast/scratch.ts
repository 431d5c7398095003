/** Chunks are this long at most: what the kernel copies in at a time, too. */
export const mostChunk: number = 1 << 16;

// What a pass of the twin works on. Calls do not overlap, so one set serves all plans. A module that works on one gives it a name of its own,
// `const values = scratchValues`: V8 takes the address and the length of an array in a module's own constant for known when it compiles a function,
// and else reads them, and checks what kind of array it is, before every access, which costs more than the arithmetic.

/** Weights that are decoded. */
export const scratchWeights: Float32Array = new Float32Array(mostChunk);
/** Weights to encode, then rotated: float32 values, in double precision because a conversion costs as much as a sum. */
export const scratchValues: Float64Array = new Float64Array(mostChunk);
/** Two values each, while they are rotated. */
export const scratchPairs: Float64Array = new Float64Array(mostChunk / 2);
/** For each weight of a block, what it is multiplied by before or after the transform. */
export const scratchFactors: Float64Array = new Float64Array(mostChunk);
/** One code a byte, where their values are. */
export const scratchCodes: Uint8Array = new Uint8Array(mostChunk);
