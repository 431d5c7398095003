import { fromFloat16, toFloat16 } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { goldenLogitsError } from "../../src/prove/golden-logits.ts";
import { noise } from "../support/tensors.ts";

const rounded = (values: Float32Array): Float32Array => fromFloat16(toFloat16(values));
const half = (...values: number[]) => ({ values: Float32Array.of(...values), dtype: "float16" }) as const;

describe("goldenLogitsError", () => {
  it("is the largest difference from golden logits of float32", () => {
    const golden = { values: Float32Array.of(1, -2, 3), dtype: "float32" } as const;
    expect(goldenLogitsError(golden, Float32Array.of(1.25, -2.5, 3))).toBe(0.5);
  });

  it("is nothing where float16 is the rounding of what was found, at any magnitude", () => {
    for (const scale of [1e-7, 1e-4, 1, 16.8, 1000, 60_000]) {
      const found = noise(5000, 1).map((value) => value * scale);
      const values = rounded(found);
      expect(values).not.toEqual(found);
      expect(goldenLogitsError({ values, dtype: "float16" }, found), `${scale}`).toBe(0);
    }
  });

  it.each([
    ["above", 16.8125, 16.8125 + 2 ** -7 + 2 ** -12],
    ["below", 16.8125, 16.8125 - 2 ** -7 - 2 ** -12],
    ["above, negative", -16.8125, -16.8125 - 2 ** -7 - 2 ** -12],
    ["above a power of two", 16, 16 + 2 ** -7 + 2 ** -12],
    ["below a power of two, where steps are half as long", 16, 16 - 2 ** -8 - 2 ** -12],
    ["below a negative power of two", -16, -16 + 2 ** -8 + 2 ** -12],
  ])("is what lies beyond the numbers that round to the golden one: %s", (_, golden, found) => {
    expect(goldenLogitsError(half(golden), Float32Array.of(found))).toBe(2 ** -12);
  });

  it("ends with the last number that does not round to infinity", () => {
    expect(goldenLogitsError(half(65_504), Float32Array.of(65_520 + 2 ** -7))).toBe(2 ** -7);
  });

  it("is what lies beyond a step of the subnormal numbers and of zero", () => {
    for (const golden of [0, 2 ** -24, 2 ** -14 - 2 ** -24]) {
      expect(goldenLogitsError(half(golden), Float32Array.of(golden + 2 ** -25 + 2 ** -27))).toBe(2 ** -27);
      expect(goldenLogitsError(half(golden), Float32Array.of(golden - 2 ** -25 - 2 ** -27))).toBe(2 ** -27);
    }
  });

  it("shows a difference much smaller than a step: of many logits, some lie close to the end of theirs", () => {
    const found = noise(20_000, 2).map((value) => value * 16.8);
    const golden = rounded(found.map((value) => value + 0.0027));
    expect(goldenLogitsError({ values: golden, dtype: "float16" }, found)).toBeGreaterThan(0.002);
  });

  it("is NaN, which no limit admits, where a logit is", () => {
    for (const dtype of ["float16", "float32"] as const)
      expect(goldenLogitsError({ values: Float32Array.of(1, 2), dtype }, Float32Array.of(Number.NaN, 2))).toBeNaN();
  });
});
