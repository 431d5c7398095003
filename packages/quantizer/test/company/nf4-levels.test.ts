import { describe, expect, it } from "vitest";
import { nf4Levels } from "../../src/company/nf4-levels.ts";

/** QLoRA, appendix E. */
const published = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334, -0.09105003625154495, 0,
  0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224, 0.44070982933044434, 0.5626170039176941,
  0.7229568362236023, 1,
];

describe("nf4Levels", () => {
  it("are the published ones, to 2e-7", () => {
    const levels = nf4Levels();
    expect(levels).toHaveLength(16);
    levels.forEach((level, i) => expect(Math.abs(level - published[i]!)).toBeLessThan(2e-7));
  });

  it("hold zero and both ends exactly", () => {
    const levels = nf4Levels();
    expect([levels[0], levels[7], levels[15]]).toEqual([-1, 0, 1]);
  });
});
