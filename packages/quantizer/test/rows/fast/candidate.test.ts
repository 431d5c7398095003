import { describe, expect, it } from "vitest";
import { candidatesOf, sumUp, type Sums } from "../../../src/rows/fast/candidate.ts";
import { cellIndex, magnitudeOf, quartersOf } from "../../../src/rows/fast/cell.ts";
import { numbersOf } from "../../../src/rows/fast/grid.ts";
import { countCells, createHistogram } from "../../../src/rows/fast/histogram.ts";
import { planOf } from "../../../src/rows/fast/plan.ts";
import { scratchValues } from "../../../src/rows/fast/scratch.ts";
import { codebookOf, type TurboQuantScheme } from "../../../src/scheme.ts";
import { gaussian } from "../../samples.ts";

const rotation = { kind: "none" } as const;

describe("sumUp", () => {
  const cases = [1, 2, 3, 4].flatMap((bits) => [
    { bits, codebook: "lloyd-max" as const },
    ...(bits > 1 ? [{ bits, codebook: "uniform" as const }] : []),
  ]);
  it.each(cases)("gives the sums over all values, from a histogram: %o", ({ bits, codebook }) => {
    const scheme: TurboQuantScheme = { kind: "turboquant", bits, group: 200, rotation, codebook };
    const plan = planOf(scheme, codebookOf(scheme))!;
    const values = gaussian(203, bits);
    values[7] = 40;
    const histogram = createHistogram(plan);
    // A group before it leaves nothing behind.
    scratchValues.set(gaussian(200, 9));
    countCells(histogram, 0, 200, plan.searchFactor);
    scratchValues.set(values);
    countCells(histogram, 3, 203, plan.searchFactor);
    for (const grid of plan.candidates) {
      const numbers = numbersOf(grid);
      for (const candidate of candidatesOf(plan, grid)) {
        const [below, above] = codebook === "uniform" ? [plan.half, plan.half - 1] : [plan.half, plan.half];
        const expected: Sums = { dot: 0, energy: 0 };
        for (const value of values.subarray(3)) {
          const quarters = quartersOf(value, plan.searchFactor);
          const index = cellIndex(quarters);
          const last = index < 128 === (candidate.sign === 1) ? below! : above!;
          const level = plan.levels[Math.min(numbers[magnitudeOf(index)]!, last)]!;
          expected.dot += Math.abs(quarters) * level;
          expected.energy += level ** 2;
        }
        const sums: Sums = { dot: 0, energy: 0 };
        sumUp(candidate, histogram, sums);
        expect(sums).toEqual(expected);
      }
    }
  });
});
