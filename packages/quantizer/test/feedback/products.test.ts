import { describe, expect, it } from "vitest";
import { addProducts } from "../../src/feedback/products.ts";
import { normals, relativeDifference, timesTransposed } from "./matrices.ts";

describe("addProducts", () => {
  it.each([
    { rows: 1, cols: 1, length: 1 },
    { rows: 4, cols: 4, length: 7 },
    { rows: 5, cols: 9, length: 600 },
    { rows: 8, cols: 3, length: 257 },
  ])("adds what a textbook's triple loop gives: %j", (size) => {
    const { rows, cols, length } = size;
    const [left, right] = [normals(rows * length, 1), normals(cols * length, 2)];
    const product = timesTransposed(left, right, length);
    for (const factor of [1, -1]) {
      const target = new Float64Array(rows * cols).fill(3);
      const view = (values: Float64Array, stride: number) => ({ values, offset: 0, stride });
      addProducts(view(target, cols), view(left, length), view(right, length), size, factor);
      expect(
        relativeDifference(
          target,
          product.map((sum) => 3 + factor * sum),
        ),
      ).toBeLessThan(1e-14);
    }
  });

  it("gives each product the same bits in a tile and beside one, and leaves what lies around alone", () => {
    const [left, right] = [normals(9 * 300, 3), normals(9 * 300, 4)];
    const whole = new Float64Array(9 * 9);
    addProducts(
      { values: whole, offset: 0, stride: 9 },
      { values: left, offset: 0, stride: 300 },
      { values: right, offset: 0, stride: 300 },
      { rows: 9, cols: 9, length: 300 },
      1,
    );
    for (const [i, k] of [
      [0, 0],
      [3, 7],
      [8, 2],
      [5, 8],
    ] as const) {
      const target = new Float64Array(3);
      const size = { rows: 1, cols: 1, length: 300 };
      const views = [left, right].map((values, side) => ({ values, offset: 300 * (side === 0 ? i : k), stride: 300 }));
      addProducts({ values: target, offset: 1, stride: 1 }, views[0]!, views[1]!, size, 1);
      expect([...target]).toEqual([0, whole[i * 9 + k], 0]);
    }
  });
});
