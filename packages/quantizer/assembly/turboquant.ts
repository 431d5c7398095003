// TurboQuant for rows of weights: rotation, scales, codes, and back. src/kernels/turboquant.ts lays out the memory and says what each argument is;
// src/rows/fast/ is the twin, which computes the same bits. Every float32 operation here is one `Math.fround` there, in the same order.
//
// A rotated row is kept without the factor 1 / sqrt(block), and each 8 values in the order 0 2 4 6 1 3 5 7: that is how the last two levels of the
// transform leave them, and how two vectors interleave into bytes without a shuffle. "Even" and "odd" below are these halves.

/** Adding it rounds a float32 below 2^22 to an integer, ties to even, in the low bits: 1.5 * 2^23. */
const magic: f32 = 12582912;
const floatBytes: i32 = 4;
/** Weights of the last passes of the transform, which stay in registers. */
const leaf: i32 = 32;
const leafBytes: usize = 128;

// Where the numbers of a plan lie: see `writePlan`.
const gridFactorAt: usize = 0;
const sizeAt: usize = 4;
const rmsFactorAt: usize = 8;
const searchFactorAt: usize = 12;
const fitFactorAt: usize = 16;
const rootAt: usize = 20;
const spreadAt: usize = 24;
const candidatesAt: usize = 28;
const signedAt: usize = 32;
const halfAt: usize = 36;
const refineFactorAt: usize = 40;
const tablesAt: usize = 48;
const baseAt: usize = tablesAt;
const thresholdAt: usize = tablesAt + 16;
const levelAt: usize = tablesAt + 32;
const planesAt: usize = tablesAt + 48;
const candidateTablesAt: usize = tablesAt + 112;

/** Rotates `count` weights, blocks of `block` (a power of two of at least 16, or 0: none), times the signs whose masks begin at `signs`. */
export function rotate(source: usize, target: usize, count: i32, block: i32, signs: usize): void {
  const end = source + <usize>(count * floatBytes);
  if (block == 0) {
    for (; source < end; source += 32, target += 32) splitOnly(source, target);
    return;
  }
  const step = <usize>(block * floatBytes);
  for (; source < end; source += step, target += step) {
    if (block == 16) leaf16(source, target, signs);
    else if (block == 32) leaf32(source, target, signs);
    else rotateLarge(source, target, block, signs);
  }
}

@inline
function flipped(source: usize, signs: usize, at: usize): v128 {
  return v128.xor(v128.load(source + at), v128.load(signs + at));
}

function rotateLarge(source: usize, target: usize, block: i32, signs: usize): void {
  const bytes = <usize>(block * floatBytes);
  let size = bytes;
  // Levels are taken two at a time down to a leaf; where their number is odd, the first is alone.
  if (ctz(block / leaf) & 1) {
    size >>= 1;
    for (let at: usize = 0; at < size; at += 16) {
      const a = flipped(source, signs, at);
      const b = flipped(source, signs, at + size);
      v128.store(target + at, f32x4.add(a, b));
      v128.store(target + at + size, f32x4.sub(a, b));
    }
  } else {
    size >>= 2;
    for (let at: usize = 0; at < size; at += 16) {
      const a = flipped(source, signs, at);
      const b = flipped(source, signs, at + size);
      const c = flipped(source, signs, at + 2 * size);
      const d = flipped(source, signs, at + 3 * size);
      fourfold(target + at, size, a, b, c, d);
    }
  }
  while (size > leafBytes) {
    const whole = size;
    size >>= 2;
    for (let start = target; start < target + bytes; start += whole) {
      for (let at = start; at < start + size; at += 16) {
        fourfold(at, size, v128.load(at), v128.load(at + size), v128.load(at + 2 * size), v128.load(at + 3 * size));
      }
    }
  }
  for (let at = target; at < target + bytes; at += leafBytes) leaf32(at, at, 0);
}

@inline
function fourfold(at: usize, size: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ac = f32x4.add(a, c);
  const bd = f32x4.add(b, d);
  const ca = f32x4.sub(a, c);
  const db = f32x4.sub(b, d);
  v128.store(at, f32x4.add(ac, bd));
  v128.store(at + size, f32x4.sub(ac, bd));
  v128.store(at + 2 * size, f32x4.add(ca, db));
  v128.store(at + 3 * size, f32x4.sub(ca, db));
}

