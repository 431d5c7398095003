import { describe, expect, it } from "vitest";
import { lloydMax } from "../../src/codebook/lloyd-max.ts";
import { normalDensity } from "../../src/codebook/normal.ts";
import { uniformCodebook } from "../../src/codebook/uniform.ts";

const widths = [1, 2, 3, 4, 5, 6, 7, 8];
const published = {
  mse: [0.36338, 0.118846, 0.03744, 0.011543, 3.4952e-3, 1.04e-3, 3.0433e-4, 8.7686e-5],
  step: [1.595769, 0.995687, 0.586019, 0.335201, 0.188139, 0.104063, 0.056868, 0.030762],
};

/** E (X - Q(X))^2 by the midpoint rule, which knows no closed form. */
function errorAt(count: number, step: number): number {
  const h = 1e-4;
  let sum = 0;
  for (let x = h / 2; x < 12; x += h) {
    const level = step * (Math.min(count - 1, Math.floor(x / step)) + 0.5);
    sum += 2 * h * (x - level) ** 2 * normalDensity(x);
  }
  return sum;
}

describe("uniformCodebook", () => {
  it.each(widths)("has the published step and error at %d bits, to 1e-6", (bits) => {
    const { step, mse } = uniformCodebook(bits);
    expect(Math.abs(step - published.step[bits - 1]!)).toBeLessThan(1e-6);
    expect(Math.abs(mse - published.mse[bits - 1]!)).toBeLessThan(1e-6);
    expect(Math.abs(mse / published.mse[bits - 1]! - 1)).toBeLessThan(5e-5);
  });

  it.each(widths)("states the error that it has, and no step beside it has less, at %d bits", (bits) => {
    const { step, mse } = uniformCodebook(bits);
    const count = 2 ** (bits - 1);
    const measured = errorAt(count, step);
    expect(Math.abs(mse - measured)).toBeLessThan(1e-8);
    expect(errorAt(count, step * 1.002)).toBeGreaterThan(measured);
    expect(errorAt(count, step * 0.998)).toBeGreaterThan(measured);
  });

  it.each(widths)("has equal steps around zero at %d bits", (bits) => {
    const { centroids, thresholds, step } = uniformCodebook(bits);
    expect([centroids.length, thresholds.length]).toEqual([2 ** bits, 2 ** bits - 1]);
    centroids.forEach((c, i) => expect(c).toBeCloseTo((i - 2 ** (bits - 1) + 0.5) * step, 14));
  });

  it("is Lloyd-Max at 1 bit, and loses to it beyond", () => {
    expect(uniformCodebook(1).mse).toBeCloseTo(lloydMax(1).mse, 12);
    for (const bits of widths.slice(1)) expect(uniformCodebook(bits).mse).toBeGreaterThan(lloydMax(bits).mse);
  });

  it.each([0, 9, 2.5, NaN])("refuses %d bits", (bits) => {
    expect(() => uniformCodebook(bits)).toThrow(RangeError);
  });
});
