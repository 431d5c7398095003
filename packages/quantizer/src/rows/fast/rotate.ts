import { scratchFactors, scratchValues, scratchWeights } from "./scratch.ts";
import { transform } from "./transform.ts";

const weights = scratchWeights;
const values = scratchValues;
const factors = scratchFactors;

/** The bits by which a double's significand is longer than a float32's. */
const spareBits = 29;
const shrink = 1 - 2 ** -spareBits;

/**
 * 2^-29 of a double, rounded to float32, ties to even: what is taken away is rounded at the last bit of `value`, 2^29 times that of a float32 of
 * 2^-29 of it. `Math.fround` takes two conversions, each as long as a sum; this is a product and a sum. Differs only where float32 would
 * overflow, and for -0, which gives 0.
 */
function narrow(value: number): number {
  return value - value * shrink;
}

/** What weights are multiplied by before `rotate`: signs, and a factor 2^29 for each level of the transform, which takes it away. */
export function rotationFactors(signs: ArrayLike<number>): Float64Array {
  return Float64Array.from(signs, (sign) => sign * 2 ** (spareBits * Math.log2(signs.length)));
}

/**
 * The Walsh-Hadamard transforms of the scratch's first `count` weights times its factors, `rotationFactors` of a block of `length`, a power of
 * two, into its values: without 1 / sqrt(length), levels from the largest distance to 1, every sum rounded to float32: what `transform` and the
 * kernel compute, bit for bit, except for the sign of zeros. Where float32 overflows, some value of the block is infinite in float32, or NaN,
 * since one of x + y and x - y is at least as large as x: then see `rotateCarefully`.
 */
export function rotate(count: number, length: number): void {
  let size = length;
  if (size >= 32) {
    size >>= 2;
    firstFourfold(count, size);
  } else {
    for (let i = 0; i < count; i++) values[i] = weights[i]! * factors[i & (length - 1)]!;
  }
  for (; size >= 32; size >>= 2) fourfold(count, size >> 2);
  for (; size > 8 || size === 4 || size === 2; size >>= 1) twofold(count, size >> 1);
  if (size === 8) eightfold(count);
}

/** `rotate` in float32, after it, with infinities where the kernel has them. The weights are lost. */
export function rotateCarefully(count: number, length: number): void {
  for (let i = 0; i < count; i++) weights[i] = weights[i]! * Math.sign(factors[i & (length - 1)]!);
  transform(count, length);
  values.set(weights.subarray(0, count));
}

/** `fourfold` of weights times factors: the largest distances of a block. All blocks take the same factors. */
function firstFourfold(count: number, step: number): void {
  for (let at = 0; at < step; at++) {
    const first = factors[at]!;
    const second = factors[at + step]!;
    const third = factors[at + 2 * step]!;
    const fourth = factors[at + 3 * step]!;
    for (let i = at; i < count; i += 4 * step) {
      const a = weights[i]! * first;
      const b = weights[i + step]! * second;
      const c = weights[i + 2 * step]! * third;
      const d = weights[i + 3 * step]! * fourth;
      const ac = narrow(a + c);
      const bd = narrow(b + d);
      const ca = narrow(a - c);
      const db = narrow(b - d);
      values[i] = narrow(ac + bd);
      values[i + step] = narrow(ac - bd);
      values[i + 2 * step] = narrow(ca + db);
      values[i + 3 * step] = narrow(ca - db);
    }
  }
}

function twofold(count: number, step: number): void {
  for (let start = 0; start < count; start += 2 * step) {
    for (let i = start; i < start + step; i++) {
      const a = values[i]!;
      const b = values[i + step]!;
      values[i] = narrow(a + b);
      values[i + step] = narrow(a - b);
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
      const ac = narrow(a + c);
      const bd = narrow(b + d);
      const ca = narrow(a - c);
      const db = narrow(b - d);
      values[i] = narrow(ac + bd);
      values[i + step] = narrow(ac - bd);
      values[i + 2 * step] = narrow(ca + db);
      values[i + 3 * step] = narrow(ca - db);
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
    const ae = narrow(a + e);
    const bf = narrow(b + f);
    const cg = narrow(c + g);
    const dh = narrow(d + h);
    const even = narrow(ae + cg);
    const odd = narrow(bf + dh);
    values[at] = narrow(even + odd);
    values[at + 1] = narrow(even - odd);
    const evenAway = narrow(ae - cg);
    const oddAway = narrow(bf - dh);
    values[at + 2] = narrow(evenAway + oddAway);
    values[at + 3] = narrow(evenAway - oddAway);
    const ea = narrow(a - e);
    const fb = narrow(b - f);
    const gc = narrow(c - g);
    const hd = narrow(d - h);
    const farEven = narrow(ea + gc);
    const farOdd = narrow(fb + hd);
    values[at + 4] = narrow(farEven + farOdd);
    values[at + 5] = narrow(farEven - farOdd);
    const farEvenAway = narrow(ea - gc);
    const farOddAway = narrow(fb - hd);
    values[at + 6] = narrow(farEvenAway + farOddAway);
    values[at + 7] = narrow(farEvenAway - farOddAway);
  }
}