/** Five levels of 32 values. */
@inline
function leaf32(source: usize, target: usize, signs: usize): void {
  const a = read(source, signs, 0);
  const e = read(source, signs, 64);
  const ae = f32x4.add(a, e);
  const ea = f32x4.sub(a, e);
  const b = read(source, signs, 16);
  const f = read(source, signs, 80);
  const bf = f32x4.add(b, f);
  const fb = f32x4.sub(b, f);
  const c = read(source, signs, 32);
  const g = read(source, signs, 96);
  const cg = f32x4.add(c, g);
  const gc = f32x4.sub(c, g);
  const d = read(source, signs, 48);
  const h = read(source, signs, 112);
  const dh = f32x4.add(d, h);
  const hd = f32x4.sub(d, h);
  quarter(target, ae, bf, cg, dh);
  quarter(target + 64, ea, fb, gc, hd);
}

@inline
function read(source: usize, signs: usize, at: usize): v128 {
  return signs == 0 ? v128.load(source + at) : flipped(source, signs, at);
}

/** Four levels of 16 values. */
@inline
function leaf16(source: usize, target: usize, signs: usize): void {
  quarter(target, flipped(source, signs, 0), flipped(source, signs, 16), flipped(source, signs, 32), flipped(source, signs, 48));
}

@inline
function quarter(target: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ac = f32x4.add(a, c);
  const bd = f32x4.add(b, d);
  const ca = f32x4.sub(a, c);
  const db = f32x4.sub(b, d);
  lastLevels(target, f32x4.add(ac, bd), f32x4.sub(ac, bd));
  lastLevels(target + 32, f32x4.add(ca, db), f32x4.sub(ca, db));
}

/** The levels of distance 2 and 1, for the 8 values a, b. */
@inline
function lastLevels(target: usize, a: v128, b: v128): void {
  const low = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const high = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const sum = f32x4.add(low, high);
  const difference = f32x4.sub(low, high);
  const first = v128.shuffle<f32>(sum, difference, 0, 4, 1, 5);
  const second = v128.shuffle<f32>(sum, difference, 2, 6, 3, 7);
  v128.store(target, f32x4.add(first, second));
  v128.store(target, f32x4.sub(first, second), 16);
}

@inline
function splitOnly(source: usize, target: usize): void {
  const a = v128.load(source);
  const b = v128.load(source, 16);
  v128.store(target, v128.shuffle<f32>(a, b, 0, 2, 4, 6));
  v128.store(target, v128.shuffle<f32>(a, b, 1, 3, 5, 7), 16);
}

/**
 * Encodes `count` weights: rotates whole chunks (the least common multiple of block and group) into `scratch`, gives each group a scale and codes,
 * and, if `measured`, the sums of its error and energy, both as they are in the scratch: block times those of the weights.
 *
 * A group whose scale is not an ordinary float16, or so small that its values may leave the grid, gets NaN for a scale and is left to the twin.
 */
export function encode(
  source: usize,
  count: i32,
  codes: usize,
  scales: usize,
  errors: usize,
  energies: usize,
  block: i32,
  group: i32,
  chunk: i32,
  signs: usize,
  plan: usize,
  scratch: usize,
  measured: bool,
): void {
  const end = source + <usize>(count * floatBytes);
  const chunkBytes = <usize>(chunk * floatBytes);
  const groupBytes = <usize>(group * floatBytes);
  const buffer = scratch + chunkBytes;
  for (; source < end; source += chunkBytes) {
    rotate(source, scratch, chunk, block, signs);
    for (let at = scratch; at < buffer; at += groupBytes) {
      const to = at + groupBytes;
      const energy = energyOf(at, to);
      const scale = scaleOf(at, to, energy, plan, buffer);
      f32.store(scales, scale);
      f32.store(energies, energy);
      if (scale == scale) {
        assign(at, to, scale, codes, plan);
        if (measured) f32.store(errors, errorOf(at, to, scale, codes, plan));
      }
      codes += group;
      scales += 4;
      errors += 4;
      energies += 4;
    }
  }
}

