import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addInputs, createInputSums, finishHessian } from "../../src/feedback/input-sums.ts";
import { gaussian } from "../samples.ts";
import { relativeDifference, timesTransposed } from "./matrices.ts";

/** Columns of row-major vectors, one after the other. */
const columnsOf = (inputs: Float32Array, cols: number): Float64Array =>
  Float64Array.from(inputs, (_, i) => inputs[(i % (inputs.length / cols)) * cols + Math.floor(i / (inputs.length / cols))]!);

describe("input sums", () => {
  it("are X^T X / n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 140 }), fc.integer({ min: 1, max: 520 }), (cols, count) => {
        const inputs = gaussian(count * cols, cols);
        const sums = createInputSums(cols);
        const first = Math.floor(count / 3);
        addInputs(sums, inputs.subarray(0, first * cols));
        addInputs(sums, inputs.subarray(first * cols));
        const columns = columnsOf(inputs, cols);
        const expected = timesTransposed(columns, columns, count).map((sum) => sum / count);
        expect(relativeDifference(finishHessian(sums), expected)).toBeLessThan(1e-13);
      }),
      { numRuns: 10 },
    );
  });

  it("of nothing are zeros", () => {
    expect(finishHessian(createInputSums(2))).toEqual(new Float64Array(4));
  });

  it("refuse what are not whole, finite vectors of numbers", () => {
    const sums = createInputSums(4);
    expect(() => addInputs(sums, new Float32Array(6))).toThrow(new RangeError("inputs: expected vectors of 4 numbers, found 6 numbers"));
    expect(() => addInputs(sums, Float32Array.of(1, 2, Infinity, 4))).toThrow("inputs[2]: expected a finite number, found Infinity");
    expect(() => addInputs(sums, new Float64Array(4) as unknown as Float32Array)).toThrow(TypeError);
    expect(() => createInputSums(5121)).toThrow(RangeError);
    expect(finishHessian(sums)).toEqual(new Float64Array(16));
  });
});
