import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logSumExp } from "../../src/speech/softmax.ts";

describe("logSumExp", () => {
  it("is ln n plus the value for n equal logits, at any magnitude", () => {
    for (const value of [0, 1e30, -1e30])
      expect(logSumExp(new Float32Array(8).fill(value), 4, 4)).toBeCloseTo(Math.fround(value) + Math.log(4), 10);
  });

  it("is the naive formula where that does not overflow", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 8 }), (values) => {
        const naive = Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0));
        expect(logSumExp(Float32Array.from(values), 0, values.length)).toBeCloseTo(naive, 10);
      }),
    );
  });
});