@inline
function energyOf(at: usize, end: usize): f32 {
  let even = f32x4.splat(0);
  let odd = f32x4.splat(0);
  for (; at < end; at += 32) {
    const first = v128.load(at);
    const second = v128.load(at, 16);
    even = f32x4.add(even, f32x4.mul(first, first));
    odd = f32x4.add(odd, f32x4.mul(second, second));
  }
  return sumOf(even, odd);
}

/** Eight lanes as a tree of neighbours. */
@inline
function sumOf(even: v128, odd: v128): f32 {
  const pairs = f32x4.add(even, odd);
  const left = f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
  return left + (f32x4.extract_lane(pairs, 2) + f32x4.extract_lane(pairs, 3));
}

/** A float16, or NaN for what is left to the twin. */
@inline
function scaleOf(at: usize, end: usize, energy: f32, plan: usize, buffer: usize): f32 {
  const size = f32.load(plan, sizeAt);
  const rms: f32 = sqrt<f32>(energy / size);
  let scale: f32 = rms * f32.load(plan, rmsFactorAt);
  // A search divides by the root mean square; what is not finite or too faint shows in the scale that is sure to be near.
  if (i32.load(plan, candidatesAt) > 0 && scale >= <f32>0.00003 && scale < <f32>131072) {
    const found = search(at, end, rms, plan, buffer);
    scale = refine(at, end, rms * f32.load(plan, fitFactorAt) * found, plan);
  }
  const half = roundToHalf(scale);
  const magnitude: f32 = abs<f32>(half);
  const ordinary = magnitude >= <f32>0.00006103515625 && magnitude <= <f32>65504 && magnitude >= rms * f32.load(plan, spreadAt);
  return ordinary ? half : <f32>NaN;
}

/** Ties to even, for what is a normal float16. */
@inline
function roundToHalf(value: f32): f32 {
  const bits = reinterpret<u32>(value);
  return reinterpret<f32>((bits + 0xfff + ((bits >> 13) & 1)) & 0xffffe000);
}

/** Eight values in quarters of grid cells, to the nearest, in their own order. `factor` is 4 * cells per unit. */
@inline
function quartersAt(at: usize, factor: v128): v128 {
  const offset = f32x4.splat(magic);
  const even = f32x4.add(f32x4.mul(v128.load(at), factor), offset);
  const odd = f32x4.add(f32x4.mul(v128.load(at, 16), factor), offset);
  return v128.shuffle<i16>(even, i32x4.shl(odd, 16), 0, 9, 2, 11, 4, 13, 6, 15);
}

/** The cells of 16 values, held between -128 and 127: below zero, a magnitude's cell has all bits turned over. */
@inline
function cellsOf(first: v128, second: v128): v128 {
  return i8x16.narrow_i16x8_s(i16x8.shr_s(first, 2), i16x8.shr_s(second, 2));
}

/** The number of a magnitude's centroid, plus what `base` holds: a threshold at most lies in each of the 16 cells of 8. */
@inline
function numberOf(magnitude: v128, cell: v128, base: v128, threshold: v128): v128 {
  return i8x16.sub(i8x16.swizzle(base, cell), i8x16.gt_s(magnitude, i8x16.swizzle(threshold, cell)));
}

@inline
function cellOf(magnitude: v128): v128 {
  return v128.and(i16x8.shr_u(magnitude, 3), i8x16.splat(15));
}

@inline
function assign(at: usize, end: usize, scale: f32, codes: usize, plan: usize): void {
  const factor = f32x4.splat(f32.load(plan, gridFactorAt) / scale);
  const base = v128.load(plan, baseAt);
  const threshold = v128.load(plan, thresholdAt);
  const half = i32.load(plan, halfAt);
  const zero = i8x16.splat(0);
  if (i32.load(plan, signedAt)) {
    const middle = i8x16.splat(<i8>half);
    const last = i8x16.splat(<i8>(2 * half - 1));
    for (; at < end; at += 64, codes += 16) {
      const cells = cellsOf(quartersAt(at, factor), quartersAt(at + 32, factor));
      const sign = i8x16.lt_s(cells, zero);
      const magnitude = v128.xor(cells, sign);
      const level = numberOf(magnitude, cellOf(magnitude), base, threshold);
      v128.store(codes, i8x16.min_u(i8x16.add(i8x16.sub(v128.xor(level, sign), sign), middle), last));
    }
  } else {
    const mirror = i8x16.splat(<i8>(2 * half - 1));
    for (; at < end; at += 64, codes += 16) {
      const cells = cellsOf(quartersAt(at, factor), quartersAt(at + 32, factor));
      const sign = i8x16.lt_s(cells, zero);
      const magnitude = v128.xor(cells, sign);
      const code = numberOf(magnitude, cellOf(magnitude), base, threshold);
      v128.store(codes, v128.xor(code, v128.and(sign, mirror)));
    }
  }
}

