import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trellisTable } from "../../src/trellis/codebook.ts";
import { createBlockSearch } from "../../src/trellis/search.ts";
import { createTwinSweep, stateError } from "../../src/trellis/sweep.ts";
import { gaussian } from "../samples.ts";

function unitsOf(bits: number, states: number): Int16Array {
  return Int16Array.from(trellisTable(bits, states), (entry) => 256 * entry);
}

/** Whether each state runs on into the next, the last into the first. */
function isCircle(path: Uint16Array, bits: number, states: number): boolean {
  const overlap = 2 ** (states - bits) - 1;
  return path.every((state, i) => state >> bits === (path[(i + 1) % path.length]! & overlap));
}

const anyBlock = fc
  .record({ bits: fc.integer({ min: 1, max: 4 }), states: fc.integer({ min: 8, max: 12 }), block: fc.integer({ min: 3, max: 256 }) })
  .filter(({ bits, states, block }) => bits * block >= states);

describe("a block's path", () => {
  it("closes into a circle, for blocks of any length and any values", () => {
    fc.assert(
      fc.property(anyBlock, fc.array(fc.integer({ min: -0x8000, max: 0x7fff }), { minLength: 1 }), ({ bits, states, block }, values) => {
        const search = createBlockSearch(bits, states, block, unitsOf(bits, states));
        search.targets.forEach((_, i) => (search.targets[i] = values[i % values.length]!));
        const path = new Uint16Array(block);
        search.run(path, 0);
        expect(isCircle(path, bits, states)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is the twin's", () => {
    fc.assert(
      fc.property(anyBlock, fc.integer(), ({ bits, states, block }, seed) => {
        const values = Int16Array.from(gaussian(block, seed), (value) => 8192 * Math.max(-3.9, Math.min(3.9, value)));
        const paths = [
          createBlockSearch(bits, states, block, unitsOf(bits, states)),
          createBlockSearch(bits, states, block, unitsOf(bits, states), createTwinSweep),
        ].map((search) => {
          search.targets.set(values);
          const path = new Uint16Array(block);
          search.run(path, 0);
          return path;
        });
        expect(paths[0]).toEqual(paths[1]);
      }),
      { numRuns: 8 },
    );
  });

  it("is the best of all circles with its seam, where all can be tried: 8 codes of 2 bits", () => {
    const [bits, states, block] = [2, 8, 8];
    const table = unitsOf(bits, states);
    const search = createBlockSearch(bits, states, block, table);
    const stateOf = (circle: number, i: number): number => ((circle >> (2 * i)) | (circle << (16 - 2 * i))) & 0xff;
    const errorOf = (stateAt: (i: number) => number): number =>
      search.targets.reduce((sum, target, i) => sum + stateError(bits, target, table[stateAt(i)]!), 0);
    for (let seed = 0; seed < 20; seed++) {
      search.targets.set(gaussian(block, seed).map((value) => 8192 * value));
      const path = new Uint16Array(block);
      search.run(path, 0);
      const seam = path[0]! & 0x3f;
      const errors = Array.from({ length: 1024 }, (_, rest) => errorOf((i) => stateOf((rest << 6) | seam, i)));
      expect(errorOf((i) => path[i]!)).toBe(Math.min(...errors));
    }
  });
});
