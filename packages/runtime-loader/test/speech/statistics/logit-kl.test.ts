import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logitKl } from "../../../src/speech/index.ts";
import { codeOf } from "../support/refusal.ts";

const ln = (...probabilities: number[]): Float32Array => Float32Array.from(probabilities, Math.log);

describe("logitKl", () => {
  it("is the textbook value, in nats, reference first", () => {
    const [fair, skewed] = [ln(0.5, 0.5), ln(0.9, 0.1)];
    expect(logitKl(fair, skewed, 1, 2)).toBeCloseTo(0.5 * Math.log(0.5 / 0.9) + 0.5 * Math.log(0.5 / 0.1), 6);
    expect(logitKl(skewed, fair, 1, 2)).toBeCloseTo(0.9 * Math.log(0.9 / 0.5) + 0.1 * Math.log(0.1 / 0.5), 6);
  });

  it("is a mean over frames", () => {
    const one = logitKl(ln(0.5, 0.5), ln(0.9, 0.1), 1, 2);
    expect(logitKl(ln(0.5, 0.5, 0.3, 0.7), ln(0.9, 0.1, 0.3, 0.7), 2, 2)).toBeCloseTo(one / 2, 12);
  });

  it("is never negative, 0 against itself, and blind to a constant added to a frame", () => {
    const logits = fc.float32Array({ minLength: 6, maxLength: 6, min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(logits, logits, fc.integer({ min: -8, max: 8 }), (reference, candidate, shift) => {
        expect(logitKl(reference, candidate, 2, 3)).toBeGreaterThanOrEqual(0);
        expect(logitKl(reference, reference, 2, 3)).toBe(0);
        expect(
          logitKl(
            reference,
            reference.map((value) => value + shift),
            2,
            3,
          ),
        ).toBeLessThan(1e-4);
      }),
    );
  });

  it("stays finite where a posterior underflows", () => {
    expect(logitKl(Float32Array.of(1e4, 0), Float32Array.of(0, 1e4), 1, 2)).toBeCloseTo(1e4, 6);
  });

  it("refuses either side that does not fit", async () => {
    expect(await codeOf(() => logitKl(new Float32Array(3), new Float32Array(2), 1, 2))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => logitKl(new Float32Array(2), Float32Array.of(0, Number.NaN), 1, 2))).toBe("FORMAT_INVALID");
  });
});
