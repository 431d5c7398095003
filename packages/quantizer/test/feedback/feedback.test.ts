import { describe, expect, it } from "vitest";
import { factorHessian } from "../../src/feedback/feedback.ts";
import { identity, randomHessian } from "./matrices.ts";

const none = { kind: "none" } as const;

describe("factorHessian", () => {
  it("adds damping in units of the diagonal's mean, 1 % unless told otherwise", () => {
    const hessian = Float64Array.of(1, 0, 0, 3);
    expect(factorHessian(hessian, 2, none)).toMatchObject({ damping: 0.02, cols: 2, rotation: none });
    const { diagonal } = factorHessian(hessian, 2, none, 0.5);
    expect(diagonal[0]).toBeCloseTo(2, 12);
    expect(diagonal[1]).toBeCloseTo(4, 12);
  });

  it("does not modify the Hessian", () => {
    const hessian = randomHessian(16, 40, 1);
    const copy = hessian.slice();
    factorHessian(hessian, 16, { kind: "hadamard", block: 8, seed: 1 });
    expect(hessian).toEqual(copy);
  });

  it("takes inputs that are always zero, that repeat each other, and none that are not zero", () => {
    const dead = identity(4).fill(0, 5, 6);
    expect(factorHessian(dead, 4, none).diagonal[1]).toBeCloseTo(0.0075, 12);
    expect(factorHessian(new Float64Array(16).fill(1), 4, none).diagonal.every((d) => d > 0)).toBe(true);
    expect(factorHessian(new Float64Array(16), 4, none)).toMatchObject({ damping: 1, diagonal: Float64Array.of(1, 1, 1, 1) });
  });

  it("factors a Hessian whose inputs differ a billion times in size", () => {
    const sizes = Float64Array.of(1e-6, 1e3, 1e-3, 1, 1e-6, 1e-6, 1e3, 1);
    const hessian = Float64Array.from({ length: 64 }, (_, i) => sizes[Math.floor(i / 8)]! * sizes[i % 8]!);
    expect(factorHessian(hessian, 8, { kind: "hadamard", block: 8, seed: 1 }).diagonal.every((d) => d > 0)).toBe(true);
  });

  it("refuses a matrix that no inputs have, and damping out of range", () => {
    expect(() => factorHessian(Float64Array.of(1, 9, 9, 1), 2, none)).toThrow(
      new RangeError("hessian: expected a positive semidefinite matrix, found one that is not"),
    );
    for (const damping of [0, -1, 2, NaN])
      expect(() => factorHessian(identity(2), 2, none, damping)).toThrow(`damping: expected a number above 0, at most 1, found ${damping}`);
    expect(() => factorHessian(identity(12), 12, { kind: "hadamard", block: 8, seed: 1 })).toThrow("rotation.block 8");
  });
});
