import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRegions } from "../../../src/inspect/zip/regions.ts";
import { outcomeOf, refused } from "../refused.ts";

describe("checkRegions", () => {
  it("takes regions that touch, in any order", () => {
    const regions = [
      { name: "b", start: 5, end: 9 },
      { name: "a", start: 0, end: 5 },
      { name: "c", start: 20, end: 21 },
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

  it("agrees with a count of every byte", async () => {
    const region = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]) => ({ name: "r", start, end: start + length }));
    await fc.assert(
      fc.asyncProperty(fc.array(region, { maxLength: 6 }), async (regions) => {
        const bytes = regions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        const apart = new Set(bytes).size === bytes.length;
        await expect(outcomeOf(() => checkRegions("a.zip", regions))).resolves.toBe(apart ? "taken" : "FORMAT_INVALID");
      }),
    );
  });
});
