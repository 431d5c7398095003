import { describe, expect, it } from "vitest";
import { float16ToFloat32, float32ToFloat16 } from "../../src/float16.ts";
import { trellisCodebook, trellisTable } from "../../src/trellis/codebook.ts";

const all = [1, 2, 3, 4].flatMap((bits) => [8, 9, 10, 11, 12].map((states) => [bits, states] as const));

describe.each(all)("the table of %d bits and %d bits of states", (bits, states) => {
  it("has 2^states entries and is antisymmetric", () => {
    const table = trellisTable(bits, states);
    expect(table).toHaveLength(2 ** states);
    expect(table.every((entry, s) => entry === -table[table.length - 1 - s]!)).toBe(true);
  });

  it("spreads a little wider than the weights: the outer states are seldom used", () => {
    const codebook = trellisCodebook(bits, states);
    const variance = codebook.reduce((sum, centroid) => sum + centroid * centroid, 0) / codebook.length;
    expect(variance).toBeGreaterThan(0.6);
    expect(variance).toBeLessThan(1.7);
  });

  it("holds centroids that are float16 exactly", () => {
    expect(trellisCodebook(bits, states).every((centroid) => float16ToFloat32(float32ToFloat16(centroid)) === centroid)).toBe(true);
  });
});

describe("trellisTable", () => {
  it("gives arrays of the caller's own", () => {
    trellisTable(2, 8).fill(0);
    expect(trellisTable(2, 8).some((entry) => entry !== 0)).toBe(true);
  });

  it("refuses others", () => {
    expect(() => trellisTable(2, 13)).toThrow(/scheme.states/);
    expect(() => trellisTable(5, 8)).toThrow(/scheme.bits/);
  });
});
