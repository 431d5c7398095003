import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKernelDecoder } from "../../../src/kernels/decoder.ts";
import { createKernelEncoder } from "../../../src/kernels/encoder.ts";
import { packCodes } from "../../../src/packing.ts";
import { createBatch, type Batch } from "../../../src/rows/fast/batch.ts";
import { createTwinDecoder } from "../../../src/rows/fast/decode.ts";
import { planOf, type Plan } from "../../../src/rows/fast/plan.ts";
import { createTwin } from "../../../src/rows/fast/twin.ts";
import { dequantizeRows } from "../../../src/rows/dequantize-rows.ts";
import { quantizePackedRows, quantizeRows } from "../../../src/rows/quantize-rows.ts";
import { codebookOf, type TurboQuantScheme } from "../../../src/scheme.ts";
import { gaussian } from "../../samples.ts";

/** Schemes that the kernel takes: blocks and groups of whole vectors. */
const schemes: fc.Arbitrary<TurboQuantScheme> = fc
  .record({
    bits: fc.integer({ min: 1, max: 4 }),
    group: fc.constantFrom(16, 32, 48, 64, 80, 128, 256),
    block: fc.constantFrom(0, 16, 32, 64, 128, 256, 512),
    seed: fc.nat(),
    codebook: fc.constantFrom("lloyd-max", "beta", "uniform"),
    scale: fc.constantFrom("search", "rms"),
  })
  .map(({ bits, group, block, seed, codebook, scale }) => ({
    kind: "turboquant",
    bits: codebook === "uniform" ? Math.max(2, bits) : bits,
    group,
    rotation: block === 0 ? { kind: "none" } : { kind: "hadamard", block, seed },
    codebook: codebook as "lloyd-max",
    scale: codebook === "uniform" ? "search" : (scale as "search"),
  }));

const planFor = (scheme: TurboQuantScheme): Plan => planOf(scheme, codebookOf(scheme))!;

/** Normal weights, some of them times powers of ten that float16 scales can and cannot hold, zeros of both signs among them. */
function hostile(length: number, seed: number): Float32Array {
  const spread = gaussian(length, seed + 1);
  return gaussian(length, seed).map((weight, i) => {
    const kind = Math.floor(Math.abs(spread[Math.floor(i / 40)]!) * 10) % 12;
    if (kind < 5) return weight;
    return weight * ([0, -0, 1e-45, 1e-38, 1e-7, 1e5, 1e30][kind - 5] as number);
  });
}

function encodeBoth(scheme: TurboQuantScheme, weights: Float32Array): { kernel: Required<Batch>; twin: Required<Batch> } {
  const plan = planFor(scheme);
  const kernel = createBatch(weights.length, scheme.group);
  const twin = createBatch(weights.length, scheme.group);
  createKernelEncoder(plan)!(weights, 0, weights.length, kernel);
  createTwin(plan)(weights, 0, weights.length, twin);
  return { kernel, twin };
}

/** Of a group that is left to the careful path nothing but the energy is written. */
function written({ codes, scales, errors, energies }: Required<Batch>, group: number): unknown {
  const kept = (index: number): boolean => !Number.isNaN(scales[index]);
  return {
    scales,
    energies,
    errors: errors.filter((_, index) => kept(index)),
    codes: codes.filter((_, i) => kept(Math.floor(i / group))),
  };
}

