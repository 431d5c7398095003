import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorHessian } from "../../src/feedback/feedback.ts";
import { quantizeRowsWithFeedback, takesFeedback } from "../../src/feedback/quantize-with-feedback.ts";
import { float16ToFloat32, float32ToFloat16 } from "../../src/float16.ts";
import { errorSums } from "../../src/metrics.ts";
import { dequantizeRows, quantizeRows } from "../../src/quantize.ts";
import { codebookOf, type RowScheme, type TurboQuantScheme } from "../../src/scheme.ts";
import { gaussian } from "../samples.ts";
import { identity, lossOf, orthonormal, randomHessian, spectrum, trace } from "./matrices.ts";
import { textbookGptq } from "./textbook.ts";

const none = { kind: "none" } as const;
const rotation = { kind: "hadamard", block: 16, seed: 9 } as const;
const turboquant: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 16, rotation };
const schemes: RowScheme[] = [
  turboquant,
  { ...turboquant, bits: 2, group: 32 },
  { ...turboquant, bits: 1, rotation: none, group: 8 },
  { kind: "rtn", bits: 3, group: 16 },
  { ...turboquant, codebook: "uniform" },
  { ...turboquant, bits: 3, group: 24, rotation: { kind: "hadamard", block: 24, seed: 1 } },
  { ...turboquant, codebook: "beta", rotation: { kind: "regular-hadamard", block: 16, seed: 1 } },
];
const rotationOf = (scheme: RowScheme) => (scheme.kind === "turboquant" ? scheme.rotation : none);

const cols = 96;
const rows = 37;
const shape = { rows, cols };
const weights = gaussian(rows * cols, 5);
const hessian = randomHessian(cols, 150, 6);

describe("the loss", () => {
  const dim = 512;
  const vectors = orthonormal(dim, 2);

  // Ratio of the loss to that without feedback, over tr(D) / tr(H): the target is 1.05.
  it.each([
    { power: 0, bits: [2, 3, 4] },
    { power: 1, bits: [2, 3, 4] },
    { power: 1.5, bits: [2, 3, 4] },
  ])("is at most 1.05 x tr(D) / tr(H) of the one without feedback, 512 columns, eigenvalues i^-$power", ({ power, bits }) => {
    const sample = gaussian(64 * dim, 1);
    const inputs = spectrum(vectors, dim, power);
    const block = { kind: "hadamard", block: 128, seed: 1 } as const;
    const feedback = factorHessian(inputs, dim, block);
    const bound = feedback.diagonal.reduce((sum, d) => sum + d, 0) / (trace(inputs, dim) + dim * feedback.damping);
    for (const width of bits) {
      const scheme: RowScheme = { kind: "turboquant", bits: width, group: 128, rotation: block };
      const { loss } = quantizeRowsWithFeedback(sample, { rows: 64, cols: dim }, scheme, feedback);
      expect(loss.feedback / loss.plain, `${width} bits`).toBeLessThan(1.05 * bound);
    }
  });

  it.each(schemes)("is that of the restored weights, and so are the sums: %j", (scheme) => {
    const quantized = quantizeRowsWithFeedback(weights, shape, scheme, factorHessian(hessian, cols, rotationOf(scheme)));
    const restored = dequantizeRows(quantized, shape, scheme);
    const errors = Float64Array.from(weights, (weight, i) => weight - restored[i]!);
    expect(quantized.loss.feedback / lossOf(errors, hessian, cols)).toBeCloseTo(1, 4);
    const sums = errorSums(weights, restored);
    expect(quantized.sums.error / sums.error).toBeCloseTo(1, 4);
    expect(quantized.sums.energy / sums.energy).toBeCloseTo(1, 4);
    const plain = dequantizeRows(quantizeRows(weights, shape, scheme), shape, scheme);
    const before = lossOf(
      weights.map((weight, i) => weight - plain[i]!),
      hessian,
      cols,
    );
    expect(quantized.loss.plain / before).toBeCloseTo(1, 4);
    expect(quantized.loss.feedback).toBeLessThan(0.7 * quantized.loss.plain);
  });

  it("never grows, row by row", () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemes), fc.integer({ min: 1, max: 80 }), fc.nat(), (scheme, count, seed) => {
        const feedback = factorHessian(randomHessian(cols, count, seed), cols, rotationOf(scheme));
        const { loss } = quantizeRowsWithFeedback(gaussian(cols, seed), { rows: 1, cols }, scheme, feedback);
        expect(loss.feedback).toBeLessThanOrEqual(loss.plain);
      }),
      { numRuns: 40 },
    );
  });
});

