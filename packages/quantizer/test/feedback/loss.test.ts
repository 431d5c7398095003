import { describe, expect, it } from "vitest";
import { factorHessian } from "../../src/feedback/feedback.ts";
import { measureLosses, squaredLength } from "../../src/feedback/loss.ts";
import { lossOf, normals, randomHessian } from "./matrices.ts";

describe("measureLosses", () => {
  it.each([3, 64, 100, 300])("is e (H + damping I) e^T of each row, %i columns", (cols) => {
    const hessian = randomHessian(cols, cols + 7, 2);
    const feedback = factorHessian(hessian, cols, { kind: "none" });
    const errors = normals(5 * cols, 3);
    const losses = new Float64Array(5);
    measureLosses(errors, 5, feedback, losses);
    for (const [row, loss] of losses.entries()) {
      const own = errors.subarray(row * cols, (row + 1) * cols);
      const expected = lossOf(own, hessian, cols) + feedback.damping * squaredLength(errors, row, cols);
      expect(Math.abs(loss / expected - 1)).toBeLessThan(1e-11);
    }
  });
});
