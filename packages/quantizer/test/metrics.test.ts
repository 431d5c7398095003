import { describe, expect, it } from "vitest";
import { bitsPerWeight, errorSums, relativeMse, snrDb } from "../src/metrics.ts";
import { packCodes } from "../src/packing.ts";
import { quantizeRows } from "../src/quantize.ts";
import { toFloat16 } from "../src/float16.ts";
import type { Scheme } from "../src/scheme.ts";
import { gaussian } from "./samples.ts";

describe("error metrics", () => {
  const weights = Float32Array.of(3, -4, 0);

  it("relate the squared error to the energy", () => {
    const sums = errorSums(weights, Float32Array.of(3, -3.5, 0));
    expect(sums).toEqual({ error: 0.25, energy: 25 });
    expect(relativeMse(sums)).toBe(0.01);
    expect(snrDb(sums)).toBeCloseTo(20, 12);
  });

  it("add up over batches", () => {
    const [a, b] = [errorSums(weights, Float32Array.of(1, 1, 1)), errorSums(weights, Float32Array.of(0, 0, 0))];
    const both = errorSums(Float32Array.of(...weights, ...weights), Float32Array.of(1, 1, 1, 0, 0, 0));
    expect({ error: a.error + b.error, energy: a.energy + b.energy }).toEqual(both);
  });

  it("have limits for a perfect and for an impossible copy", () => {
    expect(relativeMse(errorSums(weights, weights))).toBe(0);
    expect(snrDb(errorSums(weights, weights))).toBe(Infinity);
    expect(relativeMse(errorSums(new Float32Array(2), new Float32Array(2)))).toBe(0);
    expect(relativeMse(errorSums(new Float32Array(1), Float32Array.of(1)))).toBe(Infinity);
  });

  it("refuse arrays of other lengths and types", () => {
    expect(() => errorSums(weights, new Float32Array(2))).toThrow(
      new RangeError("restored: expected 3 elements (as many as weights), found 2"),
    );
    expect(() => errorSums(new Float64Array(3) as unknown as Float32Array, weights)).toThrow(
      "weights: expected a Float32Array, found Float64Array",
    );
  });
});

describe("bitsPerWeight", () => {
  const scheme: Scheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 0 } };

  it("counts codes, scales and the codebook", () => {
    expect(bitsPerWeight(scheme, { rows: 1280, cols: 1280 })).toEqual({ nominal: 4, stored: 4 + 16 / 128 + (32 * 16) / 1280 ** 2 });
  });

  it("counts zero points in as many bits as codes have, a palette without scales, and 16 bits for fp16", () => {
    const shape = { rows: 128, cols: 1280 };
    const count = 128 * 1280;
    const asymmetric: Scheme = { kind: "rtn", bits: 4, group: 160, symmetric: false };
    expect(bitsPerWeight(asymmetric, shape).stored).toBe(4 + (16 + 4) / 160 + (32 * 16) / count);
    expect(bitsPerWeight({ kind: "kmeans", bits: 3 }, shape)).toEqual({ nominal: 3, stored: 3 + (32 * 8) / count });
    expect(bitsPerWeight({ kind: "nf4", group: 64 }, shape)).toEqual({ nominal: 4, stored: 4.25 + (32 * 16) / count });
    expect(bitsPerWeight({ kind: "fp16" }, shape)).toEqual({ nominal: 16, stored: 16 });
  });

  it("is what the arrays take", () => {
    const shape = { rows: 3, cols: 15 };
    const odd: Scheme = { kind: "rtn", bits: 3, group: 5 };
    const { codes, scales, codebook } = quantizeRows(gaussian(45, 1), shape, odd);
    const bytes = packCodes(codes, 3).byteLength + toFloat16(scales).byteLength + codebook.byteLength;
    expect(bitsPerWeight(odd, shape).stored).toBe((8 * bytes) / 45);
  });

  it("refuses a scheme that does not fit the shape", () => {
    expect(() => bitsPerWeight(scheme, { rows: 1, cols: 100 })).toThrow("shape.cols: expected a multiple of scheme.group 128, found 100");
  });
});
