import { describe, expect, it } from "vitest";
import { packCodes } from "../../../src/packing.ts";
import { assign, codeTable, packPairs, useCodeTable } from "../../../src/rows/fast/assign.ts";
import { cellIndex, magnitudeOf, quartersOf } from "../../../src/rows/fast/cell.ts";
import { numbersOf } from "../../../src/rows/fast/grid.ts";
import { planOf } from "../../../src/rows/fast/plan.ts";
import { scratchCodes, scratchValues } from "../../../src/rows/fast/scratch.ts";
import { codebookOf, type TurboQuantScheme } from "../../../src/scheme.ts";
import { gaussian } from "../../samples.ts";

const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "none" } };

describe("assign", () => {
  it.each(["lloyd-max", "uniform"] as const)(
    "gives the code of a value's quarter of a cell, ties and far values included: %s",
    (codebook) => {
      const wanted = { ...scheme, codebook } as TurboQuantScheme;
      const plan = planOf(wanted, codebookOf(wanted))!;
      const numbers = numbersOf(plan.grid);
      const halves = Array.from({ length: 2400 }, (_, i) => (i - 1200) / 2);
      const values = Float32Array.of(...halves, ...gaussian(500, 1).map((value) => value * 300), 32_000, -32_000, -0, 1e-30, -1e-30);
      scratchValues.set(values);
      scratchCodes.fill(99);
      useCodeTable(codeTable(plan));
      assign(1, values.length, 1);
      for (let i = 1; i < values.length; i++) {
        const index = cellIndex(quartersOf(values[i]!, 1));
        const number = numbers[magnitudeOf(index)]!;
        const symmetric = index < 128 ? 7 - number : 8 + number;
        const signed = Math.min(index < 128 ? 8 - number : 8 + number, 15);
        expect(scratchCodes[i]).toBe(codebook === "uniform" ? signed : symmetric);
      }
      expect([scratchCodes[0], scratchCodes[values.length]]).toEqual([99, 99]);
    },
  );
});

describe("packPairs", () => {
  it("packs as packCodes does", () => {
    const codes = Uint8Array.from({ length: 16 }, (_, i) => (i * 7) % 16);
    scratchCodes.set(codes);
    expect(packPairs(codes.length)).toEqual(packCodes(codes, 4));
  });
});
