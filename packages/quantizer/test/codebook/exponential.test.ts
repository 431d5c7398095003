import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential, halfPower } from "../../src/codebook/exponential.ts";

describe("exponential", () => {
  it("is e^x, to 1e-15 relative", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 0, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
      }),
      { numRuns: 500 },
    );
  });

  it("is exactly one at zero, and zero where doubles end", () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-Infinity)).toBe(0);
    expect(exponential(-745)).toBeLessThan(1e-322);
    expect(exponential(-747)).toBe(0);
  });
});

describe("halfPower", () => {
  it("is base^(twice / 2), to 1e-12 relative", () => {
    for (const base of [0.9, 0.999, 1]) {
      for (const twice of [0, 1, 2, 3, 7, 64, 125, 1277]) {
        expect(halfPower(base, twice) / Math.pow(base, twice / 2)).toBeCloseTo(1, 12);
      }
    }
  });

  it("of zero is one without a power, and zero with any", () => {
    expect([halfPower(0, 0), halfPower(0, 1), halfPower(0, 2)]).toEqual([1, 0, 0]);
  });
});
