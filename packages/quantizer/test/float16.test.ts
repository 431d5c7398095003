import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { float16ToFloat32, float32ToFloat16, fromFloat16, toFloat16 } from "../src/float16.ts";

const halves = Array.from({ length: 65536 }, (_, half) => half);
const isNaNHalf = (half: number): boolean => (half & 0x7c00) === 0x7c00 && (half & 0x3ff) !== 0;

describe("float16", () => {
  it("round-trips all 65536 halves; NaNs become the quiet NaN", () => {
    const wrong = halves.filter((half) => float32ToFloat16(float16ToFloat32(half)) !== (isNaNHalf(half) ? 0x7e00 : half));
    expect(wrong).toEqual([]);
  });

  it("decodes known values", () => {
    const known: [number, number][] = [
      [0x3c00, 1],
      [0xc000, -2],
      [0x3555, 0.333251953125],
      [0x7bff, 65504],
      [0x0001, 2 ** -24],
      [0x03ff, 2 ** -14 - 2 ** -24],
      [0x0400, 2 ** -14],
      [0x7c00, Infinity],
      [0x8000, -0],
    ];
    for (const [half, value] of known) expect(float16ToFloat32(half)).toBe(value);
    expect(float16ToFloat32(0x7c01)).toBeNaN();
  });

  it("is monotonic over all finite halves", () => {
    for (let half = 1; half < 0x7c00; half++) expect(float16ToFloat32(half) > float16ToFloat32(half - 1)).toBe(true);
  });

  it("rounds the middle of every two neighbours to the even one, and beyond it to the nearer", () => {
    const wrong: number[] = [];
    for (let half = 0; half < 0x7bff; half++) {
      const middle = (float16ToFloat32(half) + float16ToFloat32(half + 1)) / 2; // exact in float32
      const even = half % 2 === 0 ? half : half + 1;
      const above = Math.fround(middle * (1 + 2 ** -22));
      const below = Math.fround(middle * (1 - 2 ** -22));
      if (float32ToFloat16(middle) !== even || float32ToFloat16(-middle) !== (even | 0x8000)) wrong.push(half);
      if (float32ToFloat16(above) !== half + 1 || float32ToFloat16(below) !== half) wrong.push(half);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [65519.996, 0x7bff],
    [65520, 0x7c00],
    [1e38, 0x7c00],
    [-Infinity, 0xfc00],
    [NaN, 0x7e00],
    [2 ** -25, 0],
    [2 ** -25 * 1.0001, 1],
    [-1e-40, 0x8000],
    [-0, 0x8000],
  ])("%d becomes %d", (value, half) => {
    expect(float32ToFloat16(value)).toBe(half);
  });

  it("is within half a unit of the last place for any float32 in range", () => {
    fc.assert(
      fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
        const unit = 2 ** (Math.max(-14, Math.floor(Math.log2(Math.abs(value)))) - 10);
        expect(Math.abs(float16ToFloat32(float32ToFloat16(value)) - value)).toBeLessThanOrEqual(unit / 2);
      }),
    );
  });

  it("converts arrays element by element, and only those of its types", () => {
    expect(toFloat16(Float32Array.of(1, -2, 65504))).toEqual(Uint16Array.of(0x3c00, 0xc000, 0x7bff));
    expect(fromFloat16(Uint16Array.of(0x3c00, 0xc000, 0x7bff))).toEqual(Float32Array.of(1, -2, 65504));
    expect(() => toFloat16([1] as unknown as Float32Array)).toThrow(new TypeError("values: expected a Float32Array, found Array"));
    expect(() => fromFloat16(new Uint8Array(2) as unknown as Uint16Array)).toThrow("halves: expected a Uint16Array, found Uint8Array");
  });
});
