// TurboQuant for rows of weights: rotation, scales, codes, and back. src/kernels/turboquant.ts lays out the memory and says what each argument is;
// src/rows/fast/ is the twin, which computes the same bits. Every float32 operation here is one `Math.fround` there, in the same order.

export { packNibbles } from "./turboquant/assign";
export { decode } from "./turboquant/decode";
export { encode } from "./turboquant/encode";
