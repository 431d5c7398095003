import { describe, expect, it } from "vitest";
import { rotate, rotationFactors } from "../../../src/rows/fast/rotate.ts";
import { scratchFactors, scratchValues } from "../../../src/rows/fast/scratch.ts";
import { unitOf } from "../../../src/rows/fast/unit.ts";
import { gaussian } from "../../samples.ts";

const lengths = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096];
const before = 3;

/** Fills the scratch from `start` on with two blocks of weights, and the factors of random signs, which are returned. */
function fill(weights: Float32Array, start: number): Float32Array {
  const signs = gaussian(weights.length / 2, 9).map((value) => (value < 0 ? -1 : 1));
  scratchValues.fill(99, 0, start + weights.length + 1);
  scratchValues.set(weights, start);
  scratchFactors.set(rotationFactors(signs));
  return signs;
}

function energyOf(weights: Float32Array): number {
  return weights.reduce((sum, weight) => sum + weight ** 2, 0);
}

/** To a multiple of a power of two, ties to even. */
function rounded(weight: number, unit: number): number {
  const below = Math.floor(weight / unit);
  const rest = weight / unit - below;
  return unit * (rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below);
}

/** Sylvester's matrix times the weights, in doubles that hold every sum. */
function transformed(weights: Float64Array): Float64Array {
  const values = weights.slice();
  for (let step = 1; step < values.length; step *= 2) {
    for (let i = 0; i < values.length; i++) {
      if ((i & step) !== 0) continue;
      const [a, b] = [values[i]!, values[i + step]!];
      values[i] = a + b;
      values[i + step] = a - b;
    }
  }
  return values;
}

/** Weights that come close to each bound: normal ones, all alike, one alone, and many magnitudes at once. */
const kinds: readonly [string, (length: number) => Float32Array][] = [
  ["normal", (length) => gaussian(length, length)],
  ["all alike", (length) => new Float32Array(length).fill(0.7)],
  ["one alone", (length) => new Float32Array(length).fill(-3.3, length - 1)],
  ["of many magnitudes", (length) => gaussian(length, 3).map((value, i) => value * 10 ** ((i * i) % 9))],
  ["halves of units", (length) => Float32Array.from({ length }, (_, i) => (i - length / 2) * 2 ** -8)],
];

describe("rotate", () => {
  it.each(lengths)("is Sylvester's matrix times signs times the rounded weights, exactly, of two blocks at once, at order %d", (length) => {
    const start = 2 * length;
    for (const [, weightsOf] of kinds) {
      const weights = weightsOf(2 * length);
      const signs = fill(weights, start);
      const unit = unitOf(length * energyOf(weights));
      rotate(start, start + 2 * length, length, unit);
      for (const block of [0, length]) {
        const wanted = transformed(Float64Array.from(signs, (sign, i) => sign * rounded(weights[block + i]!, unit)));
        const found = scratchValues.slice(start + block, start + block + length);
        // Zeros' signs aside.
        expect(found.map((value) => value + 0)).toEqual(wanted.map((value) => value + 0));
        expect(found).toEqual(Float64Array.from(Float32Array.from(found)));
      }
      expect(scratchValues[start - 1]).toBe(99);
      expect(scratchValues[start + 2 * length]).toBe(99);
    }
  });

  it("multiplies by the sign of a block of one, and rounds nothing", () => {
    scratchFactors.set(rotationFactors([-1]));
    scratchValues.set([1, -2.3, 1e-30, 99], before);
    rotate(before, before + 3, 1, NaN);
    expect([...scratchValues.subarray(before, before + 4)]).toEqual([-1, 2.3, -1e-30, 99]);
  });
});

describe("unitOf", () => {
  it.each(kinds)("keeps sums below 2^24 units, and units far below the root mean square: weights %s", (_, weightsOf) => {
    for (const length of lengths) {
      const weights = weightsOf(length);
      const energy = energyOf(weights);
      const unit = unitOf(length * energy);
      expect(Number.isInteger(Math.log2(unit))).toBe(true);
      expect(Math.sqrt(length * energy) + (length * unit) / 2).toBeLessThan(2 ** 24 * unit);
      expect(unit).toBeLessThan(length * 2 ** -22.5 * (1 + 1e-12) * Math.sqrt(energy / length));
    }
  });

  it("is the least power of two whose 2^23.5-fold squared exceeds the bound, and never that of faint weights", () => {
    for (const [bound, unit] of [
      [2 ** 47, 2],
      [2 ** 47 * (1 - 2 ** -53), 1],
      [2 ** 45, 1],
      [2 ** 45 * (1 - 2 ** -53), 0.5],
      [2 ** 127, 2 ** 41],
      [2 ** -64, 2 ** -55],
      [2 ** -65, 2 ** -55],
      [0, 2 ** -55],
    ] as const) {
      expect(unitOf(bound)).toBe(unit);
    }
  });
});
