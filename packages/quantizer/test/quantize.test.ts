import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsPerWeight, errorSums, relativeMse } from "../src/metrics.ts";
import { toFloat16 } from "../src/float16.ts";
import { packCodes, unpackCodes } from "../src/packing.ts";
import { dequantizeRows, quantizePacked, quantizeRows } from "../src/quantize.ts";
import type { QuantizedRows } from "../src/rows/quantize-rows.ts";
import { bitsOf, type Scheme } from "../src/scheme.ts";
import { gaussian } from "./samples.ts";

const rotation = { kind: "hadamard", block: 16, seed: 9 } as const;
const schemes: readonly Scheme[] = [
  { kind: "turboquant", bits: 4, group: 16, rotation },
  { kind: "turboquant", bits: 1, group: 48, rotation: { kind: "hadamard", block: 48, seed: 2 } },
  { kind: "turboquant", bits: 3, group: 48, rotation: { kind: "regular-hadamard", block: 16, seed: 2 }, codebook: "beta" },
  { kind: "turboquant", bits: 4, group: 16, rotation, codebook: "uniform" },
  { kind: "turboquant", bits: 5, group: 16, rotation, scale: "least-squares" },
  { kind: "turboquant", bits: 8, group: 16, rotation: { kind: "none" }, scale: "rms" },
  { kind: "rtn", bits: 4, group: 16 },
  { kind: "rtn", bits: 6, group: 16, symmetric: true, scale: "search" },
  { kind: "rtn", bits: 3, group: 16, symmetric: false },
  { kind: "rtn", bits: 2, group: 48, symmetric: false, scale: "search" },
  { kind: "nf4", group: 16 },
  { kind: "kmeans", bits: 3 },
  { kind: "fp16" },
];
const shape = { rows: 6, cols: 48 };
const weights = gaussian(shape.rows * shape.cols, 1);

describe.each(schemes)("%j", (scheme) => {
  const quantized = quantizeRows(weights, shape, scheme);

  it("loses what its sums say", () => {
    const sums = errorSums(weights, dequantizeRows(quantized, shape, scheme));
    expect(quantized.sums.error / sums.error).toBeCloseTo(1, 4);
    expect(quantized.sums.energy / sums.energy).toBeCloseTo(1, 7);
    expect(relativeMse(sums)).toBeLessThan(bitsOf(scheme) === 1 ? 0.4 : 0.25);
  });

  it("takes as many bits as it says, codes, scales, zero points and codebook counted", () => {
    const { codes, scales, codebook, zeroPoints } = quantized;
    const packed = scheme.kind === "fp16" ? codes : packCodes(codes, bitsOf(scheme));
    const zeros = zeroPoints === undefined ? 0 : packCodes(zeroPoints, bitsOf(scheme)).byteLength;
    const bytes = packed.byteLength + toFloat16(scales).byteLength + zeros + codebook.byteLength;
    expect(bitsPerWeight(scheme, shape)).toEqual({ nominal: bitsOf(scheme), stored: (8 * bytes) / weights.length });
  });

  it("comes packed as well", () => {
    const { packedCodes, ...rest } = quantizePacked(weights, shape, scheme);
    const { codes, ...others } = quantized;
    expect(packedCodes).toEqual(scheme.kind === "fp16" ? codes : packCodes(codes, bitsOf(scheme)));
    expect(rest).toEqual(others);
    expect(() => quantizePacked(weights.subarray(1), shape, scheme)).toThrow("weights: expected 288 elements (rows x cols), found 287");
  });

  it("survives packing", () => {
    if (scheme.kind === "fp16") return;
    const codes = unpackCodes(packCodes(quantized.codes, bitsOf(scheme)), bitsOf(scheme), weights.length);
    expect(dequantizeRows({ ...quantized, codes }, shape, scheme)).toEqual(dequantizeRows(quantized, shape, scheme));
  });

  it("restores zeros as zeros, and faint or denormal weights no worse than as zeros", () => {
    for (const magnitude of [0, 1e-40, 1e-8, 1e-6]) {
      const faint = weights.map((w) => w * magnitude);
      const restored = dequantizeRows(quantizeRows(faint, shape, scheme), shape, scheme);
      const { error, energy } = errorSums(faint, restored);
      expect(error).toBeLessThanOrEqual(energy * (1 + 1e-6));
    }
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d, naming its place", (weight) => {
    const spoiled = weights.slice();
    spoiled[50] = weight;
    expect(() => quantizeRows(spoiled, shape, scheme)).toThrow(
      new RangeError(`weights[50] (row 1, column 2): expected a finite number, found ${weight}`),
    );
  });

  it("refuses empty and missing weights", () => {
    expect(() => quantizeRows(new Float32Array(0), { rows: 0, cols: 48 }, scheme)).toThrow("shape.rows: expected an integer of at least 1");
    expect(() => quantizeRows(weights.subarray(1), shape, scheme)).toThrow("weights: expected 288 elements (rows x cols), found 287");
    expect(() => quantizeRows([...weights] as unknown as Float32Array, shape, scheme)).toThrow(TypeError);
  });

  it("refuses parts that are truncated or out of range", () => {
    const decode = (parts: Partial<QuantizedRows>) => () => dequantizeRows({ ...quantized, ...parts }, shape, scheme);
    const { codes: all, scales, codebook, zeroPoints } = quantized;
    for (const [name, part] of Object.entries({ codes: all, scales, codebook, zeroPoints })) {
      if (part === undefined || part.length === 0) continue;
      expect(decode({ [name]: part.subarray(1) })).toThrow(`${name}: expected ${part.length} elements`);
    }
    if (bitsOf(scheme) >= 8) return;
    const codes = quantized.codes.slice();
    codes[7] = 2 ** bitsOf(scheme);
    expect(decode({ codes })).toThrow(`codes[7]: expected a code below ${2 ** bitsOf(scheme)}, found ${2 ** bitsOf(scheme)}`);
  });
});

