import { describe, expect, it } from "vitest";
import { lloydMax } from "../../../src/codebook/lloyd-max.ts";
import { bestGrid, bestMultiplier, gridOf, numbersOf } from "../../../src/rows/fast/grid.ts";

const thresholdsOf = (bits: number): number[] => [...lloydMax(bits).thresholds].filter((threshold) => threshold > 0);

describe("gridOf", () => {
  it.each([1, 2, 3, 4])("counts the thresholds at or below every cell, at %d bits", (bits) => {
    const thresholds = thresholdsOf(bits);
    for (const cellsPerUnit of [43.5, 47, 52]) {
      const edges = thresholds.map((threshold) => Math.round(threshold * cellsPerUnit));
      const counts = Uint8Array.from({ length: 128 }, (_, cell) => edges.filter((edge) => edge <= cell).length);
      expect(numbersOf(gridOf(thresholds, cellsPerUnit))).toEqual(counts);
    }
  });

  it("puts the thresholds of 16 uniform levels on cells exactly", () => {
    const thresholds = Array.from({ length: 8 }, (_, i) => i + 0.5);
    const numbers = numbersOf(gridOf(thresholds, 16));
    expect([...numbers]).toEqual(Array.from({ length: 128 }, (_, cell) => Math.floor((cell + 8) / 16)));
  });
});

describe("bestGrid", () => {
  it.each([1, 2, 3, 4])("displaces no threshold by more than half a cell, on average by less than a quarter, at %d bits", (bits) => {
    const thresholds = thresholdsOf(bits);
    const { cellsPerUnit } = bestGrid(thresholds);
    const displaced = thresholds.map((threshold) => Math.abs(threshold * cellsPerUnit - Math.round(threshold * cellsPerUnit)));
    expect(Math.max(0, ...displaced)).toBeLessThanOrEqual(0.5);
    expect(displaced.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(0.25 * displaced.length);
    expect(cellsPerUnit).toBeGreaterThan(30);
  });
});

describe("bestMultiplier", () => {
  it("finds multiples that are integers", () => {
    expect(bestMultiplier([0.25, 0.75], 100)).toBeCloseTo(100, 9);
    const third = bestMultiplier([1 / 3, 1], 10);
    expect(Math.abs(third - 9)).toBeLessThan(0.01);
  });
});
