import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gaussianNumbers, logarithm } from "../../src/vectors/gaussian.ts";

describe("logarithm", () => {
  it("is ln, to 1e-14 of it", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-20, max: 1, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(1e-14 * Math.abs(Math.log(x)));
      }),
    );
    expect(logarithm(1)).toBe(0);
  });
});

describe("gaussianNumbers", () => {
  it("have the moments of N(0, 1), to five standard errors", () => {
    const numbers = gaussianNumbers(100_000, 3);
    const moment = (power: number): number => numbers.reduce((sum, x) => sum + x ** power, 0) / numbers.length;
    for (const [power, expected, deviation] of [
      [1, 0, 1],
      [2, 1, Math.sqrt(2)],
      [3, 0, Math.sqrt(15)],
      [4, 3, Math.sqrt(96)],
    ] as const)
      expect(Math.abs(moment(power) - expected)).toBeLessThan((5 * deviation) / Math.sqrt(numbers.length));
  });

  it("begin alike whatever their count, and differ by seed", () => {
    expect(gaussianNumbers(7, 5)).toEqual(gaussianNumbers(100, 5).slice(0, 7));
    expect(gaussianNumbers(4, 6)).not.toEqual(gaussianNumbers(4, 5));
  });

  it("are part of the format: these never change", () => {
    expect([...gaussianNumbers(4, 1)]).toEqual([-0.21771188080310822, -0.6894090175628662, 0.8939220905303955, 0.5611611604690552]);
  });
});
