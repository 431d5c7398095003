import { describe, expect, it } from "vitest";
import { paleyMatrix } from "../../src/rotation/paley.ts";
import { hadamardTransform, paleyFactor, regularTransform } from "../../src/rotation/transform.ts";
import { gaussian } from "../samples.ts";

/** Columns of the matrix that a transform multiplies by, as rows. */
function columns(length: number, transform: (values: Float64Array, offset: number) => void): Float64Array[] {
  return Array.from({ length }, (_, i) => {
    const unit = new Float64Array(length);
    unit[i] = 1;
    transform(unit, 0);
    return unit;
  });
}

describe("paleyFactor", () => {
  it.each([
    [1, 1],
    [128, 1],
    [12, 12],
    [96, 12],
    [1280, 20],
    [28, 28],
    [3, undefined],
    [6, undefined],
    [14, undefined],
    [36, undefined],
    [44, undefined],
  ])("of %d is %s", (block, order) => {
    expect(paleyFactor(block)).toBe(order);
  });
});

describe("hadamardTransform", () => {
  it.each([1, 4, 12, 24, 80, 56])("is a Hadamard matrix of order %d, and its transpose", (block) => {
    const { forward, transposed } = hadamardTransform(block);
    const [h, t] = [columns(block, forward), columns(block, transposed)];
    h.forEach((column, j) => column.forEach((value, i) => expect(t[i]![j]).toBe(value)));
    expect(h.every((column) => column.every((value) => Math.abs(value) === 1))).toBe(true);
    const values = Float64Array.from(gaussian(block, 1));
    const there = values.slice();
    forward(there, 0);
    transposed(there, 0);
    there.forEach((value, i) => expect(value / block).toBeCloseTo(values[i]!, 12));
  });

  it("is Paley's matrix times Sylvester's, Kronecker's product", () => {
    const paley = paleyMatrix(12);
    const h = columns(24, hadamardTransform(24).forward);
    h.forEach((column, j) =>
      column.forEach((value, i) => {
        const sylvester = i % 2 === 1 && j % 2 === 1 ? -1 : 1;
        expect(value).toBe(paley[Math.floor(i / 2)]![Math.floor(j / 2)]! * sylvester);
      }),
    );
  });

  it("leaves values outside the block alone", () => {
    const values = new Float64Array(14).fill(1);
    hadamardTransform(12).forward(values, 1);
    expect([values[0], values[13]]).toEqual([1, 1]);
  });
});

describe("regularTransform", () => {
  it.each([1, 4, 16, 64])("is a symmetric Hadamard matrix of order %d whose rows all sum to its root", (block) => {
    const matrix = columns(block, regularTransform(block));
    matrix.forEach((row, i) => {
      expect(row.every((value) => Math.abs(value) === 1)).toBe(true);
      expect(row.reduce((sum, value) => sum + value, 0)).toBe(Math.sqrt(block));
      matrix.forEach((other, j) => {
        expect(row[j]).toBe(other[i]);
        expect(row.reduce((sum, value, k) => sum + value * other[k]!, 0)).toBe(i === j ? block : 0);
      });
    });
  });
});
