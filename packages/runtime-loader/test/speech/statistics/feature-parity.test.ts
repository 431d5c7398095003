import { describe, expect, it } from "vitest";
import { featureParity } from "../../../src/speech/index.ts";
import { noise } from "../support/front-ends.ts";
import { codeOf, refusalOf } from "../support/refusal.ts";

const [frames, dim] = [500, 8];
/** Features with another mean and sd in each dimension. */
const features = noise(frames * dim).map((value, i) => value * (1 + (i % dim)) * 3 + (i % dim) / 10);
const everyDimension = (change: (value: number, d: number) => number): Float32Array => features.map((value, i) => change(value, i % dim));
const parity = (candidate: Float32Array) => featureParity(features, candidate, frames, dim);

function sdOf(d: number): number {
  const values = Array.from({ length: frames }, (_, t) => features[t * dim + d]!);
  const mean = values.reduce((a, b) => a + b, 0) / frames;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / frames);
}

describe("featureParity", () => {
  it("finds nothing between features and themselves", () => {
    const { cosine, meanShiftSd, logSdShift } = parity(features);
    expect(cosine).toBeCloseTo(1, 12);
    expect([meanShiftSd, logSdShift]).toEqual([0, 0]);
  });

  it("sees a scale that the cosine cannot see", () => {
    const { cosine, logSdShift } = parity(everyDimension((value) => value * 1.25));
    expect(cosine).toBeCloseTo(1, 9);
    expect(logSdShift).toBeCloseTo(Math.log(1.25), 5);
  });

  it("reports the one dimension that is shifted, in its own sds", () => {
    const { meanShiftSd, logSdShift } = parity(everyDimension((value, d) => (d === 3 ? value + 0.5 * sdOf(3) : value)));
    expect(meanShiftSd).toBeCloseTo(0.5, 4);
    expect(logSdShift).toBeLessThan(1e-5);
  });

  it("reports a dimension that shrank as one that grew", () => {
    const { logSdShift } = parity(everyDimension((value, d) => (d === 5 ? value / 2 : value)));
    expect(logSdShift).toBeCloseTo(Math.log(2), 5);
  });

  it("averages the cosine over frames", () => {
    const half = features.map((value, i) => (i < features.length / 2 ? value : -value));
    expect(parity(half).cosine).toBeCloseTo(0, 9);
  });

  it("does not blow up rounding noise in a dimension that hardly moves", () => {
    const still = (noiseOf: (i: number) => number) => features.map((value, i) => (i % dim === 0 ? 1 + noiseOf(i) : value));
    const { meanShiftSd, logSdShift } = featureParity(
      still(() => 0),
      still((i) => (i % 16 === 0 ? 1e-6 : -2e-6)),
      frames,
      dim,
    );
    expect(meanShiftSd).toBeLessThan(1e-3);
    expect(logSdShift).toBe(0);
  });

  it("still sees a dead dimension come alive, and a live one die", () => {
    const dead = everyDimension((value, d) => (d === 2 ? 0 : value));
    expect(featureParity(dead, features, frames, dim).logSdShift).toBeGreaterThan(1);
    expect(parity(dead).logSdShift).toBeGreaterThan(1);
  });

  it("sets its floor by the typical dimension, which an outlier does not move", () => {
    const outlier = (scale: number) => everyDimension((value, d) => (d === 7 ? value * 1e4 : d === 1 ? value * scale : value));
    expect(featureParity(outlier(1), outlier(1.1), frames, dim).logSdShift).toBeCloseTo(Math.log(1.1), 4);
  });

  it("calls a shift of constant features infinite, and none 0", () => {
    const ones = new Float32Array(4).fill(1);
    expect(featureParity(ones, ones, 2, 2)).toEqual({ cosine: 1, meanShiftSd: 0, logSdShift: 0 });
    expect(featureParity(ones, Float32Array.of(1, 2, 1, 2), 2, 2).meanShiftSd).toBe(Number.POSITIVE_INFINITY);
    expect(featureParity(ones, Float32Array.of(1, 0, 1, 2), 2, 2).logSdShift).toBe(Number.POSITIVE_INFINITY);
  });

  it("gives two zero vectors a cosine of 1, and one 0", () => {
    const [zeros, ones] = [new Float32Array(2), new Float32Array(2).fill(1)];
    expect(featureParity(zeros, zeros, 1, 2).cosine).toBe(1);
    expect(featureParity(zeros, ones, 1, 2).cosine).toBe(0);
  });

  it("refuses features of another shape or not finite, by name", async () => {
    expect(await codeOf(() => featureParity(features, features.subarray(1), frames, dim))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => featureParity(new Float32Array(), new Float32Array(), 0, dim))).toBe("FORMAT_INVALID");
    const { facts } = await refusalOf(() => parity(features.map((value, i) => (i === 13 ? Number.NaN : value))));
    expect(facts).toMatchObject({ subject: "candidate features", problem: "the value at frame 1, column 5 is not a number" });
  });
});
