import { describe, expect, it } from "vitest";
import { requireHessian, rotateHessian } from "../../src/feedback/hessian.ts";
import { rotationMatrix } from "../../src/rotation/rotate.ts";
import { randomHessian, relativeDifference, timesTransposed } from "./matrices.ts";

describe("rotateHessian", () => {
  it("is R H R^T", () => {
    const cols = 48;
    const hessian = randomHessian(cols, 100, 1);
    const rotation = { kind: "hadamard", block: 16, seed: 7 } as const;
    const block = rotationMatrix(rotation);
    const matrix = new Float64Array(cols * cols);
    for (let i = 0; i < cols; i++) {
      for (let j = 0; j < 16; j++) matrix[i * cols + (i - (i % 16)) + j] = block[(i % 16) * 16 + j]!;
    }
    const expected = timesTransposed(timesTransposed(matrix, hessian, cols), matrix, cols);
    expect(relativeDifference(rotateHessian(hessian, cols, rotation), expected)).toBeLessThan(2e-7);
  });

  it("copies where nothing is rotated", () => {
    const hessian = randomHessian(5, 9, 1);
    const copy = rotateHessian(hessian, 5, { kind: "none" });
    expect(copy).toEqual(hessian);
    expect(copy).not.toBe(hessian);
  });
});

describe("requireHessian", () => {
  const changed = (at: number, value: number): Float64Array => Float64Array.of(2, 1, 1, 3).fill(value, at, at + 1);

  it("takes sums of products, zeros included", () => {
    expect(() => requireHessian(randomHessian(7, 3, 1), 7)).not.toThrow();
    expect(() => requireHessian(new Float64Array(9), 3)).not.toThrow();
  });

  it.each([
    [changed(0, NaN), "hessian[0, 0]: expected a number of at least 0, found NaN"],
    [changed(3, -1), "hessian[1, 1]: expected a number of at least 0, found -1"],
    [changed(3, Infinity), "hessian[1, 1]: expected a finite number, found Infinity"],
    [changed(2, NaN), "hessian[1, 0]: expected a finite number, found NaN"],
    [changed(2, 1.5), "hessian[1, 0]: expected 1, as at [0, 1], found 1.5"],
    [new Float64Array(5), "hessian: expected 4 elements (cols x cols), found 5"],
  ])("refuses %s", (hessian, message) => {
    expect(() => requireHessian(hessian, 2)).toThrow(new RangeError(message));
  });

  it("refuses other types, and more columns than memory is meant for", () => {
    expect(() => requireHessian(new Float32Array(4) as unknown as Float64Array, 2)).toThrow(
      new TypeError("hessian: expected a Float64Array, found Float32Array"),
    );
    const message = "cols: expected an integer of at least 1 and at most 5120, found 5121";
    expect(() => requireHessian(new Float64Array(0), 5121)).toThrow(new RangeError(message));
  });
});
