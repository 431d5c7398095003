import { splitmixSigns } from "../rotation/signs.ts";
import type { EncodeRows } from "../rows/fast/batch.ts";
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

/** Addresses for batches of `count` weights. */
export interface Layout {
  readonly plan: number;
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
  return {
    plan: take(planBytes + candidateBytes * candidates.length),
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
  const tables = new Uint8Array(buffer, layout.plan + 48);
  tables.fill(0, 0, 112);
  // Symmetric centroids are counted from the middle of the codebook, integer levels from zero.
  tables.set(signed ? plan.grid.base : plan.grid.base.map((number) => number + half));
  tables.set(plan.grid.threshold, 16);
  tables.set(plan.levels, 32);
  tables.set(planesOf(plan.codebook), 48);
  for (const [k, { base, threshold }] of candidates.entries()) {
    tables.set(base, 112 + candidateBytes * k);
    tables.set(threshold, 128 + candidateBytes * k);
  }
  const signs = splitmixSigns(plan.block, plan.seed);
  new Uint32Array(buffer, layout.signs, plan.block).set(signs.map((sign) => (sign < 0 ? 0x80000000 : 0)));
  new Uint32Array(buffer, layout.zeros, plan.block).fill(0);
}

/** The bytes of 16 float32s by significance: byte k of number i at 16 k + i. */
export function planesOf(codebook: Float32Array): Uint8Array {
  const bytes = new Uint8Array(codebook.slice().buffer);
  const planes = new Uint8Array(64);
  for (let i = 0; i < bytes.length; i++) planes[vector * (i % 4) + Math.floor(i / 4)] = bytes[i]!;
  return planes;
}

/** `createTwin` on the SIMD kernel; undefined where there is none, or where it does not take the plan. */
export function createKernelEncoder(plan: Plan): EncodeRows | undefined {
  const kernel = suitsKernel(plan) ? turboquantKernel() : undefined;
  if (kernel === undefined) return undefined;
  const most = Math.max(1, Math.floor(batchWeights / plan.chunk)) * plan.chunk;
  const layout = layOut(plan, most);
  return (weights, from, count, into, measured) => {
    writePlan(kernel, plan, layout);
    const { buffer } = kernel.memory;
    for (let at = from; at < from + count; at += most) {
      const part = Math.min(most, from + count - at);
      const groups = part / plan.group;
      new Float32Array(buffer, layout.source, part).set(weights.subarray(at, at + part));
      run(kernel, plan, layout, part, measured);
      into.codes.set(new Uint8Array(buffer, layout.codes, part), at);
      into.scales.set(new Float32Array(buffer, layout.scales, groups), at / plan.group);
      into.errors.set(new Float32Array(buffer, layout.errors, groups), at / plan.group);
      into.energies.set(new Float32Array(buffer, layout.energies, groups), at / plan.group);
    }
  };
}

/** Encodes `count` weights that lie at `layout.source`. */
export function run(kernel: TurboquantKernel, plan: Plan, layout: Layout, count: number, measured: boolean): void {
  const { source, codes, scales, errors, energies, signs, scratch } = layout;
  const { block, group, chunk } = plan;
  kernel.encode(source, count, codes, scales, errors, energies, block, group, chunk, signs, layout.plan, scratch, measured);
}
