// Rotations of lanes: src/rotation/lanes/ says what is computed, and its twin there gives the same bits. A lane is a row of numbers, and every operation is
// on whole vectors of neighbouring ones; src/kernels/lanes.ts lays out the memory.

/** The bytes of a lane that are transformed at a time: one line of a cache, so that 256 lanes stay in a first-level cache. */
const strip: usize = 64;

/**
 * Multiplies `block` lanes, `stride` bytes apart and `bytes` long, by their factors, then by Sylvester's matrix of that order, or Paley's and Sylvester's, or
 * the regular one.
 *
 * @param block a power of two times `runs`, a power of four where the matrix is regular
 * @param stride an odd multiple of a strip spreads a strip's lanes over all sets of a cache
 * @param bytes whole strips
 * @param runs the order of Paley's matrix, 1 where there is none
 * @param signs that matrix, runs x runs, and behind it room for a vector of each run
 */
export function transformLanes(
  at: usize,
  block: i32,
  stride: usize,
  bytes: usize,
  factors: usize,
  runs: i32,
  signs: usize,
  regular: bool,
): void {
  for (const end = at + bytes; at < end; at += strip) {
    for (let lane = 0; lane < block; lane++) multiply(at + <usize>lane * stride, f32.load(factors + (<usize>lane << 2)));
    transformRuns(at, block, stride, runs, signs, regular);
  }
}

@inline
function multiply(at: usize, factor: f32): void {
  const factors = f32x4.splat(factor);
  for (const end = at + strip; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), factors));
}

/** Sylvester's matrix takes sums in each run of neighbouring lanes, and Paley's of those in the same place of all runs. */
function transformRuns(at: usize, block: i32, stride: usize, runs: i32, signs: usize, regular: bool): void {
  const run = block / runs;
  const step = <usize>run * stride;
  for (let k = 0; k < runs; k++) transformStrip(at + <usize>k * step, run, stride, regular);
  if (runs == 1) return;
  for (let lane = 0; lane < run; lane++, at += stride) {
    for (let column: usize = 0; column < strip; column += 16) acrossRuns(at + column, step, runs, signs);
  }
}

/** Four sums at a time, each in the order of the runs. */
function acrossRuns(at: usize, step: usize, runs: i32, signs: usize): void {
  const row = <usize>runs << 2;
  const room = signs + <usize>runs * row;
  const end = room + 4 * row;
  for (let to = room, from = at; to < end; to += 16, from += step) v128.store(to, v128.load(from));
  for (let sign = signs; sign < room; sign += 3 * row, at += 4 * step) {
    const first = v128.load(room);
    let a = f32x4.mul(first, v128.load32_splat(sign));
    let b = f32x4.mul(first, v128.load32_splat(sign + row));
    let c = f32x4.mul(first, v128.load32_splat(sign + 2 * row));
    let d = f32x4.mul(first, v128.load32_splat(sign + 3 * row));
    sign += 4;
    for (let from = room + 16; from < end; from += 16, sign += 4) {
      const value = v128.load(from);
      a = f32x4.add(a, f32x4.mul(value, v128.load32_splat(sign)));
      b = f32x4.add(b, f32x4.mul(value, v128.load32_splat(sign + row)));
      c = f32x4.add(c, f32x4.mul(value, v128.load32_splat(sign + 2 * row)));
      d = f32x4.add(d, f32x4.mul(value, v128.load32_splat(sign + 3 * row)));
    }
    v128.store(at, a);
    v128.store(at + step, b);
    v128.store(at + 2 * step, c);
    v128.store(at + 3 * step, d);
  }
}

/** Levels from the nearest lanes on. Where the number of levels is odd, the last is alone. */
function transformStrip(at: usize, block: i32, stride: usize, regular: bool): void {
  const end = at + <usize>block * stride;
  let step = stride;
  for (; at + 4 * step <= end; step *= 4) {
    for (let start = at; start < end; start += 4 * step) {
      for (let lane = start; lane < start + step; lane += stride) {
        if (regular) for (let column: usize = 0; column < strip; column += 16) regularFour(lane + column, step);
        else for (let column: usize = 0; column < strip; column += 16) sylvesterFour(lane + column, step);
      }
    }
  }
  if (at + 2 * step > end) return;
  for (let lane = at; lane < at + step; lane += stride) {
    for (let column: usize = 0; column < strip; column += 16) two(lane + column, step);
  }
}

@inline
function two(at: usize, step: usize): void {
  const a = v128.load(at);
  const b = v128.load(at + step);
  v128.store(at, f32x4.add(a, b));
  v128.store(at + step, f32x4.sub(a, b));
}