describe("quantizeRowsWithFeedback", () => {
  it.each([
    { bits: 2, group: 8, dim: 32, count: 12 },
    { bits: 4, group: 8, dim: 32, count: 12 },
    // Longer than what is run column by column, and more rows than are then run together.
    { bits: 4, group: 136, dim: 136, count: 19 },
    { bits: 2, group: 150, dim: 300, count: 3 },
  ])("gives the codes of GPTQ as its paper has it, $bits bits, $dim columns in groups of $group", ({ bits, group, dim, count }) => {
    const scheme: RowScheme = { kind: "turboquant", bits, group, rotation: none, scale: "rms" };
    const groups = dim / group;
    const inputs = randomHessian(dim, 2 * dim, 3);
    const sample = gaussian(count * dim, 4);
    const feedback = factorHessian(inputs, dim, none);
    const quantized = quantizeRowsWithFeedback(sample, { rows: count, cols: dim }, scheme, feedback);
    const damped = inputs.map((value, i) => (i % (dim + 1) === 0 ? value + feedback.damping : value));
    const factors = [0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2];
    const rms = (values: readonly number[]) =>
      float16ToFloat32(float32ToFloat16(Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)));
    for (let row = 0; row < count; row++) {
      const own = [...sample.subarray(row * dim, (row + 1) * dim)];
      const expected = textbookGptq(own, damped, group, codebookOf(scheme), factors, rms);
      expect([...quantized.codes.subarray(row * dim, (row + 1) * dim)]).toEqual(expected.codes);
      expect([...quantized.scales.subarray(row * groups, (row + 1) * groups)]).toEqual(expected.scales);
    }
  });

  it("leaves inputs of a flat spectrum as plain quantization has them, but for the scale search", () => {
    const feedback = factorHessian(identity(cols), cols, rotation);
    const { loss, sums } = quantizeRowsWithFeedback(weights, shape, turboquant, feedback);
    const plain = quantizeRows(weights, shape, turboquant);
    expect(loss.plain / plain.sums.error).toBeCloseTo(1, 5);
    expect(loss.feedback / sums.error).toBeCloseTo(1, 5);
    expect(loss.feedback / loss.plain).toBeGreaterThan(0.95);
    expect(loss.feedback / loss.plain).toBeLessThan(1);
  });

  it("gives the codes of quantizeRows where all inputs are zero", () => {
    const feedback = factorHessian(new Float64Array(cols * cols), cols, rotation);
    const { codes, scales, sums, loss } = quantizeRowsWithFeedback(weights, shape, turboquant, feedback);
    const plain = quantizeRows(weights, shape, turboquant);
    expect({ codes, scales }).toEqual({ codes: plain.codes, scales: plain.scales });
    expect(sums.error / plain.sums.error).toBeCloseTo(1, 6);
    expect(loss).toEqual({ plain: 0, feedback: 0 });
  });

  it("makes dead inputs pay for the others", () => {
    const scheme: RowScheme = { ...turboquant, bits: 3, rotation: none };
    const alive = (i: number): boolean => (i % cols) % 3 !== 0 && Math.floor(i / cols) % 3 !== 0;
    const dead = hessian.map((value, i) => (alive(i) ? value : 0));
    const { loss } = quantizeRowsWithFeedback(weights, shape, scheme, factorHessian(dead, cols, none));
    expect(loss.feedback).toBeLessThan(0.7 * loss.plain);
    expect(loss.feedback).toBeGreaterThan(0);
  });

  it("does not depend on how rows are cut into batches, and repeats itself", () => {
    for (const scheme of schemes) {
      const feedback = factorHessian(hessian, cols, rotationOf(scheme));
      const whole = quantizeRowsWithFeedback(weights, shape, scheme, feedback);
      const cut = 33 * cols;
      const a = quantizeRowsWithFeedback(weights.subarray(0, cut), { rows: 33, cols }, scheme, feedback);
      const b = quantizeRowsWithFeedback(weights.subarray(cut), { rows: 4, cols }, scheme, feedback);
      expect(Uint8Array.of(...a.codes, ...b.codes)).toEqual(whole.codes);
      expect(Float32Array.of(...a.scales, ...b.scales)).toEqual(whole.scales);
    }
  });

  it("stores float16 scales, and codes below 2^bits", () => {
    for (const scheme of schemes) {
      const { codes, scales, codebook } = quantizeRowsWithFeedback(
        weights,
        shape,
        scheme,
        factorHessian(hessian, cols, rotationOf(scheme)),
      );
      expect(codebook).toEqual(codebookOf(scheme));
      expect(scales.every((scale) => float16ToFloat32(float32ToFloat16(scale)) === scale)).toBe(true);
      expect(codes.every((code) => code < 2 ** scheme.bits)).toBe(true);
    }
  });

  it("keeps zero rows zero, and denormal ones finite", () => {
    const faint = gaussian(3 * cols, 2).fill(0, 0, cols);
    for (let i = cols; i < 2 * cols; i++) faint[i]! *= 1e-40;
    const { scales, loss } = quantizeRowsWithFeedback(faint, { rows: 3, cols }, turboquant, factorHessian(hessian, cols, rotation));
    expect(scales.subarray(0, cols / 16).every((scale) => scale === 0)).toBe(true);
    expect(scales.every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(loss.feedback)).toBe(true);
  });

  it("keeps plain codes where a scale that feedback asks for would be beyond float16", () => {
    const large = gaussian(cols, 8).map((weight) => weight * 40_000);
    const feedback = factorHessian(hessian, cols, rotation);
    const { scales, codes, loss } = quantizeRowsWithFeedback(large, { rows: 1, cols }, { ...turboquant, scale: "rms" }, feedback);
    expect(scales.every((scale) => Number.isFinite(scale))).toBe(true);
    expect(codes.length).toBe(cols);
    expect(loss.feedback).toBeLessThanOrEqual(loss.plain);
  });

  it.each([NaN, Infinity])("refuses %d, naming its place", (weight) => {
    const wrong = weights.slice().fill(weight, 100, 101);
    expect(() => quantizeRowsWithFeedback(wrong, shape, turboquant, factorHessian(hessian, cols, rotation))).toThrow(
      new RangeError(`weights[100] (row 1, column 4): expected a finite number, found ${weight}`),
    );
  });

  it("refuses schemes that it is not made for", () => {
    const feedback = factorHessian(hessian, cols, none);
    for (const scheme of [
      { kind: "rtn", bits: 4, group: 16, symmetric: false },
      { kind: "nf4", group: 16 },
    ] as const) {
      expect(takesFeedback(scheme)).toBe(false);
      expect(() => quantizeRowsWithFeedback(weights, shape, scheme as RowScheme, feedback)).toThrow(
        new TypeError(`scheme: expected turboquant or symmetric rtn, found ${JSON.stringify(scheme)}`),
      );
    }
  });

  it("refuses the feedback of another layer or another rotation", () => {
    const other = factorHessian(identity(32), 32, rotation);
    expect(() => quantizeRowsWithFeedback(weights, shape, turboquant, other)).toThrow(
      new RangeError("feedback.cols: expected shape.cols 96, found 32"),
    );
    const turned = factorHessian(hessian, cols, { ...rotation, seed: 1 });
    expect(() => quantizeRowsWithFeedback(weights, shape, turboquant, turned)).toThrow(
      "feedback.rotation: expected hadamard of block 16 and seed 9, as the scheme's, found hadamard of block 16 and seed 1",
    );
    const cut = { ...factorHessian(hessian, cols, rotation), lower: new Float64Array(4) };
    expect(() => quantizeRowsWithFeedback(weights, shape, turboquant, cut)).toThrow("feedback.lower: expected 9216 elements");
  });
});
