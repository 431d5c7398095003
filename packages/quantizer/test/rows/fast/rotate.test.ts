import { describe, expect, it } from "vitest";
import { rotate, rotateCarefully, rotationFactors } from "../../../src/rows/fast/rotate.ts";
import { scratchFactors, scratchValues, scratchWeights } from "../../../src/rows/fast/scratch.ts";
import { gaussian } from "../../samples.ts";

const lengths = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

/** Blocks of normal weights, some of them times powers of ten, in the scratch, and signs among its factors. */
function fill(length: number, blocks: number, powers: readonly number[]): { source: Float32Array; signs: Float32Array } {
  const source = gaussian(blocks * length, length).map((value, i) => value * powers[(i * i + i) % powers.length]!);
  const signs = gaussian(length, 9).map((value) => (value < 0 ? -1 : 1));
  scratchWeights.set(source);
  scratchFactors.set(rotationFactors(signs));
  return { source, signs };
}

describe("rotate", () => {
  it.each(lengths)("is Sylvester's matrix times signs, within float32, two blocks at once, at order %d", (length) => {
    const { source, signs } = fill(length, 2, [1]);
    scratchValues.fill(99, 2 * length, 2 * length + 1);
    rotate(2 * length, length);
    for (let row = 0; row < 2 * length; row++) {
      const start = row < length ? 0 : length;
      let sum = 0;
      for (let j = 0; j < length; j++) sum += source[start + j]! * signs[j]! * (isOdd((row - start) & j) ? -1 : 1);
      expect(Math.abs(scratchValues[row]! - sum)).toBeLessThan(1e-6 * length);
    }
    expect(scratchValues[2 * length]).toBe(99);
  });

  it.each(lengths)("rounds every sum as float32 arithmetic does, denormals and distant magnitudes included, at order %d", (length) => {
    for (const powers of [[1], [1, 1e-3, 1e-7], [1e-38, 1e-41, 1e-45], [1e30, 1, 0, 1e-30], [1e35, -1e35, 1e28]]) {
      const count = fill(length, 2048 / length, powers).source.length;
      rotate(count, length);
      // Zeros' signs aside.
      const rotated = scratchValues.slice(0, count).map((value) => value + 0);
      rotateCarefully(count, length);
      expect(scratchValues.slice(0, count).map((value) => value + 0)).toEqual(rotated);
    }
  });
});

function isOdd(bits: number): boolean {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count % 2 === 1;
}
