import { Float16RangeError } from "../../src/float16-range.ts";
import { describe, expect, it } from "vitest";
import { dequantizeFp16, quantizeFp16 } from "../../src/company/fp16.ts";
import { gaussian } from "../samples.ts";

describe("quantizeFp16", () => {
  it("stores float16, two bytes a weight, the low one first", () => {
    const { codes, scales, codebook } = quantizeFp16(Float32Array.of(1, -2), { rows: 1, cols: 2 });
    expect([...codes]).toEqual([0x00, 0x3c, 0x00, 0xc0]);
    expect([scales.length, codebook.length]).toEqual([0, 0]);
  });

  it("is within 2^-11 of every normal value", () => {
    const weights = gaussian(256, 1);
    const restored = dequantizeFp16(quantizeFp16(weights, { rows: 2, cols: 128 }), { rows: 2, cols: 128 });
    weights.forEach((w, i) => expect(Math.abs(w - restored[i]!)).toBeLessThanOrEqual(Math.abs(w) * 2 ** -11 + 2 ** -25));
  });

  it("refuses what float16 cannot hold, naming its place", () => {
    expect(() => quantizeFp16(Float32Array.of(0, 65520), { rows: 1, cols: 2 })).toThrow(
      new Float16RangeError("weights[1]: expected a magnitude below 65520, found 65520"),
    );
    expect(quantizeFp16(Float32Array.of(65519), { rows: 1, cols: 1 }).codes).toEqual(Uint8Array.of(0xff, 0x7b));
  });
});