@inline
function sylvesterFour(at: usize, step: usize): void {
  const a = v128.load(at);
  const b = v128.load(at + step);
  const c = v128.load(at + 2 * step);
  const d = v128.load(at + 3 * step);
  const ab = f32x4.add(a, b);
  const ba = f32x4.sub(a, b);
  const cd = f32x4.add(c, d);
  const dc = f32x4.sub(c, d);
  v128.store(at, f32x4.add(ab, cd));
  v128.store(at + step, f32x4.add(ba, dc));
  v128.store(at + 2 * step, f32x4.sub(ab, cd));
  v128.store(at + 3 * step, f32x4.sub(ba, dc));
}

@inline
function regularFour(at: usize, step: usize): void {
  const a = v128.load(at);
  const b = v128.load(at + step);
  const c = v128.load(at + 2 * step);
  const d = v128.load(at + 3 * step);
  const ab = f32x4.add(a, b);
  const ba = f32x4.sub(a, b);
  const cd = f32x4.add(c, d);
  const dc = f32x4.sub(c, d);
  v128.store(at, f32x4.add(ab, dc));
  v128.store(at + step, f32x4.sub(ab, dc));
  v128.store(at + 2 * step, f32x4.add(cd, ba));
  v128.store(at + 3 * step, f32x4.sub(cd, ba));
}

/**
 * The same of blocks that lie one after the other, lanes of one number each: 16 blocks are turned into the columns of a strip, transformed, and turned back.
 *
 * @param count of blocks, a multiple of 16
 * @param places for each number of a block the lane that it becomes, in bytes of a strip
 * @param factors of the numbers of blocks, in their own order: `period` bytes of them, whole blocks, then from the first again; those of the first block
 *   begin at `phase`
 * @param scratch room for a strip of every lane
 * @param runs of Paley's matrix, and its signs, as above
 */
export function rotateBlocks(
  at: usize,
  count: i32,
  block: i32,
  places: usize,
  factors: usize,
  phase: usize,
  period: usize,
  scratch: usize,
  runs: i32,
  signs: usize,
  regular: bool,
): void {
  const bytes = <usize>block << 2;
  for (const end = at + <usize>count * bytes; at < end; at += 16 * bytes) {
    for (let column: usize = 0; column < strip; column += 16) {
      const from = at + (column >> 2) * bytes;
      const phase1 = next(phase, bytes, period);
      const phase2 = next(phase1, bytes, period);
      const phase3 = next(phase2, bytes, period);
      for (let i: usize = 0; i < bytes; i += 16) {
        const a = f32x4.mul(v128.load(from + i), v128.load(factors + phase + i));
        const b = f32x4.mul(v128.load(from + bytes + i), v128.load(factors + phase1 + i));
        const c = f32x4.mul(v128.load(from + 2 * bytes + i), v128.load(factors + phase2 + i));
        const d = f32x4.mul(v128.load(from + 3 * bytes + i), v128.load(factors + phase3 + i));
        const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
        const ba = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
        const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
        const dc = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
        const to = scratch + column;
        v128.store(to + <usize>i32.load(places + i), v128.shuffle<i64>(ab, cd, 0, 2));
        v128.store(to + <usize>i32.load(places + i, 4), v128.shuffle<i64>(ab, cd, 1, 3));
        v128.store(to + <usize>i32.load(places + i, 8), v128.shuffle<i64>(ba, dc, 0, 2));
        v128.store(to + <usize>i32.load(places + i, 12), v128.shuffle<i64>(ba, dc, 1, 3));
      }
      phase = next(phase3, bytes, period);
    }
    transformRuns(scratch, block, strip, runs, signs, regular);
    for (let column: usize = 0; column < strip; column += 16) turnBack(scratch + column, at + (column >> 2) * bytes, bytes);
  }
}

@inline
function next(phase: usize, bytes: usize, period: usize): usize {
  return phase + bytes == period ? 0 : phase + bytes;
}

/** Four columns of a strip become four blocks. */
@inline
function turnBack(from: usize, to: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16, from += 4 * strip) {
    const a = v128.load(from);
    const b = v128.load(from + strip);
    const c = v128.load(from + 2 * strip);
    const d = v128.load(from + 3 * strip);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const ba = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const dc = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to + i, v128.shuffle<i64>(ab, cd, 0, 2));
    v128.store(to + bytes + i, v128.shuffle<i64>(ab, cd, 1, 3));
    v128.store(to + 2 * bytes + i, v128.shuffle<i64>(ba, dc, 0, 2));
    v128.store(to + 3 * bytes + i, v128.shuffle<i64>(ba, dc, 1, 3));
  }
}
