import { describe, expect, it } from "vitest";
import { normalDensity, normalUpperQuantile, normalUpperTail } from "../../src/codebook/normal.ts";

describe("normalUpperTail", () => {
  // Wichura's and Abramowitz and Stegun's tables of the normal integral, to double precision.
  it.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [2, 0.02275013194817921],
    [3, 0.0013498980316300946],
    [4, 3.1671241833119924e-5],
    [5, 2.866515718791939e-7],
    [6, 9.865876450376981e-10],
  ])("P(X > %d) = %d, to 1e-12 relative", (x, tail) => {
    expect(Math.abs(normalUpperTail(x) / tail - 1)).toBeLessThan(1e-12);
  });

  it("is continuous where the series hands over to the continued fraction", () => {
    const below = normalUpperTail(3 - 1e-9);
    const slope = (below - normalUpperTail(3)) / 1e-9;
    expect(slope / normalDensity(3)).toBeCloseTo(1, 4);
  });

  it("is zero at infinity", () => {
    expect(normalUpperTail(Infinity)).toBe(0);
  });
});

describe("normalUpperQuantile", () => {
  it("inverts the tail", () => {
    for (const x of [0.01, 0.5, 1, 2.5, 3, 4.7]) expect(normalUpperQuantile(normalUpperTail(x))).toBeCloseTo(x, 10);
  });
});
