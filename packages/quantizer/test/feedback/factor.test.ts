import { describe, expect, it } from "vitest";
import { factorUpper } from "../../src/feedback/factor.ts";
import { randomHessian, relativeDifference } from "./matrices.ts";

/** U D U^T of what `factorUpper` leaves. */
function product(lower: Float64Array, diagonal: Float64Array): Float64Array {
  const cols = diagonal.length;
  const u = (i: number, j: number): number => (i === j ? 1 : i < j ? lower[j * cols + i]! : 0);
  return Float64Array.from({ length: cols * cols }, (_, at) => {
    const [i, k] = [Math.floor(at / cols), at % cols];
    return diagonal.reduce((sum, d, j) => sum + u(i, j) * d * u(k, j), 0);
  });
}

describe("factorUpper", () => {
  it.each([1, 2, 3, 63, 64, 65, 130])("factors %i columns into U D U^T", (cols) => {
    const matrix = randomHessian(cols, 2 * cols + 5, cols);
    const lower = matrix.slice();
    const diagonal = factorUpper(lower, cols)!;
    expect(relativeDifference(product(lower, diagonal), matrix)).toBeLessThan(1e-13);
  });

  it("factors by hand: [[5, 2], [2, 4]] is U diag(4, 4) U^T with U[0][1] = 1/2", () => {
    const lower = Float64Array.of(5, 2, 2, 4);
    expect([...factorUpper(lower, 2)!]).toEqual([4, 4]);
    expect(lower[2]).toBe(0.5);
  });

  it("reads the upper triangle only", () => {
    const lower = Float64Array.of(5, 2, NaN, 4);
    expect([...factorUpper(lower, 2)!]).toEqual([4, 4]);
  });

  it.each([[[0]], [[-1]], [[NaN]], [[1, 2, 2, 1]], [[1, 1, 1, 1]]])("gives nothing for %j, which is not positive definite", (values) => {
    expect(factorUpper(Float64Array.from(values), Math.sqrt(values.length))).toBeUndefined();
  });
});
