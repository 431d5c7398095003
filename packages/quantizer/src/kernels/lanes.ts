import type { LaneBlocks, LanePlan, RotateBlocks } from "../rotation/lanes/plan.ts";
import { lanesWasm } from "./generated/lanes.ts";
import { instantiate, reserve, type KernelMemory } from "./instantiate.ts";

/** What assembly/lanes.ts exports; addresses, strides and lengths are bytes. */
interface LanesKernel {
  readonly memory: KernelMemory;
  transformLanes(
    at: number,
    block: number,
    stride: number,
    bytes: number,
    factors: number,
    runs: number,
    signs: number,
    isRegular: boolean,
  ): void;
  rotateBlocks(
    at: number,
    count: number,
    block: number,
    places: number,
    factors: number,
    phase: number,
    period: number,
    scratch: number,
    runs: number,
    signs: number,
    isRegular: boolean,
  ): void;
}

/** Where the caller's data begin: the compiler keeps the memory below for itself. */
const firstByte = 1024;
/** Numbers that are copied in and out at a time. */
const batchNumbers = 1 << 18;
/** The numbers of a strip. */
const strip = 16;
/** The kernel turns squares of 4 x 4 numbers. */
const leastBlock = 4;

let shared: LanesKernel | undefined | null = null;

/** `createTwinRotator` on the SIMD kernel; undefined where there is none, or where it does not take the plan. */
export function createKernelRotator(plan: LanePlan): RotateBlocks | undefined {
  // One kernel serves all: calls do not overlap, and each writes its tables first.
  if (shared === null) shared = instantiate<LanesKernel>(lanesWasm);
  const kernel = shared;
  if (kernel === undefined || plan.block < leastBlock) return undefined;
  return (values, lanes, factors) => (lanes.width === 1 ? rotateNumbers : rotateWide)(kernel, plan, values, lanes, factors);
}

/** Lanes of many numbers, each copied to the place that the matrix takes it from. */
function rotateWide(
  { memory, transformLanes }: LanesKernel,
  { block, order, isRegular, runs, signs }: LanePlan,
  values: Float32Array,
  { offset, width, blocks }: LaneBlocks,
  factors: Float32Array,
): void {
  const pieces = Math.ceil(width / Math.max(strip, batchNumbers / block));
  const most = Math.ceil(width / pieces);
  // An odd number of strips, so that those of different lanes lie in different sets of a cache.
  const stride = (Math.ceil(most / strip) | 1) * strip;
  const signsAt = firstByte;
  const factorsAt = signsAt + signsBytes(signs, runs);
  const lanesAt = factorsAt + 4 * Math.max(block, strip);
  reserve(memory, lanesAt + 4 * block * stride);
  new Float32Array(memory.buffer, signsAt).set(signs);
  const own = new Float32Array(memory.buffer, lanesAt, block * stride);
  const ownFactors = new Float32Array(memory.buffer, factorsAt, block);
  for (let k = 0; k < blocks; k++) {
    const first = (k * block) % factors.length;
    for (let lane = 0; lane < block; lane++) ownFactors[lane] = factors[first + order[lane]!]!;
    const start = offset + k * block * width;
    for (let column = start; column < start + width; column += most) {
      const count = Math.min(most, start + width - column);
      for (let lane = 0; lane < block; lane++) {
        const from = column + order[lane]! * width;
        own.set(values.subarray(from, from + count), lane * stride);
      }
      transformLanes(lanesAt, block, 4 * stride, 4 * Math.ceil(count / strip) * strip, factorsAt, runs, signsAt, isRegular);
      for (let lane = 0; lane < block; lane++) {
        values.set(own.subarray(lane * stride, lane * stride + count), column + lane * width);
      }
    }
  }
}

/** Blocks of single numbers that lie one after the other, 16 at a time: what lies behind the last is computed with, and not copied out. */
function rotateNumbers(
  { memory, rotateBlocks }: LanesKernel,
  { block, order, isRegular, runs, signs }: LanePlan,
  values: Float32Array,
  { offset, blocks }: LaneBlocks,
  factors: Float32Array,
): void {
  const most = Math.max(1, Math.floor(batchNumbers / block / strip)) * strip;
  const signsAt = firstByte;
  const placesAt = signsAt + signsBytes(signs, runs);
  const scratchAt = placesAt + 4 * block;
  const factorsAt = scratchAt + 4 * strip * block;
  const blocksAt = factorsAt + 4 * factors.length;
  reserve(memory, blocksAt + 4 * most * block);
  const { buffer } = memory;
  new Float32Array(buffer, signsAt).set(signs);
  new Float32Array(buffer, factorsAt, factors.length).set(factors);
  const places = new Uint32Array(buffer, placesAt, block);
  for (let lane = 0; lane < block; lane++) places[order[lane]!] = 4 * strip * lane;
  for (let k = 0; k < blocks; k += most) {
    const count = Math.min(most, blocks - k);
    const [from, end] = [offset + k * block, offset + (k + count) * block];
    new Float32Array(buffer, blocksAt).set(values.subarray(from, end));
    const phase = (4 * k * block) % (4 * factors.length);
    const whole = Math.ceil(count / strip) * strip;
    rotateBlocks(blocksAt, whole, block, placesAt, factorsAt, phase, 4 * factors.length, scratchAt, runs, signsAt, isRegular);
    values.set(new Float32Array(buffer, blocksAt, end - from), from);
  }
}

/** The matrix, and the kernel's room for a vector of each run: whole lines of a cache. */
function signsBytes(signs: Float32Array, runs: number): number {
  return 4 * Math.ceil((signs.length + 4 * runs) / strip) * strip;
}