/** Stores what a search needs of a group, 80 bytes for 16 weights: cells of magnitudes, wide cells, magnitudes in quarters of cells, signs. */
@inline
function splitCells(at: usize, end: usize, rms: f32, plan: usize, buffer: usize): void {
  const factor = f32x4.splat(f32.load(plan, searchFactorAt) / rms);
  const zero = i8x16.splat(0);
  for (; at < end; at += 64, buffer += 80) {
    const first = quartersAt(at, factor);
    const second = quartersAt(at + 32, factor);
    const cells = cellsOf(first, second);
    const sign = i8x16.lt_s(cells, zero);
    const magnitude = v128.xor(cells, sign);
    v128.store(buffer, magnitude);
    v128.store(buffer, cellOf(magnitude), 16);
    v128.store(buffer, i16x8.abs(first), 32);
    v128.store(buffer, i16x8.abs(second), 48);
    v128.store(buffer, sign, 64);
  }
}

@inline
function dotOf(sum: v128, low: v128, high: v128, levels: v128): v128 {
  const first = i32x4.dot_i16x8_s(low, i16x8.extend_low_i8x16_u(levels));
  const second = i32x4.dot_i16x8_s(high, i16x8.extend_high_i8x16_u(levels));
  return i32x4.add(sum, i32x4.add(first, second));
}

@inline
function squareOf(sum: v128, levels: v128): v128 {
  const low = i16x8.extend_low_i8x16_u(levels);
  const high = i16x8.extend_high_i8x16_u(levels);
  return i32x4.add(sum, i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high)));
}

/** The sums of the lanes of four vectors. */
@inline
function totals(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

// The best candidate so far, what it explains, dot^2 / energy, and its least-squares scale, dot / energy. In vectors, for choices without branches,
// which would be mispredicted as often as not.
let best: v128 = i64x2.splat(0);
let explained: v128 = f64x2.splat(0);
let fit: v128 = f64x2.splat(0);

/** Keeps the better of candidates a and b, if it is better than the best. `sums` are dot and energy of a, then of b; `signs` those of their scales. */
@inline
function keep(a: i32, b: i32, sums: v128, signs: v128): void {
  const dots = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(sums, sums, 0, 2, 0, 2));
  const energies = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(sums, sums, 1, 3, 1, 3));
  const explains = f64x2.div(f64x2.mul(dots, dots), energies);
  const fits = f64x2.div(f64x2.mul(signs, dots), energies);
  const first = v128.shuffle<f64>(explains, explains, 0, 0);
  const second = v128.shuffle<f64>(explains, explains, 1, 1);
  const isSecond = f64x2.gt(second, first);
  const more = v128.bitselect(second, first, isSecond);
  const fitted = v128.bitselect(v128.shuffle<f64>(fits, fits, 1, 1), v128.shuffle<f64>(fits, fits, 0, 0), isSecond);
  const number = v128.bitselect(i64x2.splat(b), i64x2.splat(a), isSecond);
  const isBetter = f64x2.gt(more, explained);
  explained = v128.bitselect(more, explained, isBetter);
  fit = v128.bitselect(fitted, fit, isBetter);
  best = v128.bitselect(number, best, isBetter);
}

