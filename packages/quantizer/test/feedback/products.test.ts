import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addProducts, addProductsInTypeScript, type RowsView } from "../../src/feedback/products.ts";
import { createKernelProducts } from "../../src/kernels/products.ts";
import { normals, relativeDifference, timesTransposed } from "./matrices.ts";

describe.each([
  ["the kernel where there is one", addProducts],
  ["the twin", addProductsInTypeScript],
])("addProducts: %s", (_, add) => {
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
      add(view(target, cols), view(left, length), view(right, length), size, factor);
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
    add(
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
      add({ values: target, offset: 1, stride: 1 }, views[0]!, views[1]!, size, 1);
      expect([...target]).toEqual([0, whole[i * 9 + k], 0]);
    }
  });
});

describe("the kernel of products", () => {
  const kernel = createKernelProducts(256)!;
  const sides = fc.record({ offset: fc.nat(9), apart: fc.nat(7) });
  const size = fc.record({ rows: fc.integer({ min: 1, max: 150 }), cols: fc.integer({ min: 1, max: 150 }), length: fc.nat(300) });

  it("gives the bits of its twin, for rows of any number, length and place, and leaves what lies around alone", () => {
    fc.assert(
      fc.property(size, sides, sides, sides, fc.constantFrom(1, -1), fc.nat(), (wanted, target, left, right, factor, seed) => {
        const { rows, cols, length } = wanted;
        const view = (count: number, width: number, { offset, apart }: typeof left, own: number): RowsView => {
          const stride = width + apart;
          return { values: normals(offset + count * stride + 3, seed + own), offset, stride };
        };
        const [a, b] = [view(rows, length, left, 1), view(cols, length, right, 2)];
        const [ours, theirs] = [view(rows, cols, target, 3), view(rows, cols, target, 3)];
        kernel(ours, a, b, wanted, factor);
        addProductsInTypeScript(theirs, a, b, wanted, factor);
        expect(ours.values).toEqual(theirs.values);
      }),
      { numRuns: 60 },
    );
  });
});
