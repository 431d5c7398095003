import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Float16RangeError } from "../../src/float16-range.ts";
import { float16ToFloat32, float32ToFloat16 } from "../../src/float16.ts";
import { quantizeRows } from "../../src/rows/quantize-rows.ts";
import type { RowScheme as Scheme, TurboQuantScheme } from "../../src/scheme.ts";
import { gaussian } from "../samples.ts";

const rotation = { kind: "hadamard", block: 16, seed: 9 } as const;
const turboquant: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 8, rotation };
const schemes: Scheme[] = [turboquant, { ...turboquant, scale: "rms" }, { ...turboquant, bits: 8 }, { kind: "rtn", bits: 4, group: 8 }];

describe("quantizeRows", () => {
  it.each(schemes)("gives the same rows however they are cut into batches: %j", (scheme) => {
    const cols = 32;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (first, second, seed) => {
        const weights = gaussian((first + second) * cols, seed);
        const whole = quantizeRows(weights, { rows: first + second, cols }, scheme);
        const a = quantizeRows(weights.subarray(0, first * cols), { rows: first, cols }, scheme);
        const b = quantizeRows(weights.subarray(first * cols), { rows: second, cols }, scheme);
        expect(Uint8Array.of(...a.codes, ...b.codes)).toEqual(whole.codes);
        expect(Float32Array.of(...a.scales, ...b.scales)).toEqual(whole.scales);
        expect(b.codebook).toEqual(whole.codebook);
      }),
      { numRuns: 30 },
    );
  });

  it.each(schemes)("stores float16 scales, and codes below 2^bits: %j", (scheme) => {
    const { codes, scales, codebook } = quantizeRows(gaussian(320, 4), { rows: 10, cols: 32 }, scheme);
    expect([codes.length, scales.length, codebook.length]).toEqual([320, 40, 2 ** scheme.bits]);
    expect(scales.every((scale) => float16ToFloat32(float32ToFloat16(scale)) === scale)).toBe(true);
    expect(codes.every((code) => code < 2 ** scheme.bits)).toBe(true);
  });

  it("does not modify its weights and repeats itself", () => {
    const weights = gaussian(64, 2);
    const first = quantizeRows(weights, { rows: 2, cols: 32 }, turboquant);
    expect(weights).toEqual(gaussian(64, 2));
    expect(quantizeRows(weights, { rows: 2, cols: 32 }, turboquant)).toEqual(first);
  });

  it("scales with its weights: powers of two change the scales and nothing else", () => {
    const weights = gaussian(64, 2);
    for (const scheme of schemes) {
      const one = quantizeRows(weights, { rows: 2, cols: 32 }, scheme);
      const eighth = quantizeRows(
        weights.map((w) => w / 8),
        { rows: 2, cols: 32 },
        scheme,
      );
      expect(eighth.codes).toEqual(one.codes);
      expect(eighth.scales).toEqual(one.scales.map((s) => s / 8));
    }
  });

  it("rounds integers exactly with rtn when the step is one", () => {
    const weights = Float32Array.of(-8, -7, -3, 0, 1, 2, 6, 7);
    const { codes, scales } = quantizeRows(weights, { rows: 1, cols: 8 }, { kind: "rtn", bits: 4, group: 8 });
    expect([...scales]).toEqual([1]);
    expect([...codes]).toEqual([0, 1, 5, 8, 9, 10, 14, 15]);
  });

  it.each(schemes)("gives zero groups the scale 0 and leaves their neighbours alone: %j", (scheme) => {
    const weights = gaussian(64, 3).fill(0, 0, 32);
    const { scales } = quantizeRows(weights, { rows: 2, cols: 32 }, scheme);
    expect(scales.subarray(0, 4).every((scale) => scale === 0)).toBe(true);
    expect(scales.subarray(4).every((scale) => scale !== 0)).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d, naming its place", (weight) => {
    const weights = new Float32Array(64).fill(1);
    weights[37] = weight;
    for (const scheme of schemes) {
      const expected = new RangeError(`weights[37] (row 1, column 5): expected a finite number, found ${weight}`);
      expect(() => quantizeRows(weights, { rows: 2, cols: 32 }, scheme)).toThrow(expected);
    }
  });

  it("takes the largest float16 as a weight", () => {
    const weights = new Float32Array(64).fill(65504, 40, 41);
    for (const scheme of schemes) expect(quantizeRows(weights, { rows: 2, cols: 32 }, scheme).scales[5]).not.toBe(0);
  });

  it("refuses weights whose scale is beyond float16, naming the group", () => {
    const weights = new Float32Array(64).fill(3e38, 32);
    const message =
      "weights (row 1, columns 0 to 7): expected a scale of at most 65504, the largest float16, found a larger one; scale the weights down";
    for (const scheme of schemes)
      expect(() => quantizeRows(weights, { rows: 2, cols: 32 }, scheme)).toThrow(new Float16RangeError(message));
  });

  it("refuses arrays that do not fit their shape, and other types", () => {
    expect(() => quantizeRows(new Float32Array(63), { rows: 2, cols: 32 }, turboquant)).toThrow(
      "weights: expected 64 elements (rows x cols), found 63",
    );
    expect(() => quantizeRows(new Float32Array(24), { rows: 1, cols: 24 }, turboquant)).toThrow(
      "shape.cols: expected a multiple of rotation.block 16, found 24",
    );
    const doubles = new Float64Array(64) as unknown as Float32Array;
    expect(() => quantizeRows(doubles, { rows: 2, cols: 32 }, turboquant)).toThrow(
      new TypeError("weights: expected a Float32Array, found Float64Array"),
    );
    expect(() => quantizeRows(new Float32Array(0), { rows: 1, cols: 0 }, turboquant)).toThrow(
      "shape.cols: expected an integer of at least 1, found 0",
    );
  });
});
