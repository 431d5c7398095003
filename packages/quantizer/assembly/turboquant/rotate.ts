// The randomized Hadamard rotation, without the factor 1 / sqrt(block), and its inverse.
//
// Encoding rounds weights so that every sum of the transform is exact (`unit.ts`): any order of the sums gives the same bits.
//
// A rotated row is kept with each 8 values in the order 0 2 4 6 1 3 5 7: that is how the last two levels of the transform leave them, and how two vectors
// interleave into bytes without a shuffle. "Even" and "odd" are these halves.

export const floatBytes: i32 = 4;
/** Weights of the last passes of the transform, which stay in registers. */
const leaf: i32 = 32;
const leafBytes: usize = 128;

/**
 * Rotates `count` weights, blocks of `block` (a power of two of at least 16, or 0: none), times the signs whose masks begin at `signs`. `up` and
 * then `down` are added to a weight first: what rounds it to whole units, or twice -0, which changes nothing.
 */
export function rotate(source: usize, target: usize, count: i32, block: i32, signs: usize, up: f32, down: f32): void {
  const end = source + <usize>(count * floatBytes);
  if (block == 0) {
    for (; source < end; source += 32, target += 32) splitOnly(source, target);
    return;
  }
  const step = <usize>(block * floatBytes);
  for (; source < end; source += step, target += step) {
    if (block == 16) leaf16(source, target, signs, up, down);
    else if (block == 32) leaf32(source, target, signs, up, down);
    else rotateLarge(source, target, block, signs, up, down);
  }
}

@inline
function flipped(source: usize, signs: usize, at: usize, up: f32, down: f32): v128 {
  const rounded = f32x4.add(f32x4.add(v128.load(source + at), f32x4.splat(up)), f32x4.splat(down));
  return v128.xor(rounded, v128.load(signs + at));
}

function rotateLarge(source: usize, target: usize, block: i32, signs: usize, up: f32, down: f32): void {
  const bytes = <usize>(block * floatBytes);
  let size = bytes;
  // Levels are taken two at a time down to a leaf; where their number is odd, the first is alone.
  if (ctz(block / leaf) & 1) {
    size >>= 1;
    for (let at: usize = 0; at < size; at += 16) {
      const a = flipped(source, signs, at, up, down);
      const b = flipped(source, signs, at + size, up, down);
      v128.store(target + at, f32x4.add(a, b));
      v128.store(target + at + size, f32x4.sub(a, b));
    }
  } else {
    size >>= 2;
    for (let at: usize = 0; at < size; at += 16) {
      const a = flipped(source, signs, at, up, down);
      const b = flipped(source, signs, at + size, up, down);
      const c = flipped(source, signs, at + 2 * size, up, down);
      const d = flipped(source, signs, at + 3 * size, up, down);
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
  for (let at = target; at < target + bytes; at += leafBytes) leaf32(at, at, 0, 0, 0);
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
function leaf32(source: usize, target: usize, signs: usize, up: f32, down: f32): void {
  const a = read(source, signs, 0, up, down);
  const e = read(source, signs, 64, up, down);
  const ae = f32x4.add(a, e);
  const ea = f32x4.sub(a, e);
  const b = read(source, signs, 16, up, down);
  const f = read(source, signs, 80, up, down);
  const bf = f32x4.add(b, f);
  const fb = f32x4.sub(b, f);
  const c = read(source, signs, 32, up, down);
  const g = read(source, signs, 96, up, down);
  const cg = f32x4.add(c, g);
  const gc = f32x4.sub(c, g);
  const d = read(source, signs, 48, up, down);
  const h = read(source, signs, 112, up, down);
  const dh = f32x4.add(d, h);
  const hd = f32x4.sub(d, h);
  quarter(target, ae, bf, cg, dh);
  quarter(target + 64, ea, fb, gc, hd);
}

@inline
function read(source: usize, signs: usize, at: usize, up: f32, down: f32): v128 {
  return signs == 0 ? v128.load(source + at) : flipped(source, signs, at, up, down);
}

/** Four levels of 16 values. */
@inline
function leaf16(source: usize, target: usize, signs: usize, up: f32, down: f32): void {
  quarter(target, flipped(source, signs, 0, up, down), flipped(source, signs, 16, up, down), flipped(source, signs, 32, up, down), flipped(source, signs, 48, up, down));
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

/** The inverse rotation of `count` values in their own order. `scratch` has room for as many. */
export function unrotate(source: usize, target: usize, count: i32, block: i32, zeros: usize, factors: usize, scratch: usize): void {
  rotate(source, scratch, count, block, zeros, -0.0, -0.0);
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
