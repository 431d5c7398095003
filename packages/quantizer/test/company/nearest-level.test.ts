import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midpoints } from "../../src/codebook/lloyd-max.ts";
import { nearestLevel } from "../../src/company/nearest-level.ts";

describe("nearestLevel", () => {
  it("is the nearest of all levels", () => {
    const levels = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(levels, fc.double({ min: -60, max: 60, noNaN: true }), (some, value) => {
        const ascending = some.sort((a, b) => a - b);
        const distances = ascending.map((level) => Math.abs(value - level));
        expect(distances[nearestLevel(midpoints(ascending), value)]).toBe(Math.min(...distances));
      }),
    );
  });

  it("is the lower of two that are equally near", () => {
    expect(nearestLevel(Float64Array.of(0.5, 1.5), 0.5)).toBe(0);
    expect(nearestLevel(Float64Array.of(0.5, 1.5), 1.5)).toBe(1);
  });
});
