import { splitmixSigns } from "../rotation/splitmix.ts";
import type { Plan } from "../rows/fast/plan.ts";
import { turboquantWasm } from "./generated/turboquant.ts";
import { instantiate, reserve, type KernelMemory } from "./instantiate.ts";

/** What assembly/turboquant.ts exports; addresses are bytes in its memory. */
export interface TurboquantKernel {
  readonly memory: KernelMemory;
  encode(
    source: number,
    count: number,
    codes: number,
    scales: number,
    errors: number,
    energies: number,
    block: number,
    group: number,
    chunk: number,
    signs: number,
    plan: number,
    scratch: number,
    measured: boolean,
  ): void;
  decode(
    codes: number,
    scales: number,
    target: number,
    count: number,
    block: number,
    group: number,
    chunk: number,
    zeros: number,
    factors: number,
    planes: number,
    scratch: number,
  ): void;
  packNibbles(codes: number, target: number, count: number): void;
}

/** Where the caller's data begin: the compiler keeps the memory below for itself. */
const firstByte = 1024;
/** Copied in and out at a time: what a second-level cache holds. */
const batchWeights = 1 << 16;
/** The vectors of a kernel hold 16 codes. */
const vector = 16;

let shared: TurboquantKernel | undefined | null = null;

/** One kernel serves all: calls do not overlap, and each writes its tables first. Undefined where there is no SIMD. */
export function turboquantKernel(): TurboquantKernel | undefined {
  if (shared === null) shared = instantiate<TurboquantKernel>(turboquantWasm);
  return shared;
}

/** Whether the kernel takes rows of this plan: groups and blocks of whole vectors. */
export function suitsKernel({ group, block, chunk }: Pick<Plan, "group" | "block" | "chunk">): boolean {
  return group % vector === 0 && block % vector === 0 && chunk <= batchWeights;
}

/** How many weights of a plan are copied in at a time: whole chunks. */
export function batchOf({ chunk }: Plan): number {
  return Math.floor(batchWeights / chunk) * chunk;
}

/** Addresses for batches of `count` weights. */
export interface Layout {
  readonly plan: number;
  /** Of the codebook, within the plan. */
  readonly planes: number;
  /** Of a block: masks of sign bits, and room for as many others. */
  readonly signs: number;
  readonly zeros: number;
  readonly scratch: number;
  readonly source: number;
  readonly codes: number;
  readonly scales: number;
  readonly errors: number;
  readonly energies: number;
  readonly end: number;
}

/** Lays memory out for a plan. A search keeps 80 bytes for 16 weights of a group behind the scratch, which a decoder uses for another chunk. */
export function layOut({ group, block, chunk, candidates }: Plan, count: number): Layout {
  let end = firstByte;
  const take = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / vector) * vector;
    return at;
  };
  const plan = take(planBytes + candidateBytes * candidates.length);
  return {
    plan,
    planes: plan + planesAt,
    signs: take(4 * block),
    zeros: take(4 * block),
    scratch: take(4 * chunk + Math.max(4 * chunk, 5 * group)),
    source: take(4 * count),
    codes: take(count),
    scales: take((4 * count) / group),
    errors: take((4 * count) / group),
    energies: take((4 * count) / group),
    end,
  };
}

/** Where a plan's tables begin, and within them the codebook's; then the tables of candidates. */
const tablesAt = 48;
const planesAt = 96;
const planBytes = 160;
const candidateBytes = 32;

/** Writes the numbers and tables of a plan where assembly/turboquant.ts reads them. */
export function writePlan(kernel: TurboquantKernel, plan: Plan, layout: Layout): void {
  reserve(kernel.memory, layout.end);
  const { buffer } = kernel.memory;
  const { gridFactor, group, rmsFactor, searchFactor, fitFactor, rootFactor, spreadFactor, candidates, signed, half } = plan;
  new Float32Array(buffer, layout.plan).set([gridFactor, group, rmsFactor, searchFactor, fitFactor, rootFactor, spreadFactor]);
  new Float32Array(buffer, layout.plan + 40).set([plan.refineFactor]);
  new Int32Array(buffer, layout.plan + 28).set([candidates.length, Number(signed), half]);
  const tables = new Uint8Array(buffer, layout.plan + tablesAt);
  tables.fill(0, 0, planBytes - tablesAt);
  // Symmetric centroids are counted from the middle of the codebook, integer levels from zero.
  tables.set(signed ? plan.grid.base : plan.grid.base.map((number) => number + half));
  tables.set(plan.grid.threshold, 16);
  tables.set(plan.levels, 32);
  tables.set(planesOf(plan.codebook), planesAt - tablesAt);
  for (const [k, { base, threshold }] of candidates.entries()) {
    tables.set(base, planBytes - tablesAt + candidateBytes * k);
    tables.set(threshold, planBytes - tablesAt + 16 + candidateBytes * k);
  }
  const signs = splitmixSigns(plan.block, plan.seed);
  new Uint32Array(buffer, layout.signs, plan.block).set(signs.map((sign) => (sign < 0 ? 0x80000000 : 0)));
}

/** The bytes of 16 float32s by significance: byte k of number i at 16 k + i. */
function planesOf(codebook: Float32Array): Uint8Array {
  const bytes = new Uint8Array(codebook.slice().buffer);
  const planes = new Uint8Array(64);
  for (let i = 0; i < bytes.length; i++) planes[vector * (i % 4) + Math.floor(i / 4)] = bytes[i]!;
  return planes;
}
