import { describe, expect, it } from "vitest";
import { float16ToFloat32, float32ToFloat16 } from "../../src/float16.ts";
import { assignCodes, createNearest } from "../../src/rows/nearest.ts";
import type { Group } from "../../src/rows/group.ts";
import { extremeScale, rmsScale, searchScale } from "../../src/rows/scale.ts";
import { codebookOf } from "../../src/scheme.ts";
import { gaussian } from "../samples.ts";

const lloydMax4 = createNearest(codebookOf({ kind: "turboquant", bits: 4, group: 1, rotation: { kind: "none" } }));
const integers4 = createNearest(codebookOf({ kind: "rtn", bits: 4, group: 1 }));

const search = (group: Group): number => searchScale(lloydMax4, group.values.length)(group);

function groupOf(values: Iterable<number>): Group {
  const all = Float64Array.from(values);
  return { values: all, codes: new Uint8Array(all.length), start: 0, end: all.length };
}

function errorAt(group: Group, scale: number): number {
  assignCodes(lloydMax4, group.values, group.start, group.end, scale, group.codes);
  return group.values.reduce((sum, value, i) => sum + (value - scale * lloydMax4.centroids[group.codes[i]!]!) ** 2, 0);
}

describe("rmsScale", () => {
  it("is the root mean square, rounded to float16", () => {
    expect(rmsScale(groupOf([3, -4]))).toBe(float16ToFloat32(float32ToFloat16(Math.sqrt(12.5))));
    expect(rmsScale(groupOf([0, 0]))).toBe(0);
  });

  it("looks at its range only", () => {
    expect(rmsScale({ ...groupOf([100, 2, -2, 100]), start: 1, end: 3 })).toBe(2);
  });
});

describe("extremeScale", () => {
  it("puts the value of largest magnitude on -8, whatever its sign", () => {
    expect(extremeScale(integers4)(groupOf([1, -16, 15]))).toBe(2);
    expect(extremeScale(integers4)(groupOf([1, 16, -15]))).toBe(-2);
    expect(extremeScale(integers4)(groupOf([8, -8]))).toBe(-1);
    expect(Math.abs(extremeScale(integers4)(groupOf([0, 0])))).toBe(0);
  });
});

describe("searchScale", () => {
  it("gets within 6 % of the best of all scales on average, and is never worse than the root mean square", () => {
    let found = 0;
    let best = 0;
    for (let seed = 0; seed < 40; seed++) {
      const group = groupOf(gaussian(128, seed));
      const error = errorAt(group, search(group));
      expect(error).toBeLessThan(errorAt(group, rmsScale(group)));
      found += error;
      best += Math.min(...Array.from({ length: 400 }, (_, i) => errorAt(group, 0.6 + i / 500)));
    }
    expect(found).toBeLessThan(best * 1.06);
  });

  it("recovers the scale of values that lie on the codebook", () => {
    const codes = groupOf(gaussian(128, 8));
    assignCodes(lloydMax4, codes.values, 0, 128, 1, codes.codes);
    const scale = 0.4375; // a float16
    const values = Float64Array.from(codes.codes, (code) => lloydMax4.centroids[code]! * scale);
    expect(search(groupOf(values))).toBe(scale);
  });

  it("returns a float16 whose neighbours are no better, but for the flat bottom of the optimum", () => {
    for (const magnitude of [1000, 1, 1e-3]) {
      const group = groupOf(gaussian(128, 5).map((w) => w * magnitude));
      const scale = search(group);
      const half = float32ToFloat16(scale);
      expect(float16ToFloat32(half)).toBe(scale);
      const neighbours = [half - 1, half + 1].map((other) => errorAt(group, float16ToFloat32(other)));
      expect(errorAt(group, scale)).toBeLessThan(Math.min(...neighbours) * (1 + 1e-3));
    }
  });

  // Neighbouring float16s differ by 2^-24 here, so a group loses precision as it fades, and never ends up worse than as zeros.
  it.each([
    [256, 0.0096],
    [16, 0.012],
    [4, 0.05],
    [1, 0.2],
    [0.3, 1],
    [0.01, 1],
  ])("degrades gently at a root mean square of %d * 2^-24: relative error at most %d", (units, limit) => {
    const group = groupOf(gaussian(128, 6).map((w) => w * units * 2 ** -24));
    const energy = group.values.reduce((sum, value) => sum + value * value, 0);
    expect(errorAt(group, search(group)) / energy).toBeLessThanOrEqual(limit);
  });

  it("keeps a group that is fainter than the least float16 as long as that is closer than zeros", () => {
    const least = 2 ** -24;
    const faint = groupOf([least / 5, -least / 5, least / 4]);
    expect(rmsScale(faint)).toBe(0);
    expect(search(faint)).toBe(least);
    expect(search(groupOf([least / 100, -least / 100]))).toBe(0);
  });

  it("is infinite beyond float16", () => {
    expect(search(groupOf([1e6, -1e6]))).toBe(Infinity);
  });
});