describe("arguments that are no schemes, shapes or quantized rows", () => {
  const row = new Float32Array(32);
  const rowShape = { rows: 1, cols: 32 };
  const turboquant = { kind: "turboquant", bits: 4, group: 4 };
  it.each([
    [turboquant, "rotation: expected an object, found undefined"],
    [{ ...turboquant, rotation: "none" }, 'rotation: expected an object, found "none"'],
    [{ ...turboquant, rotation: { kind: "dct" } }, 'rotation.kind: expected "hadamard", "regular-hadamard" or "none", found "dct"'],
    [null, "scheme: expected an object, found null"],
    [undefined, "scheme: expected an object, found undefined"],
  ])("%j: says what was expected", (wrong, message) => {
    for (const call of [quantizeRows, quantizePacked]) expect(() => call(row, rowShape, wrong as Scheme)).toThrow(new TypeError(message));
  });

  it("names the argument that is missing", () => {
    const rtn: Scheme = { kind: "rtn", bits: 4, group: 8 };
    expect(() => quantizeRows(row, undefined as never, rtn)).toThrow(new TypeError("shape: expected an object, found undefined"));
    expect(() => dequantizeRows(undefined as never, rowShape, rtn)).toThrow(
      new TypeError("quantized: expected an object, found undefined"),
    );
  });
});

describe("more bits", () => {
  const families: Readonly<Record<string, (bits: number) => Scheme>> = {
    turboquant: (bits) => ({ kind: "turboquant", bits, group: 16, rotation }),
    "turboquant, beta": (bits) => ({ kind: "turboquant", bits, group: 16, rotation, codebook: "beta" }),
    "turboquant, least squares": (bits) => ({ kind: "turboquant", bits, group: 48, rotation, scale: "least-squares" }),
    "rtn, asymmetric": (bits) => ({ kind: "rtn", bits, group: 48, symmetric: false, scale: "search" }),
    kmeans: (bits) => ({ kind: "kmeans", bits }),
  };

  it.each(Object.keys(families))("never give more error: %s", (name) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1e-3, 1, 100), (seed, magnitude) => {
        const some = gaussian(weights.length, seed).map((w) => w * magnitude);
        const errors = [1, 2, 3, 4, 5, 6, 7, 8].map((bits) => quantizeRows(some, shape, families[name]!(bits)).sums.error);
        errors.slice(1).forEach((error, i) => expect(error).toBeLessThan(errors[i]!));
      }),
      { numRuns: 10 },
    );
  });
});

describe("rows", () => {
  const independent = schemes.filter(({ kind }) => kind !== "kmeans");

  it.each(independent)("do not depend on how they are cut into batches: %j", (scheme) => {
    const whole = quantizeRows(weights, shape, scheme);
    const head = quantizeRows(weights.subarray(0, 2 * shape.cols), { rows: 2, cols: shape.cols }, scheme);
    const tail = quantizeRows(weights.subarray(2 * shape.cols), { rows: 4, cols: shape.cols }, scheme);
    expect(Uint8Array.of(...head.codes, ...tail.codes)).toEqual(whole.codes);
    expect(Float32Array.of(...head.scales, ...tail.scales)).toEqual(whole.scales);
    expect(whole.zeroPoints && Uint8Array.of(...head.zeroPoints!, ...tail.zeroPoints!)).toEqual(whole.zeroPoints);
  });
});
