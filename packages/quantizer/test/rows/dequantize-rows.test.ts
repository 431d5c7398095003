import { describe, expect, it } from "vitest";
import { rotationMatrix } from "../../src/rotation/rotate.ts";
import { dequantizeRows } from "../../src/rows/dequantize-rows.ts";
import { quantizeRows, type QuantizedRows } from "../../src/rows/quantize-rows.ts";
import type { HadamardRotation } from "../../src/rotation/rotation.ts";
import type { RowScheme as Scheme } from "../../src/scheme.ts";
import { gaussian } from "../samples.ts";

const rotation: HadamardRotation = { kind: "hadamard", block: 128, seed: 77 };
const scheme: Scheme = { kind: "turboquant", bits: 4, group: 64, rotation };
const shape = { rows: 6, cols: 384 };

/**
 * What a runtime computes, every operation rounded to float32: gather, multiply, reshape to (-1, block), MatMul with the rotation's matrix.
 */
function graph({ codes, scales, codebook }: QuantizedRows, group: number): Float32Array {
  const { block } = rotation;
  const matrix = rotationMatrix(rotation);
  const decoded = Float32Array.from(codes, (code, i) => codebook[code]! * scales[Math.floor(i / group)]!);
  return decoded.map((_, at) => {
    const start = at - (at % block);
    let sum = 0;
    for (let k = 0; k < block; k++) sum = Math.fround(sum + Math.fround(decoded[start + k]! * matrix[k * block + (at % block)]!));
    return sum;
  });
}

function rowNorm(values: Float32Array, row: number): number {
  return Math.hypot(...values.subarray(row * shape.cols, (row + 1) * shape.cols));
}

describe("dequantizeRows", () => {
  it("agrees with a float32 graph to 1e-6 of each row's norm", () => {
    const quantized = quantizeRows(gaussian(shape.rows * shape.cols, 1), shape, scheme);
    const restored = dequantizeRows(quantized, shape, scheme);
    const difference = graph(quantized, 64).map((value, i) => value - restored[i]!);
    for (let row = 0; row < shape.rows; row++) expect(rowNorm(difference, row)).toBeLessThan(1e-6 * rowNorm(restored, row));
  });

  it("is codebook times scale in float32, bit for bit, without a rotation", () => {
    const plain: Scheme = { ...scheme, rotation: { kind: "none" } };
    const { codes, scales, codebook } = quantizeRows(gaussian(shape.rows * shape.cols, 2), shape, plain);
    const expected = Float32Array.from(codes, (code, i) => codebook[code]! * scales[Math.floor(i / 64)]!);
    expect(dequantizeRows({ codes, scales, codebook }, shape, plain)).toEqual(expected);
  });

  it("restores what lies on the grid exactly", () => {
    const weights = Float32Array.of(-8, -7, -3, 0, 1, 2, 6, 7);
    const rtn: Scheme = { kind: "rtn", bits: 4, group: 8 };
    expect(dequantizeRows(quantizeRows(weights, { rows: 1, cols: 8 }, rtn), { rows: 1, cols: 8 }, rtn)).toEqual(weights);
  });

  it("restores zeros as zeros", () => {
    const restored = dequantizeRows(quantizeRows(new Float32Array(384), { rows: 1, cols: 384 }, scheme), { rows: 1, cols: 384 }, scheme);
    expect(restored.every((weight) => weight === 0)).toBe(true);
  });

  it("takes another codebook", () => {
    const quantized = quantizeRows(gaussian(384, 3), { rows: 1, cols: 384 }, scheme);
    const doubled = { ...quantized, codebook: quantized.codebook.map((c) => 2 * c) };
    const one = dequantizeRows(quantized, { rows: 1, cols: 384 }, scheme);
    expect(dequantizeRows(doubled, { rows: 1, cols: 384 }, scheme)).toEqual(one.map((w) => 2 * w));
  });

  it("refuses parts that do not fit", () => {
    const fit = quantizeRows(gaussian(384, 3), { rows: 1, cols: 384 }, scheme);
    const dequantize = (parts: Partial<QuantizedRows>) => () => dequantizeRows({ ...fit, ...parts }, { rows: 1, cols: 384 }, scheme);
    expect(dequantize({ codes: new Uint8Array(383) })).toThrow("codes: expected 384 elements (rows x cols), found 383");
    expect(dequantize({ scales: new Float32Array(7) })).toThrow("scales: expected 6 elements (rows x cols / group), found 7");
    expect(dequantize({ codebook: new Float32Array(15) })).toThrow("codebook: expected 16 elements (2^bits), found 15");
    expect(dequantize({ codes: new Uint8Array(384).fill(16, 5) })).toThrow("codes[5]: expected a code below 16, found 16");
    expect(dequantize({ scales: [] as unknown as Float32Array })).toThrow(new TypeError("scales: expected a Float32Array, found Array"));
    expect(() => dequantizeRows(fit, { rows: 2 ** 30, cols: 2 ** 20 }, scheme)).toThrow(RangeError);
  });
});
