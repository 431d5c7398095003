import { scratchFactors, scratchPairs, scratchValues } from "./scratch.ts";

const factors = scratchFactors;
const pairs = scratchPairs;
const values = scratchValues;

/**
 * Places in the scratch, 0 to `mostChunk`, are masked with it where a loop begins and ends. It changes nothing, but from a constant of the module's own an
 * engine learns that an index plus a constant does not overflow, which it would check at each.
 */
const places = 2 ** 17 - 1;
/**
 * Two values share a double, `x + y * apart`: sums of both at once. Values are multiples of a unit, below 2^24 units (unit.ts), so 53 bits hold both.
 */
const apart = 2 ** 26;
const together = 1 / apart;
/** A double below 2^51 units that is added to it and taken away again is rounded to whole units, ties to even. */
const magic = 1.5 * 2 ** 52;

/** Blocks from here on have levels of distance 1 to 64, of which both ends of the transform take some along. */
const largeBlock = 128;

/** Of signs: what the first and the second of two neighbours are multiplied by to give their sum, and `apart` times their difference. */
export function rotationFactors(signs: ArrayLike<number>): Float64Array {
  if (signs.length === 1) return Float64Array.from(signs);
  return Float64Array.from(signs, (sign, i) => sign * (i % 2 === 0 ? 1 + apart : 1 - apart));
}

/**
 * The Walsh-Hadamard transforms of the scratch's values[start .. end - 1], rounded to multiples of `unit` and times its factors (`rotationFactors`
 * of a block's signs), in place: blocks of `length`, a power of two, without 1 / sqrt(length). Where `unit` is that of the values (`unitOf`), every
 * sum is exact, and what is written is what the kernel writes. At length 1 nothing is rounded.
 */
export function rotate(start: number, end: number, length: number, unit: number): void {
  if (length === 1) {
    for (let i = start; i < end; i++) values[i] = values[i]! * factors[0]!;
    return;
  }
  const first = start >> 1;
  const last = end >> 1;
  if (length >= largeBlock) {
    packEightfold(start, end, length - 1, magic * unit);
    for (let step = length >> 2; step >= 64; step >>= 1) twofold(first, last, step);
    unpackEightfold(first, last, magic * unit * apart);
  } else {
    pack(start, end, length - 1, magic * unit);
    for (let step = length >> 2; step >= 1; step >>= 1) twofold(first, last, step);
    unpack(first, last, magic * unit * apart);
  }
}

/** The level of distance 1, which leaves a pair in a double. `mask` takes an index to its place in a block. */
function pack(start: number, end: number, mask: number, round: number): void {
  for (let i = start & places; i < (end & places); i += 2) {
    const j = i & mask;
    pairs[i >> 1] = (values[i]! + round - round) * factors[j]! + (values[i + 1]! + round - round) * factors[j + 1]!;
  }
}

/** The same, and the levels of distance 1, 2 and 4 of pairs. Reads before it adds: an engine does not know that two reads of one element are equal. */
function packEightfold(start: number, end: number, mask: number, round: number): void {
  for (let i = start & places; i < (end & places); i += 16) {
    const j = i & mask;
    const at = i >> 1;
    const a = (values[i]! + round - round) * factors[j]! + (values[i + 1]! + round - round) * factors[j + 1]!;
    const b = (values[i + 2]! + round - round) * factors[j + 2]! + (values[i + 3]! + round - round) * factors[j + 3]!;
    const ab = a + b;
    const ba = a - b;
    const c = (values[i + 4]! + round - round) * factors[j + 4]! + (values[i + 5]! + round - round) * factors[j + 5]!;
    const d = (values[i + 6]! + round - round) * factors[j + 6]! + (values[i + 7]! + round - round) * factors[j + 7]!;
    const cd = c + d;
    const dc = c - d;
    const sum = ab + cd;
    const difference = ba + dc;
    const sumAway = ab - cd;
    const differenceAway = ba - dc;
    const e = (values[i + 8]! + round - round) * factors[j + 8]! + (values[i + 9]! + round - round) * factors[j + 9]!;
    const f = (values[i + 10]! + round - round) * factors[j + 10]! + (values[i + 11]! + round - round) * factors[j + 11]!;
    const ef = e + f;
    const fe = e - f;
    const g = (values[i + 12]! + round - round) * factors[j + 12]! + (values[i + 13]! + round - round) * factors[j + 13]!;
    const h = (values[i + 14]! + round - round) * factors[j + 14]! + (values[i + 15]! + round - round) * factors[j + 15]!;
    const gh = g + h;
    const hg = g - h;
    const farSum = ef + gh;
    const farDifference = fe + hg;
    const farSumAway = ef - gh;
    const farDifferenceAway = fe - hg;
    pairs[at] = sum + farSum;
    pairs[at + 1] = difference + farDifference;
    pairs[at + 2] = sumAway + farSumAway;
    pairs[at + 3] = differenceAway + farDifferenceAway;
    pairs[at + 4] = sum - farSum;
    pairs[at + 5] = difference - farDifference;
    pairs[at + 6] = sumAway - farSumAway;
    pairs[at + 7] = differenceAway - farDifferenceAway;
  }
}

