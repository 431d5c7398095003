import { describe, expect, it } from "vitest";
import { cosine, sine } from "../../../../src/graph/canonical/evaluate/circular.ts";

describe("sine and cosine from sums and products", () => {
  it("are within 2^-50 of the engine's, over the angles that positions come to", () => {
    const angles = Array.from({ length: 40_001 }, (_, at) => (at - 20_000) * 0.137_7);
    const errors = angles.flatMap((angle) => [Math.abs(sine(angle)! - Math.sin(angle)), Math.abs(cosine(angle)! - Math.cos(angle))]);
    expect(errors.every((error) => error < 2 ** -50)).toBe(true);
  });

  it.each([0, Math.PI / 4, Math.PI / 2, Math.PI, 1e5, 1.6e6])("near %f and its negative", (angle) => {
    for (const each of [angle, -angle, angle + 1e-9]) {
      expect(sine(each)).toBeCloseTo(Math.sin(each), 14);
      expect(cosine(each)).toBeCloseTo(Math.cos(each), 14);
    }
  });

  it.each([1e7, -1e300, Number.POSITIVE_INFINITY, Number.NaN])("are not computed for %f", (angle) => {
    expect([sine(angle), cosine(angle)]).toEqual([undefined, undefined]);
  });
});
