import { describe, expect, it } from "vitest";
import { relativeError } from "../../src/prove/relative-error.ts";

describe("relativeError", () => {
  it("is the root of the squared differences over the squared values, of all pairs together, in two digits", () => {
    const pairs = [
      [Float32Array.of(3, 4), Float32Array.of(3, 5)],
      [Float32Array.of(5), Float32Array.of(4)],
    ] as const;
    expect(relativeError(pairs)).toBe(0.2);
  });

  it("is zero where nothing differs, of zeros too", () => {
    expect(relativeError([[Float32Array.of(0, 1), Float32Array.of(0, 1)]])).toBe(0);
    expect(relativeError([[Float32Array.of(0), Float32Array.of(0)]])).toBe(0);
  });

  it("is no number where a value is none", () => {
    expect(relativeError([[Float32Array.of(1), Float32Array.of(Number.NaN)]])).toBeNaN();
  });
});
