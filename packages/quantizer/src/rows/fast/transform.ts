import { scratchWeights } from "./scratch.ts";

const { fround } = Math;
const values = scratchWeights;

/**
 * The Walsh-Hadamard transforms of the scratch's first `count` weights, in place, blocks of `length`, a power of two, in float32, without
 * 1 / sqrt(length), levels from the largest distance to 1: what the kernel computes, bit for bit, since every sum is of the same two numbers.
 * Two or three levels share a pass over memory, and a pass takes all blocks. `rotate` is faster, but does not keep the sign of zeros.
 */
export function transform(count: number, length: number): void {
  let size = length;
  for (; size >= 32; size >>= 2) fourfold(count, size >> 2);
  for (; size > 8 || size === 4 || size === 2; size >>= 1) twofold(count, size >> 1);
  if (size === 8) eightfold(count);
}

function twofold(count: number, step: number): void {
  for (let start = 0; start < count; start += 2 * step) {
    for (let i = start; i < start + step; i++) {
      const a = values[i]!;
      const b = values[i + step]!;
      values[i] = a + b;
      values[i + step] = a - b;
    }
  }
}

/** The levels of distance 2 * step and step. Loads before it adds: an engine does not know that two reads of one element are equal. */
function fourfold(count: number, step: number): void {
  for (let start = 0; start < count; start += 4 * step) {
    for (let i = start; i < start + step; i++) {
      const a = values[i]!;
      const b = values[i + step]!;
      const c = values[i + 2 * step]!;
      const d = values[i + 3 * step]!;
      const ac = fround(a + c);
      const bd = fround(b + d);
      const ca = fround(a - c);
      const db = fround(b - d);
      values[i] = ac + bd;
      values[i + step] = ac - bd;
      values[i + 2 * step] = ca + db;
      values[i + 3 * step] = ca - db;
    }
  }
}

/** The levels of distance 4, 2 and 1. */
function eightfold(count: number): void {
  for (let at = 0; at < count; at += 8) {
    const a = values[at]!;
    const b = values[at + 1]!;
    const c = values[at + 2]!;
    const d = values[at + 3]!;
    const e = values[at + 4]!;
    const f = values[at + 5]!;
    const g = values[at + 6]!;
    const h = values[at + 7]!;
    const ae = fround(a + e);
    const bf = fround(b + f);
    const cg = fround(c + g);
    const dh = fround(d + h);
    const ea = fround(a - e);
    const fb = fround(b - f);
    const gc = fround(c - g);
    const hd = fround(d - h);
    const even = fround(ae + cg);
    const odd = fround(bf + dh);
    values[at] = even + odd;
    values[at + 1] = even - odd;
    const evenAway = fround(ae - cg);
    const oddAway = fround(bf - dh);
    values[at + 2] = evenAway + oddAway;
    values[at + 3] = evenAway - oddAway;
    const farEven = fround(ea + gc);
    const farOdd = fround(fb + hd);
    values[at + 4] = farEven + farOdd;
    values[at + 5] = farEven - farOdd;
    const farEvenAway = fround(ea - gc);
    const farOddAway = fround(fb - hd);
    values[at + 6] = farEvenAway + farOddAway;
    values[at + 7] = farEvenAway - farOddAway;
  }
}