/** Every fourth candidate, then the neighbours of the best at a distance of 2, then of 1. */
@inline
function search(at: usize, end: usize, rms: f32, plan: usize, buffer: usize): f32 {
  splitCells(at, end, rms, plan, buffer);
  const stop = buffer + ((end - at) / 64) * 80;
  const last = i32.load(plan, candidatesAt) - 1;
  best = i64x2.splat(0);
  explained = f64x2.splat(0);
  fit = f64x2.splat(0);
  for (let k = 0; k <= last; k += 8) consider(k, min(k + 4, last), plan, buffer, stop);
  for (let distance = 2; distance > 0; distance--) {
    const middle = <i32>i64x2.extract_lane(best, 0);
    consider(max(middle - distance, 0), min(middle + distance, last), plan, buffer, stop);
  }
  return <f32>f64x2.extract_lane(fit, 0);
}

/** Candidates a and b, which may be the same. */
@inline
function consider(a: i32, b: i32, plan: usize, buffer: usize, stop: usize): void {
  if (i32.load(plan, signedAt)) {
    const signs = f64x2(1, -1);
    keep(a, a, sumsOfSigns(a, plan, buffer, stop), signs);
    if (a != b) keep(b, b, sumsOfSigns(b, plan, buffer, stop), signs);
  } else keep(a, b, a == b ? sumsOfOne(a, plan, buffer, stop) : sumsOfTwo(a, b, plan, buffer, stop), f64x2.splat(1));
}

function sumsOfOne(k: i32, plan: usize, buffer: usize, stop: usize): v128 {
  const levels = v128.load(plan, levelAt);
  const tables = plan + <usize>(k * 32);
  const base = v128.load(tables, candidateTablesAt);
  const threshold = v128.load(tables, candidateTablesAt + 16);
  let dots = i32x4.splat(0);
  let squares = i32x4.splat(0);
  for (; buffer < stop; buffer += 80) {
    const level = i8x16.swizzle(levels, numberOf(v128.load(buffer), v128.load(buffer, 16), base, threshold));
    dots = dotOf(dots, v128.load(buffer, 32), v128.load(buffer, 48), level);
    squares = squareOf(squares, level);
  }
  return totals(dots, squares, dots, squares);
}

/** Two at once share their loads. */
function sumsOfTwo(a: i32, b: i32, plan: usize, buffer: usize, stop: usize): v128 {
  const levels = v128.load(plan, levelAt);
  const tablesA = plan + <usize>(a * 32);
  const tablesB = plan + <usize>(b * 32);
  const baseA = v128.load(tablesA, candidateTablesAt);
  const thresholdA = v128.load(tablesA, candidateTablesAt + 16);
  const baseB = v128.load(tablesB, candidateTablesAt);
  const thresholdB = v128.load(tablesB, candidateTablesAt + 16);
  let dotsA = i32x4.splat(0);
  let squaresA = i32x4.splat(0);
  let dotsB = i32x4.splat(0);
  let squaresB = i32x4.splat(0);
  for (; buffer < stop; buffer += 80) {
    const magnitude = v128.load(buffer);
    const cell = v128.load(buffer, 16);
    const low = v128.load(buffer, 32);
    const high = v128.load(buffer, 48);
    const levelA = i8x16.swizzle(levels, numberOf(magnitude, cell, baseA, thresholdA));
    dotsA = dotOf(dotsA, low, high, levelA);
    squaresA = squareOf(squaresA, levelA);
    const levelB = i8x16.swizzle(levels, numberOf(magnitude, cell, baseB, thresholdB));
    dotsB = dotOf(dotsB, low, high, levelB);
    squaresB = squareOf(squaresB, levelB);
  }
  return totals(dotsA, squaresA, dotsB, squaresB);
}

/** Levels have one more below zero than above: for a positive scale, then for a negative one. */
function sumsOfSigns(k: i32, plan: usize, buffer: usize, stop: usize): v128 {
  const levels = v128.load(plan, levelAt);
  const most = i8x16.splat(<i8>(i32.load(plan, halfAt) - 1));
  const tables = plan + <usize>(k * 32);
  const base = v128.load(tables, candidateTablesAt);
  const threshold = v128.load(tables, candidateTablesAt + 16);
  let dotsBelow = i32x4.splat(0);
  let squaresBelow = i32x4.splat(0);
  let dotsAbove = i32x4.splat(0);
  let squaresAbove = i32x4.splat(0);
  for (; buffer < stop; buffer += 80) {
    const number = numberOf(v128.load(buffer), v128.load(buffer, 16), base, threshold);
    const whole = i8x16.swizzle(levels, number);
    const capped = i8x16.swizzle(levels, i8x16.min_u(number, most));
    const sign = v128.load(buffer, 64);
    const low = v128.load(buffer, 32);
    const high = v128.load(buffer, 48);
    const below = v128.bitselect(whole, capped, sign);
    const above = v128.bitselect(capped, whole, sign);
    dotsBelow = dotOf(dotsBelow, low, high, below);
    squaresBelow = squareOf(squaresBelow, below);
    dotsAbove = dotOf(dotsAbove, low, high, above);
    squaresAbove = squareOf(squaresAbove, above);
  }
  return totals(dotsBelow, squaresBelow, dotsAbove, squaresAbove);
}

