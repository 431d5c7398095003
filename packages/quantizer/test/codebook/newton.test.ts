import { describe, expect, it } from "vitest";
import { settle, settledError } from "../../src/codebook/newton.ts";
import { normal } from "../../src/codebook/normal.ts";
import { sphereDensity } from "../../src/codebook/sphere.ts";

describe("settle", () => {
  it("finds the same quantizer from starts far from it", () => {
    const expected = settle(normal, Float64Array.of(0.25, 0.75, 1.3, 2.1));
    for (const start of [
      [0.01, 0.02, 0.03, 0.04],
      [1, 2, 3, 4],
      [0.1, 3, 3.1, 3.2],
    ]) {
      settle(normal, Float64Array.from(start)).forEach((c, i) => expect(c).toBeCloseTo(expected[i]!, 9));
    }
  });

  it("cuts an even density into equal cells", () => {
    const density = sphereDensity(3);
    const half = settle(density, Float64Array.of(0.1, 0.2, 0.3, 0.4));
    half.forEach((c, i) => expect(c).toBeCloseTo(((i + 0.5) / 4) * density.support, 9));
    expect(settledError(density, half)).toBeCloseTo(1 / 64, 12);
  });
});