describe("the kernel and its twin", () => {
  it("exist side by side here", () => {
    const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 16, rotation: { kind: "none" } };
    expect(createKernelEncoder(planFor(scheme))).toBeTypeOf("function");
    expect(createKernelDecoder(planFor(scheme))).toBeTypeOf("function");
  });

  it("give the same codes, scales and sums, bit for bit", () => {
    fc.assert(
      fc.property(schemes, fc.integer({ min: 1, max: 5 }), fc.nat(), fc.boolean(), (scheme, chunks, seed, isHostile) => {
        const length = chunks * planFor(scheme).chunk;
        const weights = isHostile ? hostile(length, seed) : gaussian(length, seed);
        const { kernel, twin } = encodeBoth(scheme, weights);
        expect(written(kernel, scheme.group)).toEqual(written(twin, scheme.group));
        expect(kernel.scales.every((scale) => Number.isFinite(scale) || isHostile)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("leave the same groups to the careful path when weights are not finite", () => {
    const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 32, rotation: { kind: "hadamard", block: 32, seed: 3 } };
    for (const weight of [NaN, Infinity, -Infinity, 3e38]) {
      const weights = gaussian(96, 2).fill(weight, 40, 41);
      const { kernel, twin } = encodeBoth(scheme, weights);
      expect([...kernel.scales].map(Number.isNaN)).toEqual([false, true, false]);
      expect([...twin.scales].map(Number.isNaN)).toEqual([false, true, false]);
    }
  });

  it("leave the same groups to the careful path where the rotation overflows", () => {
    for (const [group, block] of [
      [16, 128],
      [32, 64],
      [64, 32],
    ] as const) {
      const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group, rotation: { kind: "hadamard", block, seed: 3 } };
      for (const weight of [3e38, -2e38, Infinity, NaN]) {
        const weights = gaussian(4 * 128, 2).map((value, i) => (i % 47 < 3 && i < 200 ? weight : value));
        const { kernel, twin } = encodeBoth(scheme, weights);
        expect(written(kernel, group)).toEqual(written(twin, group));
        expect(kernel.scales.some(Number.isNaN)).toBe(true);
        expect(kernel.scales.some(Number.isFinite)).toBe(true);
      }
    }
  });

  it("restore the same weights, bit for bit, zeros' signs included", () => {
    fc.assert(
      fc.property(schemes, fc.integer({ min: 1, max: 5 }), fc.nat(), (scheme, chunks, seed) => {
        const plan = planFor(scheme);
        const length = chunks * plan.chunk;
        const codes = Uint8Array.from(gaussian(length, seed), (value) => Math.floor(Math.abs(value) * 1000) % (2 * plan.half));
        const scales = gaussian(length / scheme.group, seed + 1);
        const kernel = new Float32Array(length);
        const twin = new Float32Array(length);
        createKernelDecoder(plan)!(codes, scales, 0, length, kernel);
        createTwinDecoder(plan)(codes, scales, 0, length, twin);
        expect(kernel).toEqual(twin);
      }),
      { numRuns: 60 },
    );
  });

  it("serve quantizeRows and dequantizeRows alike, batches and careful groups included", () => {
    const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 32, rotation: { kind: "hadamard", block: 64, seed: 1 } };
    const shape = { rows: 1100, cols: 128 }; // more than one batch of the kernel
    const weights = hostile(shape.rows * shape.cols, 5).map((weight) => (Math.abs(weight) > 1e4 ? 1 : weight));
    const withTwin = quantizeRows(weights, shape, scheme, createTwin(planFor(scheme)));
    const withKernel = quantizeRows(weights, shape, scheme);
    expect(withKernel).toEqual(withTwin);
    expect(withKernel.scales.some((scale) => scale === 0)).toBe(true);
    const restored = dequantizeRows(withKernel, shape, scheme);
    expect(restored).toEqual(dequantizeRows(withKernel, shape, scheme, createTwinDecoder(planFor(scheme))));
    const packed = quantizePackedRows(weights, shape, scheme);
    expect(packed.packedCodes).toEqual(packCodes(withKernel.codes, 4));
    expect({ ...packed, packedCodes: 0 }).toEqual({ ...withKernel, codes: undefined, packedCodes: 0 });
    expect(quantizePackedRows(weights, shape, scheme, createTwin(planFor(scheme)))).toEqual(packed);
  });
});

describe("the twin alone", () => {
  it.each([
    { group: 8, block: 16 },
    { group: 5, block: 0 },
    { group: 24, block: 8 },
    { group: 16, block: 1 },
    { group: 12, block: 2 },
  ])("takes what the kernel does not, with no more error: groups of $group, blocks of $block", ({ group, block }) => {
    const rotation = block === 0 ? ({ kind: "none" } as const) : ({ kind: "hadamard", block, seed: 7 } as const);
    const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group, rotation };
    const plan = planFor(scheme);
    const weights = gaussian(240 * 40, 3);
    const { sums } = quantizeRows(weights, { rows: 40, cols: 240 }, scheme);
    expect(createKernelEncoder(plan) === undefined || block === 16).toBe(group !== 16 || block !== 16);
    expect(sums.error / sums.energy).toBeLessThan(0.0095);
  });
});
