import { describe, expect, it } from "vitest";
import { gaussianNumbers } from "../../src/vectors/gaussian.ts";
import { createProjection } from "../../src/vectors/projection.ts";

describe("createProjection", () => {
  const matrix = gaussianNumbers(9, 2);
  const { signs, addBack } = createProjection(3, 2);

  it("keeps the signs of S row", () => {
    const row = Float64Array.of(1, -2, 0.5);
    const found = new Uint8Array(5).fill(9);
    signs(row, found, 1);
    const expected = [0, 1, 2].map((i) => +(matrix[3 * i]! - 2 * matrix[3 * i + 1]! + 0.5 * matrix[3 * i + 2]! < 0));
    expect([...found]).toEqual([9, ...expected, 9]);
  });

  it("adds back the signed sum of rows", () => {
    const row = Float64Array.of(1, 1, 1);
    addBack(Uint8Array.of(0, 1, 0), 0, 2, row);
    const unit = (Math.sqrt(Math.PI / 2) / 3) * 2;
    row.forEach((value, j) => expect(value).toBeCloseTo(1 + unit * (matrix[j]! - matrix[3 + j]! + matrix[6 + j]!), 12));
  });
});
