import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rotateRows, rotationMatrix, unrotateRows } from "../../src/rotation/rotate.ts";
import type { HadamardRotation } from "../../src/rotation/rotation.ts";
import { gaussian } from "../samples.ts";

const rotations = fc.record({
  kind: fc.constant("hadamard" as const),
  block: fc.integer({ min: 0, max: 8 }).map((k) => 2 ** k),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

const norm = (values: Float32Array): number => Math.hypot(...values);
const distance = (a: Float32Array, b: Float32Array): number => norm(a.map((value, i) => value - b[i]!));

function multiply(a: Float32Array, b: Float32Array, n: number): Float32Array {
  const product = new Float32Array((a.length / n) * n);
  product.forEach((_, at) => {
    const row = Math.floor(at / n) * n;
    for (let k = 0; k < n; k++) product[at]! += a[row + k]! * b[k * n + (at % n)]!;
  });
  return product;
}

function transpose(matrix: Float32Array, n: number): Float32Array {
  return matrix.map((_, at) => matrix[(at % n) * n + Math.floor(at / n)]!);
}

describe("rotateRows", () => {
  it("keeps norms, and unrotateRows undoes it", () => {
    fc.assert(
      fc.property(rotations, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (rotation, rows, blocks) => {
        const shape = { rows, cols: blocks * rotation.block };
        const original = gaussian(rows * shape.cols, rotation.seed);
        const values = original.slice();
        rotateRows(values, shape, rotation);
        expect(Math.abs(norm(values) / norm(original) - 1)).toBeLessThan(1e-6);
        unrotateRows(values, shape, rotation);
        expect(distance(values, original)).toBeLessThan(1e-6 * norm(original));
      }),
      { numRuns: 50 },
    );
  });

  it("is x M^T on rows, and its inverse is MatMul(y, M), block by block", () => {
    const rotation: HadamardRotation = { kind: "hadamard", block: 64, seed: 5 };
    const shape = { rows: 2, cols: 192 };
    const original = gaussian(384, 1);
    const values = original.slice();
    rotateRows(values, shape, rotation);
    const matrix = rotationMatrix(rotation);
    expect(distance(values, multiply(original, transpose(matrix, 64), 64))).toBeLessThan(1e-6 * norm(original));
    expect(distance(original, multiply(values, matrix, 64))).toBeLessThan(1e-6 * norm(original));
  });

  it("does nothing without a rotation", () => {
    const values = gaussian(21, 1);
    rotateRows(values, { rows: 3, cols: 7 }, { kind: "none" });
    unrotateRows(values, { rows: 3, cols: 7 }, { kind: "none" });
    expect(values).toEqual(gaussian(21, 1));
  });

  it("spreads an outlier over its block and nowhere else", () => {
    const values = new Float32Array(16);
    values[9] = 4;
    rotateRows(values, { rows: 1, cols: 16 }, { kind: "hadamard", block: 8, seed: 3 });
    expect([...values.subarray(0, 8)].every((v) => v === 0)).toBe(true);
    for (const value of values.subarray(8)) expect(Math.abs(value)).toBeCloseTo(4 / Math.sqrt(8), 6);
  });

  it("refuses shapes and arrays that do not fit", () => {
    const rotation: HadamardRotation = { kind: "hadamard", block: 8, seed: 0 };
    expect(() => rotateRows(new Float32Array(15), { rows: 2, cols: 8 }, rotation)).toThrow(
      "values: expected 16 elements (rows x cols), found 15",
    );
    expect(() => rotateRows(new Float32Array(12), { rows: 1, cols: 12 }, rotation)).toThrow(
      "shape.cols: expected a multiple of rotation.block 8, found 12",
    );
    expect(() => unrotateRows(new Float64Array(8) as unknown as Float32Array, { rows: 1, cols: 8 }, rotation)).toThrow(TypeError);
  });
});

describe("rotationMatrix", () => {
  it("is orthogonal, to float32", () => {
    for (const block of [1, 2, 32, 128]) {
      const matrix = rotationMatrix({ kind: "hadamard", block, seed: 11 });
      const product = multiply(matrix, transpose(matrix, block), block);
      product.forEach((p, at) => expect(Math.abs(p - (at % (block + 1) === 0 ? 1 : 0))).toBeLessThan(2e-7));
    }
  });

  it("has columns signed by the seed, in Sylvester's order", () => {
    const matrix = rotationMatrix({ kind: "hadamard", block: 4, seed: 1 });
    expect([...matrix].map((m) => m * 2)).toEqual([1, 1, -1, -1, 1, -1, -1, 1, 1, 1, 1, 1, 1, -1, 1, -1]);
  });

  it("refuses a block that is no power of two, and one whose matrix would not be worth its memory", () => {
    expect(() => rotationMatrix({ kind: "hadamard", block: 12, seed: 0 })).toThrow("rotation.block: expected a power of two, found 12");
    expect(() => rotationMatrix({ kind: "hadamard", block: 8192, seed: 0 })).toThrow("at most 4096, found 8192");
  });
});