function twofold(first: number, last: number, step: number): void {
  for (let start = first; start < last; start += 2 * step) {
    for (let i = start; i < start + step; i++) {
      const a = pairs[i]!;
      const b = pairs[i + step]!;
      pairs[i] = a + b;
      pairs[i + step] = a - b;
    }
  }
}

/** `round` rounds to multiples of `apart` units. */
function unpack(first: number, last: number, round: number): void {
  for (let at = first & places; at < (last & places); at++) {
    const pair = pairs[at]!;
    const second = pair + round - round;
    values[2 * at] = pair - second;
    values[2 * at + 1] = second * together;
  }
}

/** The levels of distance 8, 16 and 32 of pairs, and the same. */
function unpackEightfold(first: number, last: number, round: number): void {
  for (let start = first & places; start < (last & places); start += 64) {
    for (let at = start; at < start + 8; at++) {
      const i = 2 * at;
      const a = pairs[at]!;
      const b = pairs[at + 8]!;
      const c = pairs[at + 16]!;
      const d = pairs[at + 24]!;
      const e = pairs[at + 32]!;
      const f = pairs[at + 40]!;
      const g = pairs[at + 48]!;
      const h = pairs[at + 56]!;
      const ae = a + e;
      const bf = b + f;
      const cg = c + g;
      const dh = d + h;
      const even = ae + cg;
      const odd = bf + dh;
      const pair0 = even + odd;
      const second0 = pair0 + round - round;
      values[i] = pair0 - second0;
      values[i + 1] = second0 * together;
      const pair1 = even - odd;
      const second1 = pair1 + round - round;
      values[i + 16] = pair1 - second1;
      values[i + 17] = second1 * together;
      const evenAway = ae - cg;
      const oddAway = bf - dh;
      const pair2 = evenAway + oddAway;
      const second2 = pair2 + round - round;
      values[i + 32] = pair2 - second2;
      values[i + 33] = second2 * together;
      const pair3 = evenAway - oddAway;
      const second3 = pair3 + round - round;
      values[i + 48] = pair3 - second3;
      values[i + 49] = second3 * together;
      const ea = a - e;
      const fb = b - f;
      const gc = c - g;
      const hd = d - h;
      const farEven = ea + gc;
      const farOdd = fb + hd;
      const pair4 = farEven + farOdd;
      const second4 = pair4 + round - round;
      values[i + 64] = pair4 - second4;
      values[i + 65] = second4 * together;
      const pair5 = farEven - farOdd;
      const second5 = pair5 + round - round;
      values[i + 80] = pair5 - second5;
      values[i + 81] = second5 * together;
      const farEvenAway = ea - gc;
      const farOddAway = fb - hd;
      const pair6 = farEvenAway + farOddAway;
      const second6 = pair6 + round - round;
      values[i + 96] = pair6 - second6;
      values[i + 97] = second6 * together;
      const pair7 = farEvenAway - farOddAway;
      const second7 = pair7 + round - round;
      values[i + 112] = pair7 - second7;
      values[i + 113] = second7 * together;
    }
  }
}
