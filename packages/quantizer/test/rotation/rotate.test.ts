import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rotateRows, rotationMatrix, unrotateRows } from "../../src/rotation/rotate.ts";
import type { HadamardRotation, Rotation } from "../../src/rotation/rotation.ts";
import { gaussian } from "../samples.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const hadamard = fc.record({
  kind: fc.constant("hadamard" as const),
  block: fc.tuple(fc.constantFrom(1, 12, 20, 28), fc.integer({ min: 0, max: 5 })).map(([order, k]) => order * 2 ** k),
  seed: seeds,
});
const regular = fc.record({
  kind: fc.constant("regular-hadamard" as const),
  block: fc.integer({ min: 0, max: 4 }).map((k) => 4 ** k),
  seed: seeds,
});
const rotations = fc.oneof(hadamard, regular);

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

  it("multiplies by the matrix of the row, whatever its kind", () => {
    fc.assert(
      fc.property(rotations, fc.integer({ min: 1, max: 3 }), (rotation, blocks) => {
        const cols = blocks * rotation.block;
        const original = gaussian(cols, rotation.seed);
        const values = original.slice();
        rotateRows(values, { rows: 1, cols }, rotation);
        const matrix = rotationMatrix(rotation, cols);
        expect(distance(values, multiply(original, transpose(matrix, cols), cols))).toBeLessThan(2e-6 * norm(original));
      }),
      { numRuns: 30 },
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
    const kinds = [
      ...[1, 2, 12, 20, 28, 32, 80, 112, 128].map((block) => ({ kind: "hadamard", block, seed: 11 }) as const),
      ...[1, 4, 64].map((block) => ({ kind: "regular-hadamard", block, seed: 11 }) as const),
    ];
    for (const rotation of kinds) {
      const { block } = rotation;
      const matrix = rotationMatrix(rotation);
      const product = multiply(matrix, transpose(matrix, block), block);
      const worst = product.reduce((most, p, at) => Math.max(most, Math.abs(p - (at % (block + 1) === 0 ? 1 : 0))), 0);
      expect(worst).toBeLessThan(2e-6);
    }
  });

  it("holds one magnitude, so that signs are all a file needs", () => {
    for (const block of [12, 80, 128]) {
      const matrix = rotationMatrix({ kind: "hadamard", block, seed: 2 });
      expect(new Set(matrix.map(Math.abs))).toEqual(new Set([Math.fround(1 / Math.sqrt(block))]));
    }
  });

  it("repeats its block along the diagonal of more columns", () => {
    const rotation: HadamardRotation = { kind: "hadamard", block: 12, seed: 4 };
    const [one, two] = [rotationMatrix(rotation), rotationMatrix(rotation, 24)];
    two.forEach((value, at) => {
      const [i, j] = [Math.floor(at / 24), at % 24];
      expect(value + 0).toBe(Math.floor(i / 12) === Math.floor(j / 12) ? one[(i % 12) * 12 + (j % 12)] : 0);
    });
  });

  it("maps ones to ones, and its transpose too, where it is regular", () => {
    for (const [block, cols] of [
      [4, 12],
      [64, 384],
      [256, 768],
    ] as const) {
      const matrix = rotationMatrix({ kind: "regular-hadamard", block, seed: 9 }, cols);
      const ones = new Float32Array(cols).fill(1);
      for (const m of [matrix, transpose(matrix, cols)]) expect(multiply(ones, m, cols)).toEqual(ones);
    }
  });

  it("has columns signed by the seed, in Sylvester's order", () => {
    const matrix = rotationMatrix({ kind: "hadamard", block: 4, seed: 1 });
    expect([...matrix].map((m) => m * 2)).toEqual([1, 1, -1, -1, 1, -1, -1, 1, 1, 1, 1, 1, 1, -1, 1, -1]);
  });

  it("refuses a block without a matrix, columns that it does not divide, and a matrix not worth its memory", () => {
    expect(() => rotationMatrix({ kind: "hadamard", block: 36, seed: 0 })).toThrow("12, 20 or 28 times 2^k, found 36");
    expect(() => rotationMatrix({ kind: "hadamard", block: 12, seed: 0 }, 30)).toThrow("a multiple of rotation.block 12, found 30");
    expect(() => rotationMatrix({ kind: "hadamard", block: 8192, seed: 0 })).toThrow("at most 4096, found 8192");
  });
});

describe("a regular rotation and LayerNorm", () => {
  const norms = (row: Float32Array): Float32Array => {
    const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
    const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
    return row.map((x) => (x - mean) / Math.sqrt(variance + 1e-5));
  };

  it("commute, where signs would not", () => {
    const row = gaussian(384, 8).map((x, i) => x * (i === 17 ? 20 : 1) + 0.7);
    const rotated = (rotation: Rotation, values: Float32Array): Float32Array => {
      const copy = values.slice();
      rotateRows(copy, { rows: 1, cols: 384 }, rotation);
      return copy;
    };
    const gap = (rotation: Rotation): number => distance(norms(rotated(rotation, row)), rotated(rotation, norms(row))) / norm(norms(row));
    expect(gap({ kind: "regular-hadamard", block: 64, seed: 5 })).toBeLessThan(1e-6);
    expect(gap({ kind: "hadamard", block: 128, seed: 5 })).toBeGreaterThan(0.01);
  });
});
