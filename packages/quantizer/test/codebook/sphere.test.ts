import { describe, expect, it } from "vitest";
import { normal } from "../../src/codebook/normal.ts";
import { sphereDensity } from "../../src/codebook/sphere.ts";

/** Simpson's rule in the angle, in which the density has no root at its end. */
function integrate(dim: number, f: (x: number) => number, from: number, to: number): number {
  const steps = 20_000;
  const angle = (x: number): number => Math.asin(Math.min(1, x / Math.sqrt(dim)));
  const h = (angle(to) - angle(from)) / steps;
  const at = (i: number): number => {
    const t = angle(from) + i * h;
    return f(Math.sqrt(dim) * Math.sin(t)) * Math.sqrt(dim) * Math.cos(t);
  };
  let sum = at(0) + at(steps);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * at(i);
  return (sum * h) / 3;
}

describe("sphereDensity", () => {
  it.each([3, 4, 7, 64, 1280])("has mass one and unit variance in %d dimensions", (dim) => {
    const density = sphereDensity(dim);
    expect(density.mass(0, density.support)).toBeCloseTo(0.5, 12);
    expect(2 * integrate(dim, (x) => x * x * density.at(x), 0, density.support)).toBeCloseTo(1, 9);
  });

  it.each([3, 4, 7, 64, 1280])("integrates its mass and moment, to 1e-10, in %d dimensions", (dim) => {
    const density = sphereDensity(dim);
    for (const [left, right] of [
      [0, 0.1],
      [0.4, 1.5],
      [1.2, density.support],
    ] as const) {
      expect(Math.abs(density.mass(left, right) - integrate(dim, density.at, left, right))).toBeLessThan(1e-10);
      expect(Math.abs(density.moment(left, right) - integrate(dim, (x) => x * density.at(x), left, right))).toBeLessThan(1e-10);
    }
  });

  it("is even in 3 dimensions, as Archimedes found", () => {
    const { at, support } = sphereDensity(3);
    for (const x of [0, 0.7, 1.7]) expect(at(x)).toBeCloseTo(0.5 / support, 14);
  });

  it("tends to the normal density", () => {
    const { at } = sphereDensity(65_536);
    for (const x of [0, 1, 3]) expect(Math.abs(at(x) - normal.at(x))).toBeLessThan(1e-5);
  });

  it.each([2, 0, -1, 3.5, NaN, 65_537])("refuses %d dimensions", (dim) => {
    expect(() => sphereDensity(dim)).toThrow(new RangeError(`dim: expected an integer of at least 3 and at most 65536, found ${dim}`));
  });
});
