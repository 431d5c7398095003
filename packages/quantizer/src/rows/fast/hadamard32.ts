const { fround } = Math;

/**
 * The Walsh-Hadamard transforms of `count` values, whole blocks of source * signs, in float32, without 1 / sqrt(length), levels from the
 * largest distance to 1: what the kernel computes, bit for bit, since every sum is of the same two numbers. Two or three levels share a pass
 * over memory, and a pass takes all blocks.
 *
 * @param signs +-1, as many as a block is long: a power of two
 */
export function hadamard32(source: Float32Array, from: number, signs: Float32Array, target: Float32Array, to: number, count: number): void {
  const { length } = signs;
  const end = to + count;
  const shift = from - to;
  let size = length;
  if (size >= 32) {
    size >>= 2;
    for (let start = to; start < end; start += length) signedFourfold(source, shift, signs, target, start, size);
  } else {
    for (let i = to; i < end; i++) target[i] = source[i + shift]! * signs[(i - to) & (length - 1)]!;
  }
  for (; size >= 32; size >>= 2) fourfold(target, to, end, size >> 2);
  for (; size > 8 || size === 4 || size === 2; size >>= 1) {
    for (let start = to; start < end; start += size) twofold(target, start, size >> 1);
  }
  if (size === 8) eightfold(target, to, end);
}

/** `fourfold` of a block of source * signs, which needs no rounding. */
function signedFourfold(source: Float32Array, shift: number, signs: Float32Array, target: Float32Array, start: number, step: number): void {
  const from = start + shift;
  for (let i = 0; i < step; i++) {
    const a = source[from + i]! * signs[i]!;
    const b = source[from + i + step]! * signs[i + step]!;
    const c = source[from + i + 2 * step]! * signs[i + 2 * step]!;
    const d = source[from + i + 3 * step]! * signs[i + 3 * step]!;
    const ac = fround(a + c);
    const bd = fround(b + d);
    const ca = fround(a - c);
    const db = fround(b - d);
    target[start + i] = ac + bd;
    target[start + i + step] = ac - bd;
    target[start + i + 2 * step] = ca + db;
    target[start + i + 3 * step] = ca - db;
  }
}

function twofold(values: Float32Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    values[i] = a + b;
    values[i + step] = a - b;
  }
}

/** The levels of distance 2 * step and step. Loads before it adds: an engine does not know that two reads of one element are equal. */
function fourfold(values: Float32Array, from: number, end: number, step: number): void {
  for (let start = from; start < end; start += 4 * step) {
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
function eightfold(values: Float32Array, from: number, end: number): void {
  for (let at = from; at < end; at += 8) {
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
