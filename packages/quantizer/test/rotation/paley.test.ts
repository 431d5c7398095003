import { describe, expect, it } from "vitest";
import { paleyMatrix } from "../../src/rotation/paley.ts";

describe("paleyMatrix", () => {
  it.each([12, 20, 28] as const)("is a Hadamard matrix of order %d: entries of +-1, H H^T = n I", (order) => {
    const matrix = paleyMatrix(order);
    expect(matrix).toHaveLength(order);
    for (const row of matrix) {
      expect(row).toHaveLength(order);
      expect(row.every((h) => h === 1 || h === -1)).toBe(true);
    }
    matrix.forEach((a, i) =>
      matrix.forEach((b, j) => expect(a.reduce((sum, value, k) => sum + value * b[k]!, 0)).toBe(i === j ? order : 0)),
    );
  });

  it("is part of the format: these rows never change", () => {
    const text = (order: 12 | 20 | 28): string => [...paleyMatrix(order)[1]!].map((h) => (h < 0 ? "-" : "+")).join("");
    expect([text(12), text(20), text(28)]).toEqual(["-++-+++---+-", "-++--++++-+-+----++-", "+++-++----++-++-+-++----++-+"]);
  });
});
