import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planDft, primeFactors } from "../../../src/speech/log-mel/dft.ts";

/** The definition, term by term. */
function directDft(samples: Float64Array): { re: number[]; im: number[] } {
  const bins = Array.from(samples, (_, k) => k);
  const sum = (k: number, wave: (angle: number) => number): number =>
    samples.reduce((total, sample, n) => total + sample * wave((-2 * Math.PI * ((n * k) % samples.length)) / samples.length), 0);
  return { re: bins.map((k) => sum(k, Math.cos)), im: bins.map((k) => sum(k, Math.sin)) };
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((max, value, i) => Math.max(max, Math.abs(value - b[i]!)), 0);
}

describe("planDft", () => {
  it.each([1, 2, 3, 4, 5, 12, 97, 101, 128, 210, 400, 512])("agrees with the direct sum at size %i", (size) => {
    const samples = Float64Array.from({ length: size }, (_, i) => Math.sin(i * i) + (i % 7) / 7);
    const { re, im } = planDft(size).transform(samples);
    const expected = directDft(samples);
    expect(largestDifference(re, expected.re)).toBeLessThan(1e-11);
    expect(largestDifference(im, expected.im)).toBeLessThan(1e-11);
  });

  it("puts a cosine into its bin and the mirror of it, at half its amplitude times the size", () => {
    const samples = Float64Array.from({ length: 400 }, (_, i) => Math.cos((2 * Math.PI * 25 * i) / 400));
    const { re } = planDft(400).transform(samples);
    const found = Array.from(re).flatMap((value, k) => (Math.abs(value) > 1e-9 ? [[k, Math.round(value)]] : []));
    expect(found).toEqual([
      [25, 200],
      [375, 200],
    ]);
  });

  it("keeps energy (Parseval), transform after transform on the same plan", () => {
    const dft = planDft(60);
    const samples = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(samples, (values) => {
        const { re, im } = dft.transform(Float64Array.from(values));
        const spectrum = re.reduce((sum, value, k) => sum + value ** 2 + im[k]! ** 2, 0);
        expect(spectrum / 60).toBeCloseTo(
          values.reduce((sum, value) => sum + value ** 2, 0),
          9,
        );
      }),
    );
  });
});

describe("primeFactors", () => {
  it("multiplies back to the number, with primes only", () => {
    expect(primeFactors(400)).toEqual([2, 2, 2, 2, 5, 5]);
    expect(primeFactors(1)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65536 }), (n) => {
        const factors = primeFactors(n);
        expect(factors.reduce((product, factor) => product * factor, 1)).toBe(n);
        expect(factors.every((factor) => primeFactors(factor).length === 1)).toBe(true);
      }),
    );
  });
});