/** The least-squares scale for the codes that `scale` gives: one more step of Lloyd's iteration, on the grid of the final codes. */
@inline
function refine(at: usize, end: usize, scale: f32, plan: usize): f32 {
  const factor = f32x4.splat(f32.load(plan, gridFactorAt) / scale);
  const base = v128.load(plan, baseAt);
  const threshold = v128.load(plan, thresholdAt);
  const levels = v128.load(plan, levelAt);
  const half = i32.load(plan, halfAt);
  const first = i8x16.splat(i32.load(plan, signedAt) ? 0 : <i8>half);
  const most = i8x16.splat(<i8>(half - 1));
  const zero = i8x16.splat(0);
  let dots = i32x4.splat(0);
  let squares = i32x4.splat(0);
  for (; at < end; at += 64) {
    const left = quartersAt(at, factor);
    const right = quartersAt(at + 32, factor);
    const cells = cellsOf(left, right);
    const sign = i8x16.lt_s(cells, zero);
    const magnitude = v128.xor(cells, sign);
    const number = i8x16.sub(numberOf(magnitude, cellOf(magnitude), base, threshold), first);
    // Above zero there is one integer level less; a negative scale has turned the values over.
    const level = i8x16.swizzle(levels, v128.bitselect(number, i8x16.min_u(number, most), sign));
    dots = dotOf(dots, i16x8.abs(left), i16x8.abs(right), level);
    squares = squareOf(squares, level);
  }
  const sums = totals(dots, squares, dots, squares);
  const ratio = <f32>(<f64>i32x4.extract_lane(sums, 0) / <f64>i32x4.extract_lane(sums, 1));
  return scale * f32.load(plan, refineFactorAt) * ratio;
}

/** The sum of (value - centroid * scale)^2 over a group, in the scratch's units. */
@inline
function errorOf(at: usize, end: usize, scale: f32, codes: usize, plan: usize): f32 {
  const factor = f32x4.splat(scale * f32.load(plan, rootAt));
  const plane0 = v128.load(plan, planesAt);
  const plane1 = v128.load(plan, planesAt + 16);
  const plane2 = v128.load(plan, planesAt + 32);
  const plane3 = v128.load(plan, planesAt + 48);
  let even = f32x4.splat(0);
  let odd = f32x4.splat(0);
  for (; at < end; at += 64, codes += 16) {
    const loaded = v128.load(codes);
    const code = i8x16.shuffle(loaded, loaded, 0, 2, 4, 6, 1, 3, 5, 7, 8, 10, 12, 14, 9, 11, 13, 15);
    const byte0 = i8x16.swizzle(plane0, code);
    const byte1 = i8x16.swizzle(plane1, code);
    const byte2 = i8x16.swizzle(plane2, code);
    const byte3 = i8x16.swizzle(plane3, code);
    const lowFirst = lowBytes(byte0, byte1);
    const highFirst = lowBytes(byte2, byte3);
    const lowSecond = highBytes(byte0, byte1);
    const highSecond = highBytes(byte2, byte3);
    const a = f32x4.sub(v128.load(at), f32x4.mul(lowHalves(lowFirst, highFirst), factor));
    const b = f32x4.sub(v128.load(at, 16), f32x4.mul(highHalves(lowFirst, highFirst), factor));
    even = f32x4.add(even, f32x4.mul(a, a));
    odd = f32x4.add(odd, f32x4.mul(b, b));
    const c = f32x4.sub(v128.load(at, 32), f32x4.mul(lowHalves(lowSecond, highSecond), factor));
    const d = f32x4.sub(v128.load(at, 48), f32x4.mul(highHalves(lowSecond, highSecond), factor));
    even = f32x4.add(even, f32x4.mul(c, c));
    odd = f32x4.add(odd, f32x4.mul(d, d));
  }
  return sumOf(even, odd);
}

