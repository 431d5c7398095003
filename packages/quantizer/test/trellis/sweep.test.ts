import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKernelSweep } from "../../src/kernels/trellis.ts";
import { createTwinSweep, stateError, type Sweep } from "../../src/trellis/sweep.ts";

const int16 = fc.oneof(fc.integer({ min: -0x8000, max: 0x7fff }), fc.constantFrom(-0x8000, 0x7fff, 0, -1));

function fill(sweep: Sweep, table: number[], targets: number[], last: number[]): void {
  sweep.table.forEach((_, i) => (sweep.table[i] = table[i % table.length]!));
  sweep.targets.set(targets);
  const overlaps = sweep.history.length / (sweep.targets.length + 1);
  for (let u = 0; u < overlaps; u++) sweep.history[targets.length * overlaps + u] = u === 0 ? 0 : last[u % last.length]!;
}

describe("the SIMD kernel", () => {
  it.each([1, 2, 3, 4].flatMap((bits) => [8, 9, 12].map((states) => [bits, states])))(
    "computes the twin's costs: %d bits, %d bits of states, any integers",
    (bits, states) => {
      fc.assert(
        fc.property(
          fc.array(int16, { minLength: 1, maxLength: 97 }),
          fc.array(int16, { minLength: 1, maxLength: 9 }),
          fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 5 }),
          (table, targets, last) => {
            const kernel = createKernelSweep(bits!, states!, targets.length)!;
            const twin = createTwinSweep(bits!, states!, targets.length);
            for (const sweep of [kernel, twin]) {
              fill(sweep, table, targets, last);
              sweep.run(targets.length);
            }
            expect(Buffer.compare(Buffer.from(kernel.history.slice().buffer), Buffer.from(twin.history.buffer))).toBe(0);
          },
        ),
        { numRuns: 12 },
      );
    },
  );
});

describe("a row of costs", () => {
  it("is the least over all paths, where nothing saturates", () => {
    const [bits, states, count] = [2, 8, 3];
    const sweep = createTwinSweep(bits, states, count);
    const overlaps = 2 ** (states - bits);
    sweep.table.forEach((_, s) => (sweep.table[s] = ((s * 7919) % 4001) - 2000));
    sweep.targets.set([1500, -700, 300]);
    sweep.run(count);
    const best = (i: number, overlap: number): number => {
      if (i === count) return 0;
      const costs = Array.from({ length: 4 }, (_, fresh) => {
        const state = overlap + fresh * overlaps;
        return stateError(bits, sweep.targets[i]!, sweep.table[state]!) + best(i + 1, state >> bits);
      });
      return Math.min(...costs);
    };
    const exact = Array.from({ length: overlaps }, (_, u) => best(0, u));
    const shift = exact[0]! - sweep.history[0]!;
    expect(exact.map((cost) => cost - shift)).toEqual([...sweep.history.subarray(0, overlaps)]);
  });
});

describe("stateError", () => {
  it.each([
    [2, 8192, 0, 2048],
    [2, -8192, 0, 2048],
    [3, 8192, 0, 8192],
    [2, 32767, -32768, 32766],
    [2, -32768, 32767, 32767],
    [4, 20000, 0, 32766],
    [1, 5, 5, 0],
  ])("at %d bits of %d and %d is %d", (bits, target, centroid, error) => {
    expect(stateError(bits, target, centroid)).toBe(error);
  });
});
