import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/speech/cer/edit-distance.ts";

const codes = (text: string): number[] => [...text].map((character) => character.codePointAt(0)!);
const sequence = fc.array(fc.nat(3), { maxLength: 8 });

/** The recursive definition. */
function directDistance(a: number[], b: number[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return directDistance(restA, restB);
  return 1 + Math.min(directDistance(restA, restB), directDistance(restA, b), directDistance(a, restB));
}

describe("editDistance", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["saturday", "sunday", 3],
    ["", "abc", 3],
    ["abc", "", 3],
    ["", "", 0],
    ["abc", "abc", 0],
  ])("%s to %s takes %i", (a, b, distance) => {
    expect(editDistance(codes(a), codes(b))).toBe(distance);
  });

  it("is what the recursive definition says", () => {
    const short = fc.array(fc.nat(2), { maxLength: 6 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, b)).toBe(directDistance(a, b));
      }),
    );
  });

  it("is symmetric and obeys the triangle inequality", () => {
    fc.assert(
      fc.property(sequence, sequence, sequence, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