@inline
function lowBytes(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

@inline
function highBytes(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

@inline
function lowHalves(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

@inline
function highHalves(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

/**
 * Decodes `count` weights: centroid times scale, then the inverse rotation, by `factors` = sign / sqrt(block). `zeros` is as long as a block: the
 * transform without signs. With block 0, factors are not read.
 */
export function decode(
  codes: usize,
  scales: usize,
  target: usize,
  count: i32,
  block: i32,
  group: i32,
  chunk: i32,
  zeros: usize,
  factors: usize,
  planes: usize,
  scratch: usize,
): void {
  const chunkBytes = <usize>(chunk * floatBytes);
  const end = target + <usize>(count * floatBytes);
  for (; target < end; target += chunkBytes) {
    const values = block == 0 ? target : scratch;
    for (let at = values; at < values + chunkBytes; at += <usize>(group * floatBytes), codes += group, scales += 4) {
      restore(codes, codes + group, f32.load(scales), at, planes);
    }
    if (block != 0) unrotate(scratch, target, chunk, block, zeros, factors, scratch + chunkBytes);
  }
}

@inline
function restore(codes: usize, end: usize, scale: f32, target: usize, planes: usize): void {
  const factor = f32x4.splat(scale);
  const plane0 = v128.load(planes);
  const plane1 = v128.load(planes, 16);
  const plane2 = v128.load(planes, 32);
  const plane3 = v128.load(planes, 48);
  for (; codes < end; codes += 16, target += 64) {
    const code = v128.load(codes);
    const byte0 = i8x16.swizzle(plane0, code);
    const byte1 = i8x16.swizzle(plane1, code);
    const byte2 = i8x16.swizzle(plane2, code);
    const byte3 = i8x16.swizzle(plane3, code);
    const lowFirst = lowBytes(byte0, byte1);
    const highFirst = lowBytes(byte2, byte3);
    v128.store(target, f32x4.mul(lowHalves(lowFirst, highFirst), factor));
    v128.store(target, f32x4.mul(highHalves(lowFirst, highFirst), factor), 16);
    const lowSecond = highBytes(byte0, byte1);
    const highSecond = highBytes(byte2, byte3);
    v128.store(target, f32x4.mul(lowHalves(lowSecond, highSecond), factor), 32);
    v128.store(target, f32x4.mul(highHalves(lowSecond, highSecond), factor), 48);
  }
}

/** The inverse rotation of `count` values in their own order. `scratch` has room for as many. */
export function unrotate(source: usize, target: usize, count: i32, block: i32, zeros: usize, factors: usize, scratch: usize): void {
  rotate(source, scratch, count, block, zeros);
  const end = scratch + <usize>(count * floatBytes);
  const blockBytes = <usize>(block * floatBytes);
  while (scratch < end) {
    for (let at: usize = 0; at < blockBytes; at += 32, scratch += 32, target += 32) {
      const even = v128.load(scratch);
      const odd = v128.load(scratch, 16);
      v128.store(target, f32x4.mul(v128.shuffle<f32>(even, odd, 0, 4, 1, 5), v128.load(factors + at)));
      v128.store(target, f32x4.mul(v128.shuffle<f32>(even, odd, 2, 6, 3, 7), v128.load(factors + at, 16)), 16);
    }
  }
}

/** Packs `count` codes of 4 bits, a multiple of 16, the low nibble first. */
export function packNibbles(codes: usize, target: usize, count: i32): void {
  const end = codes + <usize>count;
  const low = i16x8.splat(0xff);
  for (; codes < end; codes += 16, target += 8) {
    const pair = v128.load(codes);
    const bytes = v128.and(v128.or(pair, i16x8.shr_u(pair, 4)), low);
    v128.store64_lane(target, i8x16.narrow_i16x8_u(bytes, bytes), 0);
  }
}
