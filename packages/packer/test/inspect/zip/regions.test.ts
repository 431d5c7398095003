import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRegions } from "../../../src/inspect/zip/regions.ts";
import { outcomeOf, refused } from "../refused.ts";

describe("checkRegions", () => {
  it("takes regions that touch, in any order", () => {
    const regions = [
      { name: "b", start: 5, end: 9 },
      { name: "a", start: 0, end: 5 },
      { name: "c", start: 9, end: 21 },
    ];
    expect(() => checkRegions("a.zip", regions)).not.toThrow();
  });

  it("names both regions that share a byte", async () => {
    const regions = [
      { name: "b", start: 4, end: 9 },
      { name: "a", start: 0, end: 5 },
    ];
    expect((await refused(() => checkRegions("a.zip", regions))).facts.problem).toBe("a and b overlap");
  });

  it.each([
    ["before the first", 1, 5, "the beginning and a"],
    ["between two", 0, 6, "a and b"],
  ])("refuses bytes of nobody: %s", async (_where, start, second, names) => {
    const regions = [
      { name: "a", start, end: 5 },
      { name: "b", start: second, end: 9 },
    ];
    const { facts } = await refused(() => checkRegions("a.zip", regions));
    expect(facts.problem).toBe(`bytes between ${names} belong to neither`);
  });

  it.each([0, 11, 12, 16, 20, 24, 25])("behind an entry that announces a data descriptor, %d bytes are one or are not", async (gap) => {
    const regions = [
      { name: "a", start: 0, end: 5, described: true },
      { name: "b", start: 5 + gap, end: 99 },
    ];
    const outcome = await outcomeOf(() => checkRegions("a.zip", regions));
    expect(outcome).toBe([12, 16, 20, 24].includes(gap) ? "taken" : "FORMAT_INVALID");
  });

  it("agrees with a count of every byte", async () => {
    const region = fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]) => ({ name: "r", start, end: start + length }));
    await fc.assert(
      fc.asyncProperty(fc.array(region, { maxLength: 4 }), async (regions) => {
        const bytes = regions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)).sort((a, b) => a - b);
        const covered = bytes.every((byte, index) => byte === index);
        await expect(outcomeOf(() => checkRegions("a.zip", regions))).resolves.toBe(covered ? "taken" : "FORMAT_INVALID");
      }),
    );
  });
});
