import { describe, expect, it } from "vitest";
import { float16ToFloat32, float32ToFloat16 } from "../../src/float16.ts";
import { errorSums, relativeMse } from "../../src/metrics.ts";
import { decodeTrellisRows } from "../../src/trellis/decode-rows.ts";
import { encodeTrellisRows } from "../../src/trellis/encode-rows.ts";
import type { TrellisScheme } from "../../src/trellis/scheme.ts";
import { gaussian, sample, type Distribution } from "../samples.ts";

const rotation = { kind: "hadamard", block: 128, seed: 1 } as const;
const scheme: TrellisScheme = { kind: "trellis", bits: 2, states: 8, group: 128, block: 256, rotation };
const shape = { rows: 48, cols: 1280 };

function errorOf(weights: Float32Array, of: TrellisScheme): number {
  return relativeMse(errorSums(weights, decodeTrellisRows(encodeTrellisRows(weights, shape, of), shape, of)));
}

describe("relative MSE of Gaussian weights, tail-biting blocks of 256, groups of 128", () => {
  const weights = gaussian(shape.rows * shape.cols, 20);

  it.each([
    [2, 8, 0.0765],
    [2, 11, 0.0715],
    [2, 12, 0.0705],
    [1, 8, 0.31],
    [3, 8, 0.0215],
    [4, 8, 0.0056],
  ])("at %d + .125 bits and %d bits of states is at most %d", (bits, states, limit) => {
    const error = errorOf(weights, { ...scheme, bits, states });
    expect(error).toBeLessThan(limit);
    // Shannon's limit at the bits of codes and scales.
    expect(error).toBeGreaterThan(4 ** -(bits + 0.125));
  });

  it("falls with every bit of states", () => {
    const errors = [8, 9, 10].map((states) => errorOf(weights, { ...scheme, states }));
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
  });
});

describe("weights that are not Gaussian", () => {
  it.each<Distribution>(["laplace", "t4", "outliers"])("lose as little, since they are rotated: %s", (distribution) => {
    expect(errorOf(sample(distribution, 20).subarray(0, shape.rows * shape.cols), scheme)).toBeLessThan(0.077);
  });
});

describe("encodeTrellisRows", () => {
  const weights = gaussian(4 * 480, 5);
  const small: TrellisScheme = { ...scheme, group: 120, block: 160, rotation: { kind: "hadamard", block: 32, seed: 9 } };
  const whole = encodeTrellisRows(weights, { rows: 4, cols: 480 }, small);

  it("tells the error of what it returns", () => {
    const restored = decodeTrellisRows(whole, { rows: 4, cols: 480 }, small);
    const measured = errorSums(weights, restored);
    expect(Math.abs(whole.sums.error / measured.error - 1)).toBeLessThan(1e-5);
    expect(Math.abs(whole.sums.energy / measured.energy - 1)).toBeLessThan(1e-10);
  });

  it("keeps rows apart: two batches give what one gives", () => {
    const halves = [0, 2].map((row) => encodeTrellisRows(weights.subarray(row * 480, (row + 2) * 480), { rows: 2, cols: 480 }, small));
    expect(Uint8Array.from(halves.flatMap(({ codes }) => [...codes]))).toEqual(whole.codes);
    expect(Float32Array.from(halves.flatMap(({ scales }) => [...scales]))).toEqual(whole.scales);
  });

  it("gives scales that are float16, and codes of its bits", () => {
    expect(whole.scales.every((scale) => float16ToFloat32(float32ToFloat16(scale)) === scale && scale > 0)).toBe(true);
    expect(whole.codes.every((code) => code < 4)).toBe(true);
  });

  it("does not touch the weights", () => {
    expect(weights).toEqual(gaussian(4 * 480, 5));
  });

  it("restores zeros as zeros, in a zero matrix and in a zero group beside another", () => {
    const one = { rows: 1, cols: 256 };
    const plain: TrellisScheme = { ...scheme, rotation: { kind: "none" } };
    const zeros = encodeTrellisRows(new Float32Array(256), one, scheme);
    expect(zeros.sums).toEqual({ error: 0, energy: 0 });
    expect(decodeTrellisRows(zeros, one, scheme).every((value) => value === 0)).toBe(true);
    const half = gaussian(256, 3).fill(0, 128);
    expect(
      decodeTrellisRows(encodeTrellisRows(half, one, plain), one, plain)
        .subarray(128)
        .every((value) => value === 0),
    ).toBe(true);
  });

  it.each([
    [1e-4, 0.09],
    [1e-6, 0.12],
    [6e-8, 1 + 1e-12],
    [2e-8, 1 + 1e-12],
    [1e-20, 1 + 1e-12],
    [1e-42, 1 + 1e-12],
  ])("never loses more than zeros would: weights of %d lose at most %d", (magnitude, limit) => {
    const faint = gaussian(256, 4).map((value) => value * magnitude);
    const { sums } = encodeTrellisRows(faint, { rows: 1, cols: 256 }, scheme);
    expect(sums.error / sums.energy).toBeLessThanOrEqual(limit);
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d and says where", (bad) => {
    const broken = gaussian(512, 6);
    broken[300] = bad;
    expect(() => encodeTrellisRows(broken, { rows: 2, cols: 256 }, scheme)).toThrow(
      `weights[300] (row 1, column 44): expected a finite number, found ${bad}`,
    );
  });

  it("refuses weights beyond float16 scales", () => {
    const huge = gaussian(256, 7).map((value) => value * 1e6);
    expect(() => encodeTrellisRows(huge, { rows: 1, cols: 256 }, scheme)).toThrow(/row 0, columns 0 to 255.*at most 65504/);
  });

  it("refuses other arrays and shapes", () => {
    expect(() => encodeTrellisRows([...weights] as unknown as Float32Array, { rows: 4, cols: 480 }, small)).toThrow(TypeError);
    expect(() => encodeTrellisRows(weights, { rows: 5, cols: 480 }, small)).toThrow(/weights: expected 2400 elements/);
    expect(() => encodeTrellisRows(weights, { rows: 4, cols: 480 }, scheme)).toThrow(/shape.cols/);
  });
});
