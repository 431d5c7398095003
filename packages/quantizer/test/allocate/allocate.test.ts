import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridOf } from "../../src/allocate/grid.ts";
import { allocate, smallestBudget, type AllocationTensor } from "../../src/index.ts";

const tensor = (name: string, weights: number, ...candidates: readonly (readonly [bytes: number, loss: number])[]): AllocationTensor => ({
  name,
  weights,
  candidates: candidates.map(([bytes, loss]) => ({ bytes, loss })),
});

const tensors = fc.array(
  fc.record({
    name: fc.constantFrom("a", "b", "c"),
    weights: fc.integer({ min: 1, max: 1000 }),
    candidates: fc.array(fc.record({ bytes: fc.integer({ min: 0, max: 300 }), loss: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The least loss of all plans within `bytes`; sums in the order of the tensors. */
function bruteForce(of: readonly AllocationTensor[], bytes: number, loss = 0): number {
  const [first, ...others] = of;
  if (first === undefined) return loss;
  const within = first.candidates.filter((candidate) => candidate.bytes <= bytes);
  return within.reduce(
    (least, candidate) => Math.min(least, bruteForce(others, bytes - candidate.bytes, loss + candidate.loss)),
    Number.POSITIVE_INFINITY,
  );
}

describe("allocate", () => {
  test("spends where a byte saves most", () => {
    const two = [tensor("sensitive", 8, [2, 10], [4, 1]), tensor("robust", 8, [2, 0.5], [4, 0.1])];
    expect(allocate(two, { bytes: 6 })).toEqual({ chosen: [1, 0], bytes: 6, bitsPerWeight: 3, loss: 1.5, lowerBound: 1.5 });
    expect(allocate(two, { bitsPerWeight: 4 }).chosen).toEqual([1, 1]);
  });

  test("takes a smaller plan of the same loss", () => {
    expect(allocate([tensor("a", 8, [4, 1], [2, 1], [3, 1])], { bytes: 100 })).toMatchObject({ chosen: [1], bytes: 2 });
  });

  test("finds what trying every plan finds, within the budget", () => {
    fc.assert(
      fc.property(tensors, fc.integer({ min: 0, max: 1200 }), (of, spare) => {
        const bytes = smallestBudget(of).bytes + spare;
        const plan = allocate(of, { bytes });
        expect(plan.loss).toBe(bruteForce(of, bytes));
        expect(plan.bytes).toBeLessThanOrEqual(bytes);
        expect(plan.lowerBound).toBe(plan.loss);
        expect(plan.chosen.reduce((sum, index, i) => sum + of[i]!.candidates[index]!.bytes, 0)).toBe(plan.bytes);
      }),
    );
  });

  test("never loses by a larger budget", () => {
    fc.assert(
      fc.property(tensors, fc.nat(1200), fc.nat(300), (of, spare, more) => {
        const bytes = smallestBudget(of).bytes + spare;
        expect(allocate(of, { bytes: bytes + more }).loss).toBeLessThanOrEqual(allocate(of, { bytes }).loss);
      }),
    );
  });

  test("counts too many bytes in larger units, stays within the budget and says what that may cost", () => {
    // Primes, so that the units are single bytes: 70 tensors of about 1.3 MB are more cells than a table has.
    const large = Array.from({ length: 70 }, (_, i) =>
      tensor(`${i}`, 1e6, [250_007, 1 + (i % 7)], [500_009 + i, 0.3 + (i % 5) / 10], [1_000_003, 0.1], [1_300_021, 0]),
    );
    let previous = Number.POSITIVE_INFINITY;
    for (const bitsPerWeight of [3.2, 11]) {
      const plan = allocate(large, { bitsPerWeight });
      expect(plan.bitsPerWeight).toBeLessThanOrEqual(bitsPerWeight);
      expect(plan.lowerBound).toBeLessThanOrEqual(plan.loss);
      expect(plan.loss - plan.lowerBound).toBeLessThan(0.01 * plan.loss + 1e-9);
      expect(plan.loss).toBeLessThanOrEqual(previous);
      previous = plan.loss;
    }
    expect(previous).toBe(0);
  });

  test("takes no more memory for few tensors than for many", () => {
    const { cells } = gridOf([tensor("a", 8, [0, 2], [1, 1], [6e7, 0])], 6e7);
    expect(cells).toBeLessThan(2 ** 22);
    expect(allocate([tensor("a", 8, [0, 2], [1, 1], [6e7, 0])], { bytes: 6e7 }).chosen).toEqual([2]);
  });

  test("tells the nearest budget that can be met", () => {
    const of = [tensor("a", 8, [2, 1], [4, 0]), tensor("b", 24, [7, 0])];
    expect(smallestBudget(of)).toEqual({ bytes: 9, bitsPerWeight: 2.25 });
    expect(() => allocate(of, { bitsPerWeight: 2 })).toThrow(
      new RangeError("budget: expected at least 2.25 bits per weight, found 2 bits per weight"),
    );
    expect(() => allocate(of, { bytes: 8 })).toThrow(new RangeError("budget: expected at least 9 bytes, found 8 bytes"));
    expect(() => allocate(of, { bytes: Number.NaN })).toThrow("at least 9 bytes, found NaN");
    expect(allocate(of, { bytes: 9 }).chosen).toEqual([0, 0]);
  });

  test.each([
    ["no tensors", [], "tensors: expected at least one"],
    ["no candidates", [tensor("a", 8)], "candidates of a"],
    ["no weights", [tensor("a", 0, [1, 1])], "weights of a"],
    ["half a byte", [tensor("a", 8, [0.5, 1])], "bytes of a"],
    ["a negative loss", [tensor("a", 8, [1, -1])], "loss of a: expected a finite number, at least 0, found -1"],
    ["a loss that is no number", [tensor("a", 8, [1, Number.NaN])], "loss of a"],
    ["an infinite loss", [tensor("a", 8, [1, Number.POSITIVE_INFINITY])], "loss of a"],
  ])("refuses %s", (_, of, message) => {
    expect(() => allocate(of, { bytes: 100 })).toThrow(RangeError);
    expect(() => allocate(of, { bytes: 100 })).toThrow(message);
  });
});
