import type { LanePlan, RotateBlocks } from "./plan.ts";

/** Lanes are rotated in strips of about this many numbers, which stay in the cache of a core. */
const cachedValues = 8192;

/** Columns of one block of lanes: those of wide lanes, or neighbouring blocks of single numbers. */
interface Strip {
  readonly offset: number;
  readonly count: number;
  readonly laneStride: number;
  readonly columnStride: number;
  /** The factor of the first lane, and how far on that of the next column's is. */
  readonly factor: number;
  readonly factorStride: number;
}

/** Rotations in float32: every product and sum is rounded, by `Math.fround` or by being stored, level by level from the nearest lanes on. assembly/lanes.ts gives the same bits. */
export function createTwinRotator({ block, isRegular, order, runs, signs }: LanePlan): RotateBlocks {
  const transformRun = isRegular ? regularLevels : sylvesterLevels;
  const most = Math.max(1, Math.floor(cachedValues / block));
  const room = new Float32Array(block * most);
  const transform = (count: number): void => {
    const run = (block / runs) * count;
    for (let k = 0; k < runs; k++) transformRun(room.subarray(k * run, (k + 1) * run), count);
    if (runs > 1) acrossRuns(room, run, signs);
  };
  const rotateStrip = (values: Float32Array, strip: Strip, factors: Float32Array): void => {
    const { offset, count, laneStride, columnStride, factor, factorStride } = strip;
    for (let lane = 0, to = 0; lane < block; lane++) {
      const source = order[lane]!;
      let from = offset + source * laneStride;
      let own = factor + source;
      for (let column = 0; column < count; column++) {
        room[to++] = values[from]! * factors[own]!;
        from += columnStride;
        own += factorStride;
        if (own >= factors.length) own -= factors.length;
      }
    }
    transform(count);
    for (let lane = 0, from = 0; lane < block; lane++) {
      let to = offset + lane * laneStride;
      for (let column = 0; column < count; column++) {
        values[to] = room[from++]!;
        to += columnStride;
      }
    }
  };
  return (values, { offset, width, blocks }, factors) => {
    const isWide = width > 1;
    const [columns, rows] = isWide ? [width, blocks] : [blocks, 1];
    const strides = isWide
      ? { laneStride: width, columnStride: 1, factorStride: 0 }
      : { laneStride: 1, columnStride: block, factorStride: block };
    for (let k = 0; k < rows; k++) {
      for (let column = 0; column < columns; column += most) {
        const factor = ((isWide ? k : column) * block) % factors.length;
        const first = offset + k * block * width + column * strides.columnStride;
        rotateStrip(values, { ...strides, offset: first, count: Math.min(most, columns - column), factor }, factors);
      }
    }
  };
}

/** Paley's matrix: each sum in the order of the runs. */
function acrossRuns(values: Float32Array, run: number, signs: Float32Array): void {
  const runs = Math.sqrt(signs.length);
  const own = new Float32Array(runs);
  for (let at = 0; at < run; at++) {
    for (let k = 0; k < runs; k++) own[k] = values[at + k * run]!;
    for (let to = at, sign = 0; sign < signs.length; to += run) {
      let sum = own[0]! * signs[sign++]!;
      for (let k = 1; k < runs; k++) sum = Math.fround(sum + own[k]! * signs[sign++]!);
      values[to] = sum;
    }
  }
}

function sylvesterLevels(values: Float32Array, width: number): void {
  const end = values.length;
  let step = width;
  for (; 4 * step <= end; step *= 4) {
    for (let start = 0; start < end; start += 4 * step) sylvesterFour(values, start, step);
  }
  if (step < end) sylvesterTwo(values, step);
}

/** The last level, where their number is odd. */
function sylvesterTwo(values: Float32Array, step: number): void {
  for (let i = 0; i < step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    values[i] = a + b;
    values[i + step] = a - b;
  }
}

function sylvesterFour(values: Float32Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    const c = values[i + 2 * step]!;
    const d = values[i + 3 * step]!;
    const ab = Math.fround(a + b);
    const ba = Math.fround(a - b);
    const cd = Math.fround(c + d);
    const dc = Math.fround(c - d);
    values[i] = ab + cd;
    values[i + step] = ba + dc;
    values[i + 2 * step] = ab - cd;
    values[i + 3 * step] = ba - dc;
  }
}

/** Powers of J - 2 P, with J of all ones and P the exchange matrix: see `regularTransform`. */
function regularLevels(values: Float32Array, width: number): void {
  const end = values.length;
  for (let step = width; step < end; step *= 4) {
    for (let start = 0; start < end; start += 4 * step) regularFour(values, start, step);
  }
}

function regularFour(values: Float32Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    const c = values[i + 2 * step]!;
    const d = values[i + 3 * step]!;
    const ab = Math.fround(a + b);
    const ba = Math.fround(a - b);
    const cd = Math.fround(c + d);
    const dc = Math.fround(c - d);
    values[i] = ab + dc;
    values[i + step] = ab - dc;
    values[i + 2 * step] = cd + ba;
    values[i + 3 * step] = cd - ba;
  }
}
